import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { type AllocationPolicy, allocate, type Share } from './allocate.ts'
import { type Allocation, type Entry, entry } from './book/book.ts'
import { components, minus, type Parts, plus, sumOf } from './book/components.ts'
import {
  type Change,
  type ContractLedger,
  type LedgerBill,
  type LedgerPayment,
  withPayment,
} from './contract-ledger.ts'
import { noted } from './noted.ts'

/** Where money goes on bills, and what it is written under. */
interface Putting {
  readonly sourceKey: string
  readonly paymentId: string
  readonly shares: readonly Share[]
  readonly at: Date
}

/** What was put where. */
interface Put {
  readonly ledger: ContractLedger
  readonly allocations: readonly Allocation[]
  /** The credit sides. */
  readonly entries: readonly Entry[]
}

/** Puts money of a payment's credit on bills. */
export function putOnBills(ledger: ContractLedger, { sourceKey, paymentId, shares, at }: Putting): Put {
  const bills = new Map(ledger.bills)
  const allocations: Allocation[] = []
  const entries: Entry[] = []
  let total = 0n
  for (const { invoiceId, parts } of shares) {
    const before = billOf(ledger, invoiceId)
    const bill = lessened({ ...before, payments: before.payments + 1 }, parts, at)
    const amount = sumOf(parts)
    bills.set(invoiceId, bill)
    entries.push(...receivables(invoiceId, parts, -1n, paymentId))
    const balanceBefore = sumOf(before.open)
    allocations.push({ invoiceId, amount, parts, balanceBefore, instalment: bill.payments })
    total += amount
  }
  const payment = paymentOf(ledger, paymentId)
  const { allotted, credit } = payment
  const after: LedgerPayment = {
    ...payment,
    allotted: centavos(allotted + total),
    credit: centavos(credit - total),
  }
  const allotments = shares.map(({ invoiceId, parts }) => ({
    transaction: sourceKey,
    ...{ invoiceId, paymentId, at, parts },
  }))
  const put = { ...ledger, bills, allotments: [...ledger.allotments, ...allotments] }
  return { ledger: withPayment(put, after), allocations, entries }
}

/** The bill with less open; it is settled where nothing is left. */
export function lessened(bill: LedgerBill, parts: Parts, at: Date): LedgerBill {
  const open = minus(bill.open, parts)
  return { ...bill, open, settledAt: sumOf(open) === 0n ? at : null }
}

/** The bill with more open. */
export function raised(bill: LedgerBill, parts: Parts): LedgerBill {
  return { ...bill, open: plus(bill.open, parts), settledAt: null }
}

/** Entries of what is owed of a bill, by component; `sign` is 1n where more is owed from now on. */
export function receivables(
  invoiceId: string,
  parts: Parts,
  sign: 1n | -1n,
  paymentId: string | null = null,
): Entry[] {
  return components
    .filter((component) => parts[component] !== 0n)
    .map((component) => entry('RECEIVABLE', sign * parts[component], { invoiceId, component, paymentId }))
}

/** The entry of what was paid ahead; in suspense where nobody knows by whom. `sign` is −1n where there is more from now on. */
export function creditSide(
  { contractId }: Pick<ContractLedger, 'contractId'>,
  paymentId: string,
  amount: bigint,
  sign: 1n | -1n,
): Entry[] {
  if (amount === 0n) return []
  return [entry(contractId === null ? 'SUSPENSE' : 'CREDIT', sign * amount, { paymentId })]
}

/** A bill that the caller has made sure of. Throws where there is none. */
export function billOf({ bills }: ContractLedger, invoiceId: string): LedgerBill {
  const bill = bills.get(invoiceId)
  if (bill === undefined) throw new Error(`bill ${invoiceId} is not loaded`)
  return bill
}

/** A payment that the caller has made sure of. Throws where there is none. */
export function paymentOf({ payments }: ContractLedger, paymentId: string): LedgerPayment {
  const payment = payments.get(paymentId)
  if (payment === undefined) throw new Error(`payment ${paymentId} is not loaded`)
  return payment
}

/** Puts what was paid ahead on bills that are open, the oldest payment first. `cause` is the key of what gave reason to. */
export function allotCredit(change: Change, cause: string, policy: AllocationPolicy, at: Date): Change {
  let { ledger } = change
  if (ledger.contractId === null) return change
  const transactions = [...change.transactions]
  for (const { paymentId, credit } of ahead(ledger)) {
    const { shares } = allocate([...ledger.bills.values()], credit, policy, null)
    if (shares.length === 0) break
    const sourceKey = `${cause} credit ${paymentId}`
    const put = putOnBills(ledger, { sourceKey, paymentId, shares, at })
    const total = sumOfShares(shares)
    const entries = [...creditSide(ledger, paymentId, total, 1n), ...put.entries]
    const { allocations } = put
    transactions.push(
      noted(ledger, put.ledger, { sourceKey, kind: 'CREDIT_ALLOTTED', paymentId, at, entries, allocations }),
    )
    ledger = put.ledger
  }
  return { ledger, transactions }
}

function ahead({ payments }: ContractLedger): LedgerPayment[] {
  return [...payments.values()]
    .filter(({ credit }) => credit > 0n)
    .sort(
      (one, other) =>
        one.paidAt.getTime() - other.paidAt.getTime() || (one.paymentId < other.paymentId ? -1 : 1),
    )
}

function sumOfShares(shares: readonly Share[]): Centavos {
  return centavos(shares.reduce((sum, { parts }) => sum + sumOf(parts), 0n))
}
