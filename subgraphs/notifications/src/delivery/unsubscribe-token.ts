import { SealBrokenError, type Sealer } from '@aquacis/kit/runtime/sealed-column.ts'

const place = 'mail_address|unsubscribe|'

/** What stands in a letter's link: whose letters it ends. Nobody else can make one. */
export function unsubscribeToken(sealer: Sealer, partyId: string): string {
  return sealer.seal(partyId, place).toString('base64url')
}

/** Whose letters a token ends; null where it is none of ours. */
export function partyOfToken(sealer: Sealer, token: string): string | null {
  try {
    return sealer.open(Buffer.from(token, 'base64url'), place).toString('utf8')
  } catch (error) {
    if (error instanceof SealBrokenError) return null
    throw error
  }
}
