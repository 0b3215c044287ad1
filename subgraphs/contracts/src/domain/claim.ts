const hourMs = 3_600_000

/** Wrong claims of one account within an hour: enough for a mistyped bill, too few for eight digits. */
const mostWrongClaims = 5

/** Whether somebody may try to claim a contract now, by when they were wrong of late. */
export type ClaimPatience =
  | { readonly kind: 'mayTry'; readonly triesLeft: number }
  | { readonly kind: 'mustWait'; readonly until: Date }

/**
 * Five wrong ones within an hour, then the oldest of them has to be an hour old. It counts against the account that
 * guesses, never against the contract: nobody can lock others out of it.
 */
export function claimPatience(wrongAt: readonly Date[], now: Date): ClaimPatience {
  const recent = wrongAt
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() - hourMs)
    .toSorted((a, b) => a - b)
  if (recent.length < mostWrongClaims) return { kind: 'mayTry', triesLeft: mostWrongClaims - recent.length }
  const oldest = recent[recent.length - mostWrongClaims] ?? 0
  return { kind: 'mustWait', until: new Date(oldest + hourMs) }
}

/** From when on wrong claims count still. */
export function claimsCountSince(now: Date): Date {
  return new Date(now.getTime() - hourMs)
}

/** Meters of a service point, as bills name them. */
export interface BilledMeter {
  readonly serial: string
  /** Null while it is in service. */
  readonly removedAt: Date | null
}

/** A bill comes every month or two: the one in hand may name the meter that was changed since. */
const oldBillMs = 62 * 24 * hourMs

/** Whether a serial number read off a bill is that of the meter, now or when the last bills were printed. */
export function isOnBill(written: string, meters: readonly BilledMeter[], now: Date): boolean {
  const asked = bareSerial(written)
  if (asked === '') return false
  return meters.some(
    ({ serial, removedAt }) =>
      bareSerial(serial) === asked && (removedAt === null || removedAt.getTime() > now.getTime() - oldBillMs),
  )
}

/**
 * A serial number as people agree on it: without spaces and marks, in capitals, without the maker's letters and the
 * noughts before it. What has no digit at all stays whole.
 */
export function bareSerial(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const number = plain.replace(/^\p{L}+(?=\p{N})/u, '').replace(/^0+(?=.)/, '')
  return number
}
