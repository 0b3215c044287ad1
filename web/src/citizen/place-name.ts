import { say } from '../i18n/say.ts'

/** Where a contract's water runs, in words: its address, or its number where nobody can tell the address for now. */
export function placeName(contract: {
  readonly contractNumber: string
  readonly servicePoint: { readonly address: string | null }
}): string {
  const { contractNumber, servicePoint } = contract
  return servicePoint.address ?? say('citizen.contract', { contractNumber })
}
