import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { plusDays } from '@aquacis/kit/values/business-days.ts'
import { nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import type { MoneyProvider } from '../../domain/ledger/contract-ledger.ts'
import { debitNamedBy } from '../../domain/reconciliation/match-debits.ts'
import {
  bankSourceKey,
  chargeSourceKey,
  debitOf,
  debitSourceKey,
  type OurPayment,
  sourceOfPayment,
} from '../../domain/reconciliation/our-payment.ts'
import type { Books } from '../../domain/reconciliation/reconcile.ts'
import type { BankMovement, StatementSource } from '../../domain/reconciliation/statement.ts'
import { linesNeverCharged } from '../../store/autopay/direct-debit/hand-line.ts'
import { type PostedMoney, paymentsBySourceKeys, paymentsPaidBetween } from '../../store/ledger/payment.ts'
import { transfersBetween } from '../../store/reconciliation/provider-transfer.ts'
import { coveredDays } from '../../store/reconciliation/statement-day.ts'
import { type Lines, linesAround, linesOfCharges } from '../../store/reconciliation/statement-line.ts'

/** Civil days, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** A transfer may be of charges two weeks ago, and its arrival as much later. */
const reach = 14

const providers: readonly MoneyProvider[] = ['conekta', 'femsa', 'codi', 'bank']

/** Both sides of some days, and whatever is the same money on other days. */
export async function loadBooks(tx: Transaction, { from, to }: Days): Promise<Books> {
  const [first, last] = [plusDays(from, -reach), plusDays(to, reach)]
  const around = await linesAround(tx, first, last)
  const span = [startOfDay(noonOf(first)), nextDay(noonOf(last))] as const
  const paid: PostedMoney[] = []
  for (const provider of providers) paid.push(...(await paymentsPaidBetween(tx, provider, ...span)))
  const others = await linesOfCharges(tx, chargesOf(paid))
  const lines = { records: [...around.records, ...others.records], movements: around.movements }
  const named = await paymentsBySourceKeys(tx, keysOf(lines))
  const payments = new Map([...paid, ...named].map((one) => [one.paymentId, ourPayment(one)]))
  return {
    ...lines,
    payments: await expected(tx, [...payments.values()]),
    transfers: await transfersBetween(tx, first, last),
    isCovered: await coveredDays(tx, first, plusDays(last, reach)),
  }
}

/** Noon, UTC−6: an instant within the civil day. */
function noonOf(day: string): Date {
  return new Date(`${day}T18:00:00Z`)
}

function chargesOf(paid: readonly PostedMoney[]): (readonly [StatementSource, string])[] {
  return paid.flatMap((payment) => {
    const of = sourceOfPayment(payment)
    return of === null || of.source === 'BANK' ? [] : [[of.source, of.name] as const]
  })
}

function keysOf({ records, movements }: Lines): string[] {
  return [
    ...new Set([
      ...records.map(({ provider, chargeId }) => chargeSourceKey(provider, chargeId)),
      ...movements.map(bankSourceKey),
      ...movements.flatMap(objectedKey),
    ]),
  ]
}

/** A holder may object months later to what the bank charged. */
function objectedKey(movement: BankMovement): string[] {
  const named = debitNamedBy(movement)
  return named === null || named.line === null ? [] : [debitSourceKey(named.file, named.line)]
}

/** Without charges of bank accounts that were said by hand to have been made, and were not: the bank credits nothing for them. */
async function expected(tx: Transaction, payments: readonly OurPayment[]): Promise<OurPayment[]> {
  const files = new Set(payments.flatMap((one) => debitOf(one)?.file ?? []))
  const never = await linesNeverCharged(tx, [...files])
  return payments.filter((one) => {
    const { file, line } = debitOf(one) ?? {}
    return one.takenBack < one.amount || !never.has(`${file} ${line}`)
  })
}

function ourPayment({ paymentId: id, ...payment }: PostedMoney): OurPayment {
  const { sourceKey, contractId, operatingUnitId, amount, fee, takenBack, paidAt } = payment
  return { id, sourceKey, contractId, operatingUnitId, amount, fee, takenBack, paidAt }
}
