import type { Centavos } from '@aquacis/kit/values/money.ts'
import type { AllocationPolicy } from './allocate.ts'
import { type Entry, entry, type LedgerAccount, type Release } from './book/book.ts'
import { type Component, components, noParts, type Parts, plus, sumOf } from './book/components.ts'
import { favourIdOf } from './book/ledger-ids.ts'
import { type Change, type ContractLedger, type LedgerBill, withBill } from './contract-ledger.ts'
import { grantFavour, takeFavourBack } from './favour.ts'
import { noted } from './noted.ts'
import { allotCredit, creditSide, receivables } from './put-on-bills.ts'
import { released } from './release.ts'

/** A bill that was issued. */
export type Charge = Pick<
  LedgerBill,
  | 'invoiceId'
  | 'invoiceNumber'
  | 'paymentReference'
  | 'issuedOn'
  | 'dueOn'
  | 'periodFrom'
  | 'periodTo'
  | 'charged'
> & {
  /** What a bill of less than nothing leaves the contract; left out, or nothing, where something is charged. */
  readonly favour?: Centavos
}

const incomeOf: Readonly<Record<Component, LedgerAccount>> = {
  SURCHARGE: 'SURCHARGE',
  VAT: 'VAT',
  PRINCIPAL: 'REVENUE',
}

/**
 * A bill is owed from now on; what was paid ahead goes to it at once. One of less than nothing is credit. The same bill twice changes
 * nothing.
 */
export function charge(ledger: ContractLedger, billed: Charge, policy: AllocationPolicy, at: Date): Change {
  if (ledger.bills.has(billed.invoiceId)) return { ledger, transactions: [] }
  const { favour = noParts.PRINCIPAL, ...facts } = billed
  const { invoiceId, charged } = facts
  const isNothing = sumOf(charged) === 0n
  const sourceKey = `charge ${invoiceId}`
  const after = withBill(ledger, {
    ...facts,
    ...{ open: charged, held: noParts.PRINCIPAL, payments: 0, reversedAt: null },
    settledAt: isNothing ? at : null,
  })
  if (favour > 0n) return grantFavour(after, invoiceId, favour, policy, at)
  if (isNothing) return { ledger: after, transactions: [] }
  const entries = [...receivables(invoiceId, charged, 1n), ...income(invoiceId, charged, -1n)]
  const transaction = noted(ledger, after, { sourceKey, kind: 'CHARGE', invoiceId, at, entries })
  return allotCredit({ ledger: after, transactions: [transaction] }, sourceKey, policy, at)
}

/**
 * A bill is taken back, whole: nothing is owed of it, what was forgiven of it is forgiven no more, and what was paid of it is
 * credit, which goes to other bills at once. A bill that is not known, or was taken back before, changes nothing.
 */
export function reverseCharge(
  ledger: ContractLedger,
  invoiceId: string,
  policy: AllocationPolicy,
  at: Date,
): Change {
  const bill = ledger.bills.get(invoiceId)
  if (bill === undefined || bill.reversedAt !== null) return { ledger, transactions: [] }
  const favour = ledger.payments.get(favourIdOf(invoiceId))
  if (favour !== undefined) return takeFavourBack(ledger, invoiceId, favour, policy, at)
  const sourceKey = `reversal ${invoiceId}`
  const { freed, releases, entries } = freeBill(ledger, invoiceId)
  const forgiven = ledger.forgivings.filter((one) => one.invoiceId === invoiceId).map(({ parts }) => parts)
  const after: ContractLedger = {
    ...withBill(freed, { ...bill, open: noParts, reversedAt: at, settledAt: null }),
    forgivings: ledger.forgivings.map((one) =>
      one.invoiceId === invoiceId ? { ...one, parts: noParts } : one,
    ),
  }
  if (sumOf(bill.charged) === 0n) return { ledger: after, transactions: [] }
  const transaction = noted(ledger, after, {
    ...{ sourceKey, kind: 'CHARGE_REVERSED', invoiceId, at, releases },
    entries: [
      ...entries,
      ...forgivenBack(invoiceId, forgiven.reduce(plus, noParts)),
      ...receivables(invoiceId, bill.charged, -1n),
      ...income(invoiceId, bill.charged, 1n),
    ],
  })
  return allotCredit({ ledger: after, transactions: [transaction] }, sourceKey, policy, at)
}

function forgivenBack(invoiceId: string, parts: Parts): Entry[] {
  const amount = sumOf(parts)
  if (amount === 0n) return []
  return [...receivables(invoiceId, parts, 1n), entry('FORGIVEN', -amount, { invoiceId })]
}

function income(invoiceId: string, charged: Parts, sign: 1n | -1n): Entry[] {
  return components
    .filter((component) => charged[component] !== 0n)
    .map((component) => entry(incomeOf[component], sign * charged[component], { invoiceId }))
}

interface Freed {
  readonly freed: ContractLedger
  readonly releases: readonly Release[]
  readonly entries: readonly Entry[]
}

/** All that was paid of a bill is credit again. */
function freeBill(ledger: ContractLedger, invoiceId: string): Freed {
  let freed = ledger
  const releases: Release[] = []
  const entries: Entry[] = []
  for (const allotment of ledger.allotments.filter((one) => one.invoiceId === invoiceId)) {
    const amount = sumOf(allotment.parts)
    if (amount === 0n) continue
    const { paymentId } = allotment
    freed = released(freed, allotment, allotment.parts)
    releases.push({ paymentId, invoiceId, amount, parts: allotment.parts })
    entries.push(
      ...receivables(invoiceId, allotment.parts, 1n, paymentId),
      ...creditSide(ledger, paymentId, amount, -1n),
    )
  }
  return { freed, releases, entries }
}
