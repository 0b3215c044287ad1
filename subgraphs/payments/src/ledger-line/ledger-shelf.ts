import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { sumOf } from '../domain/ledger/book/components.ts'
import {
  type Allotment,
  type ContractLedger,
  emptyLedger,
  type Forgiving,
  type LedgerBill,
  type LedgerPayment,
  type TakingBack,
} from '../domain/ledger/contract-ledger.ts'

/** Of what has its own history, that which a change needs beside what is open and what was paid ahead. */
export interface Needed {
  readonly bills?: readonly string[]
  readonly payments?: readonly string[]
  readonly takings?: readonly string[]
}

/** One contract's side, kept whole; what a change has to look at stands apart. */
interface Kept {
  readonly bills: Map<string, LedgerBill>
  readonly open: Map<string, LedgerBill>
  readonly payments: Map<string, LedgerPayment>
  readonly ahead: Map<string, LedgerPayment>
  readonly allotments: Map<string, Allotment>
  readonly ofBill: Map<string, Set<string>>
  readonly ofPayment: Map<string, Set<string>>
  readonly forgivings: Map<string, Map<string, Forgiving>>
  credit: bigint
}

/** Ledgers of many contracts, of which each line touches a little: a line costs the same however many came before it. */
export interface LedgerShelf {
  /** As much of a contract's ledger as a change needs: all that is open and all credit, and what was asked for. */
  load(contract: string | null, needed?: Needed): ContractLedger
  save(ledger: ContractLedger): void
  /** Money that turned out to be a contract's is in suspense no more. */
  dropPayment(contract: string | null, paymentId: string): void
  /** Whose a payment is; undefined where there is none. */
  contractOfPayment(paymentId: string): string | null | undefined
  contractOfTaking(takingBackId: string): string | null | undefined
  contractOfBill(invoiceId: string): string | null | undefined
  /** All that a contract paid ahead, or all money in suspense. */
  creditOf(contract: string | null): Centavos
}

/** A shelf with nothing on it. */
export function createLedgerShelf(): LedgerShelf {
  const shelf = new Map<string | null, Kept>()
  const whose = {
    payments: new Map<string, string | null>(),
    bills: new Map<string, string | null>(),
  }
  // Of payments, wherever these are: money that was taken back in suspense may be a contract's when it comes again.
  const takings = new Map<string, TakingBack>()
  const keptOf = (contract: string | null): Kept => {
    const found = shelf.get(contract)
    if (found !== undefined) return found
    const fresh = emptyKept()
    shelf.set(contract, fresh)
    return fresh
  }
  return {
    load: (contract, needed = {}) => loaded(contract, shelf.get(contract) ?? emptyKept(), needed, takings),
    save(ledger) {
      const { contractId } = ledger
      saveInto(keptOf(contractId), ledger)
      for (const id of ledger.bills.keys()) whose.bills.set(id, contractId)
      for (const id of ledger.payments.keys()) whose.payments.set(id, contractId)
      for (const [id, taking] of ledger.takings) takings.set(id, taking)
    },
    dropPayment(contract, paymentId) {
      const kept = keptOf(contract)
      kept.credit -= kept.payments.get(paymentId)?.credit ?? 0n
      kept.payments.delete(paymentId)
      kept.ahead.delete(paymentId)
    },
    contractOfPayment: (id) => whose.payments.get(id),
    contractOfTaking(id) {
      const taking = takings.get(id)
      return taking === undefined ? undefined : whose.payments.get(taking.paymentId)
    },
    contractOfBill: (id) => whose.bills.get(id),
    creditOf: (contract) => centavos(shelf.get(contract)?.credit ?? 0n),
  }
}

function emptyKept(): Kept {
  return {
    ...{ bills: new Map(), open: new Map(), payments: new Map(), ahead: new Map() },
    ...{ allotments: new Map(), ofBill: new Map(), ofPayment: new Map() },
    ...{ forgivings: new Map(), credit: 0n },
  }
}

function loaded(
  contract: string | null,
  kept: Kept,
  { bills = [], payments = [], takings = [] }: Needed,
  known: ReadonlyMap<string, TakingBack>,
): ContractLedger {
  const taken = takings.flatMap((id) => known.get(id) ?? [])
  const wanted = [...payments, ...taken.map(({ paymentId }) => paymentId)]
  const keys = [...bills.flatMap((id) => [...(kept.ofBill.get(id) ?? [])])]
  for (const id of wanted) keys.push(...(kept.ofPayment.get(id) ?? []))
  const allotments = [...new Set(keys)].flatMap((key) => kept.allotments.get(key) ?? [])
  // Nobody looks through what is in suspense: it goes to no bill.
  const ledger = { bills: new Map(kept.open), payments: new Map(contract === null ? [] : kept.ahead) }
  for (const id of [...bills, ...allotments.map(({ invoiceId }) => invoiceId)])
    put(ledger.bills, id, kept.bills.get(id))
  for (const id of [...wanted, ...allotments.map(({ paymentId }) => paymentId)])
    put(ledger.payments, id, kept.payments.get(id))
  return {
    ...emptyLedger(contract),
    ...ledger,
    allotments,
    takings: new Map(taken.map((one) => [one.takingBackId, one])),
    forgivings: bills.flatMap((id) => [...(kept.forgivings.get(id)?.values() ?? [])]),
  }
}

function saveInto(kept: Kept, { bills, payments, allotments, forgivings }: ContractLedger): void {
  for (const [id, bill] of bills) {
    kept.bills.set(id, bill)
    if (sumOf(bill.open) > 0n) kept.open.set(id, bill)
    else kept.open.delete(id)
  }
  for (const [id, payment] of payments) {
    kept.credit += payment.credit - (kept.payments.get(id)?.credit ?? 0n)
    kept.payments.set(id, payment)
    if (payment.credit > 0n) kept.ahead.set(id, payment)
    else kept.ahead.delete(id)
  }
  for (const allotment of allotments) {
    const { invoiceId, paymentId } = allotment
    const key = JSON.stringify([allotment.transaction, invoiceId])
    kept.allotments.set(key, allotment)
    setOf(kept.ofBill, invoiceId).add(key)
    setOf(kept.ofPayment, paymentId).add(key)
  }
  for (const forgiving of forgivings) {
    const { invoiceId, adjustmentId } = forgiving
    const ofBill = kept.forgivings.get(invoiceId) ?? new Map<string, Forgiving>()
    kept.forgivings.set(invoiceId, ofBill.set(adjustmentId, forgiving))
  }
}

function put<One>(map: Map<string, One>, id: string, one: One | undefined): void {
  if (one !== undefined) map.set(id, one)
}

function setOf(sets: Map<string, Set<string>>, id: string): Set<string> {
  const found = sets.get(id) ?? new Set<string>()
  sets.set(id, found)
  return found
}
