import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { type AllocationPolicy, paymentOrder, type Share } from './allocate.ts'
import { type Allocation, type Entry, entry } from './book/book.ts'
import { type Component, sumOf, takeOf } from './book/components.ts'
import type { Change, ContractLedger } from './contract-ledger.ts'
import { noted } from './noted.ts'
import { billOf, lessened, receivables } from './put-on-bills.ts'

/** Why a debt is forgiven. */
export type ForgivenessKind = 'AMNESTY' | 'PREPAYMENT_DISCOUNT'

/** What is to be forgiven. */
export interface Forgiveness {
  readonly adjustmentId: string
  /** At most; `ALL`: whatever is open of it. */
  readonly amount: Centavos | 'ALL'
  readonly components: readonly Component[]
  /** Of which bills, in this order; null: of all, the oldest first. */
  readonly invoiceIds: readonly string[] | null
}

/** What of a ledger would be forgiven now: less than was asked for where less is open, nothing where nothing is. */
function forgivable(
  ledger: ContractLedger,
  { amount, components, invoiceIds }: Omit<Forgiveness, 'adjustmentId'>,
  policy: AllocationPolicy,
): Share[] {
  const order = policy.components.filter((component) => components.includes(component))
  const meant = [...ledger.bills.values()].filter(
    ({ invoiceId }) => invoiceIds === null || invoiceIds.includes(invoiceId),
  )
  const shares: Share[] = []
  let rest = amount === 'ALL' ? null : amount
  for (const { invoiceId, open } of paymentOrder(meant, invoiceIds ?? [])) {
    const parts = takeOf(open, rest ?? sumOf(open), order)
    const taken = sumOf(parts)
    if (taken <= 0n) continue
    shares.push({ invoiceId, parts })
    if (rest !== null) rest = centavos(rest - taken)
  }
  return shares
}

/** A part of a debt is asked for no more. Asked for twice, or where nothing of it is open, it changes nothing. */
export function forgive(
  ledger: ContractLedger,
  forgiveness: Forgiveness,
  policy: AllocationPolicy,
  at: Date,
): Change {
  const { adjustmentId } = forgiveness
  if (ledger.forgivings.some((one) => one.adjustmentId === adjustmentId)) return { ledger, transactions: [] }
  const shares = forgivable(ledger, forgiveness, policy)
  if (shares.length === 0) return { ledger, transactions: [] }
  const bills = new Map(ledger.bills)
  const allocations: Allocation[] = []
  const entries: Entry[] = []
  for (const { invoiceId, parts } of shares) {
    const bill = billOf(ledger, invoiceId)
    const amount = sumOf(parts)
    bills.set(invoiceId, lessened(bill, parts, at))
    const balanceBefore = sumOf(bill.open)
    allocations.push({ invoiceId, amount, parts, balanceBefore, instalment: bill.payments })
    entries.push(...receivables(invoiceId, parts, -1n), entry('FORGIVEN', amount, { invoiceId }))
  }
  const forgivings = shares.map(({ invoiceId, parts }) => ({ adjustmentId, invoiceId, parts }))
  const after = { ...ledger, bills, forgivings: [...ledger.forgivings, ...forgivings] }
  const sourceKey = `forgiven ${adjustmentId}`
  const transaction = noted(ledger, after, {
    sourceKey,
    kind: 'FORGIVEN',
    causeId: adjustmentId,
    at,
    entries,
    allocations,
  })
  return { ledger: after, transactions: [transaction] }
}
