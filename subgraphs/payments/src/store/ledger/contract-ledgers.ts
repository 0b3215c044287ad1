import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { LedgerTransaction } from '../../domain/ledger/book/book.ts'
import type { Change, ContractLedger, Forgiving } from '../../domain/ledger/contract-ledger.ts'
import {
  allotmentsOfBills,
  allotmentsOfPayments,
  allotmentWrites,
  type ContractAllotment,
  type NumberedAllotment,
} from './allotment.ts'
import {
  changedForgivingWrites,
  type ForgivingFacts,
  forgivingsOfBills,
  forgivingWrites,
} from './forgiving.ts'
import { billsByIds, billWrites, type ContractBill, openBillsOf } from './ledger-bill.ts'
import { drawNumbers, transactionWrites, writeTogether } from './ledger-book.ts'
import { type PostedMoney, paymentsAhead, paymentsByIds, paymentWrites } from './payment.ts'
import { takingsOfPayments } from './taking-back.ts'

/** What of ledgers is needed beside what is open and what is credit. */
export interface Needed {
  /** Bills, with all that was paid and forgiven of them. */
  readonly invoiceIds?: readonly string[]
  /** Payments, with where they went and what was taken back of them. */
  readonly paymentIds?: readonly string[]
}

/** Ledgers of contracts that the transaction has locked. */
export async function loadLedgers(
  tx: Transaction,
  contractIds: readonly string[],
  { invoiceIds = [], paymentIds = [] }: Needed = {},
): Promise<Map<string, ContractLedger>> {
  const [openBills, ahead] = [await openBillsOf(tx, contractIds), await paymentsAhead(tx, contractIds)]
  const allotments = sortedOnce([
    ...(await allotmentsOfBills(tx, invoiceIds)),
    ...(await allotmentsOfPayments(tx, paymentIds)),
  ])
  const bills = [
    ...openBills,
    ...(await billsByIds(tx, [...invoiceIds, ...allotments.map(({ invoiceId }) => invoiceId)])),
  ]
  const payments = [
    ...ahead,
    ...(await paymentsByIds(tx, [...paymentIds, ...allotments.map(({ paymentId }) => paymentId)])),
  ]
  const takings = paymentIds.length > 0 ? await takingsOfPayments(tx, paymentIds) : []
  const forgivings = invoiceIds.length > 0 ? await forgivingsOfBills(tx, invoiceIds) : []
  const ledgers = new Map<string, Building>(contractIds.map((id) => [id, building(id)]))
  for (const bill of bills) ledgers.get(bill.contractId)?.bills.set(bill.invoiceId, bill)
  for (const one of payments) ledgers.get(one.contractId ?? '')?.payments.set(one.paymentId, one)
  for (const one of allotments) ledgers.get(one.contractId)?.allotments.push(one)
  for (const one of takings) ledgers.get(one.contractId ?? '')?.takings.set(one.takingBackId, one)
  for (const ledger of ledgers.values())
    ledger.forgivings.push(...forgivings.filter(({ invoiceId }) => ledger.bills.has(invoiceId)))
  return ledgers
}

type Building = {
  -readonly [Name in keyof ContractLedger]: ContractLedger[Name] extends ReadonlyMap<string, infer One>
    ? Map<string, One>
    : ContractLedger[Name] extends readonly (infer One)[]
      ? One[]
      : ContractLedger[Name]
}

function building(contractId: string): Building {
  return {
    ...{ contractId, bills: new Map(), payments: new Map(), takings: new Map() },
    ...{ allotments: [], forgivings: [] },
  }
}

function sortedOnce(allotments: readonly ContractAllotment[]): ContractAllotment[] {
  const once = new Map(allotments.map((one) => [`${one.transaction} ${one.invoiceId}`, one]))
  return [...once.values()].sort((one, other) => Number(one.transaction) - Number(other.transaction))
}

/** What became of a ledger; the office is null for money in suspense. */
export interface LedgerChange extends Change {
  readonly before: ContractLedger
  readonly operatingUnitId: number | null
  /** Who forgave and why, where something was forgiven. */
  readonly forgiven?: Pick<ForgivingFacts, 'kind' | 'reason' | 'by'>
}

/**
 * Writes what became of ledgers: transactions with their entries, and what they make of bills, payments, allotments and what is
 * forgiven. All in one statement: at its end the database compares what it made of the one with the others.
 */
export async function saveLedgers(
  tx: Transaction,
  changes: readonly LedgerChange[],
  recording: { readonly at: Date; readonly traceId: string },
): Promise<void> {
  const written = changes.flatMap(({ transactions, operatingUnitId }) =>
    transactions.map((transaction) => ({ transaction, operatingUnitId })),
  )
  const numbers = await drawNumbers(tx, written.length)
  const noOf = new Map(written.map(({ transaction }, index) => [transaction.sourceKey, numbers[index] ?? 0]))
  await writeTogether(tx, [
    ...transactionWrites(written, numbers, recording),
    ...billWrites(changes.flatMap(changedBills)),
    ...paymentWrites(changes.flatMap(changedPayments), recording.at),
    ...allotmentWrites(changes.flatMap((change) => changedAllotments(change, noOf))),
    ...changes.flatMap((change) => newForgivings(change, recording.at)),
    ...changedForgivingWrites(changes.flatMap(changedForgivings)),
  ])
}

function changedBills({
  before,
  ledger,
  operatingUnitId,
}: LedgerChange): (ContractBill & { readonly isNew: boolean })[] {
  const { contractId } = ledger
  if (contractId === null || operatingUnitId === null) return []
  return [...ledger.bills.values()]
    .filter((bill) => before.bills.get(bill.invoiceId) !== bill)
    .map((bill) => ({ ...bill, contractId, operatingUnitId, isNew: !before.bills.has(bill.invoiceId) }))
}

function changedPayments({ before, ledger, operatingUnitId }: LedgerChange): PostedMoney[] {
  return [...ledger.payments.values()]
    .filter((one) => before.payments.get(one.paymentId) !== one)
    .map((one) => ({ ...one, operatingUnitId }))
}

function changedAllotments(
  { before, ledger, operatingUnitId }: LedgerChange,
  noOf: ReadonlyMap<LedgerTransaction['sourceKey'], number>,
): NumberedAllotment[] {
  const { contractId } = ledger
  if (contractId === null || operatingUnitId === null) return []
  const same = new Set(before.allotments)
  return ledger.allotments
    .filter((one) => !same.has(one))
    .map(({ transaction, ...one }) => ({
      ...{ ...one, contractId, operatingUnitId },
      no: noOf.get(transaction) ?? Number(transaction),
    }))
}

function newForgivings(
  { before, ledger, operatingUnitId, forgiven }: LedgerChange,
  forgivenAt: Date,
): ReturnType<typeof forgivingWrites> {
  const { contractId } = ledger
  if (contractId === null || operatingUnitId === null || forgiven === undefined) return []
  const known = new Set(before.forgivings.map(keyOf))
  const added = ledger.forgivings.filter((one) => !known.has(keyOf(one)))
  return forgivingWrites(added, { contractId, operatingUnitId, ...forgiven, forgivenAt })
}

function changedForgivings({ before, ledger }: LedgerChange): Forgiving[] {
  const known = new Map(before.forgivings.map((one) => [keyOf(one), one]))
  return ledger.forgivings.filter((one) => known.has(keyOf(one)) && known.get(keyOf(one)) !== one)
}

function keyOf({ adjustmentId, invoiceId }: Forgiving): string {
  return `${adjustmentId} ${invoiceId}`
}
