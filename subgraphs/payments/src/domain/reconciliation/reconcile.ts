import type { BusinessCalendar } from '@aquacis/kit/values/business-days.ts'
import type { Comparison } from './finding.ts'
import { matchBank } from './match-bank.ts'
import { matchProvider } from './match-provider.ts'
import type { OurPayment } from './our-payment.ts'
import { type Settlement, settlementsOf } from './settlement.ts'
import type { BankMovement, ProviderRecord, StatementSource } from './statement.ts'

/** What an office grants its providers. */
export interface ReconciliationPolicy {
  /** Working days in which a transfer has to arrive. */
  readonly arrivalDays: number
  /** Words by which the bank's statement calls a provider, in capitals. */
  readonly names: Readonly<Record<ProviderRecord['provider'], readonly string[]>>
}

/** As contracts with the providers have it: a transfer is sent on the next working day and arrives on the one after. */
export const usualPolicy: ReconciliationPolicy = {
  arrivalDays: 3,
  names: { CONEKTA: ['CONEKTA'], FEMSA: ['DIGITAL FEMSA'], CODI: [] },
}

/** The books that are compared, over some days. */
export interface Books {
  readonly records: readonly ProviderRecord[]
  readonly movements: readonly BankMovement[]
  readonly payments: readonly OurPayment[]
  /** What providers say by their API of transfers; in place of what their records come to. */
  readonly transfers: readonly Settlement[]
  /** Whether a source has told of a civil day in full. */
  isCovered(source: StatementSource, day: string): boolean
}

/** Compares providers' records and the bank's movements with our payments. Order makes no difference, nor does repeating it. */
export function reconcile(
  books: Books,
  calendar: Pick<BusinessCalendar, 'plus'>,
  policy: ReconciliationPolicy = usualPolicy,
): Comparison {
  const providers = (['CONEKTA', 'FEMSA'] as const).map((source) =>
    matchProvider({
      source,
      records: once(books.records.filter(({ provider }) => provider === source)),
      payments: books.payments,
      isCovered: (day) => books.isCovered(source, day),
    }),
  )
  const settlements = new Map(settlementsOf(once(books.records)).map((one) => [nameOf(one), one]))
  for (const transfer of books.transfers) settlements.set(nameOf(transfer), transfer)
  const bank = matchBank({
    movements: onceOfBank(books.movements),
    settlements: [...settlements.values()].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    payments: books.payments,
    isCovered: (day) => books.isCovered('BANK', day),
    arrivesBy: (day) => calendar.plus(day, policy.arrivalDays),
    names: policy.names,
  })
  const all = [...providers, bank]
  return {
    matches: all.flatMap(({ matches }) => matches),
    findings: all.flatMap(({ findings }) => findings),
    arrivals: all.flatMap(({ arrivals }) => arrivals),
    fees: all.flatMap(({ fees }) => fees),
  }
}

function nameOf({ source, transferId }: Settlement): string {
  return `${source} ${transferId}`
}

function once(records: readonly ProviderRecord[]): ProviderRecord[] {
  return [...new Map(records.map((one) => [`${one.provider} ${one.key}`, one])).values()]
}

function onceOfBank(movements: readonly BankMovement[]): BankMovement[] {
  return [...new Map(movements.map((one) => [`${one.account} ${one.key}`, one])).values()]
}
