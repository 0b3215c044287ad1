import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { ProviderRecord } from './statement.ts'

/** What a provider says that it has transferred to the bank. */
export interface Settlement {
  readonly source: ProviderRecord['provider']
  readonly transferId: string
  /** What the bank shows of it; null where the provider does not say. */
  readonly reference: string | null
  readonly amount: Centavos
  /** Civil day of the newest charge in it, or of the transfer where that is known. */
  readonly sentOn: string
}

/** The transfers that records were settled with: what was taken less what was kept and given back. */
export function settlementsOf(records: readonly ProviderRecord[]): Settlement[] {
  const settlements = new Map<string, Settlement>()
  for (const { provider, transferId, transferReference, amount, fee, at } of records) {
    if (transferId === null) continue
    const before = settlements.get(`${provider} ${transferId}`)
    const day = civilDate(at)
    settlements.set(`${provider} ${transferId}`, {
      ...{ source: provider, transferId },
      reference: before?.reference ?? transferReference,
      amount: centavos((before?.amount ?? 0n) + amount - fee),
      sentOn: before === undefined || before.sentOn < day ? day : before.sentOn,
    })
  }
  return [...settlements.values()]
}
