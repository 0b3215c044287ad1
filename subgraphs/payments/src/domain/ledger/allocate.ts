import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { type Component, type Parts, sumOf, takeOf } from './book/components.ts'

/** How money is spread over what is owed. */
export interface AllocationPolicy {
  /** The bill whose last day to pay came first is paid first. */
  readonly order: 'OLDEST_DUE_FIRST'
  /** Within a bill, which component is paid before which. */
  readonly components: readonly Component[]
}

/**
 * The order in which a debt is paid off where nobody says otherwise: its accessories before the water itself, as Código Fiscal
 * del Estado de Querétaro and CFF art. 20 have it, and the oldest debt first.
 */
export const allocationPolicy: AllocationPolicy = {
  order: 'OLDEST_DUE_FIRST',
  components: ['SURCHARGE', 'VAT', 'PRINCIPAL'],
}

/** A bill as far as money can go to it. */
export interface PayableBill {
  readonly invoiceId: string
  /** `YYYY-MM-DD`. */
  readonly dueOn: string
  readonly periodFrom: string
  readonly open: Parts
  /** The part that is disputed: nothing goes to it. */
  readonly held: Centavos
}

/** What goes to a bill. */
export interface Share {
  readonly invoiceId: string
  readonly parts: Parts
}

/** To which bills an amount goes, and what is left of it. */
export interface Spread {
  readonly shares: readonly Share[]
  readonly rest: Centavos
}

/**
 * Spreads an amount over bills: those that were asked for first, in that order, then the others as the policy says. Nothing goes
 * to what is disputed, and no bill gets more than is open of it.
 */
export function allocate(
  bills: readonly PayableBill[],
  amount: Centavos,
  policy: AllocationPolicy,
  targets: readonly string[] | null,
): Spread {
  const shares: Share[] = []
  let rest = amount
  for (const bill of paymentOrder(bills, targets ?? [])) {
    if (rest <= 0n) break
    const share = shareOf(bill, rest, policy)
    if (share === null) continue
    shares.push(share)
    rest = centavos(rest - sumOf(share.parts))
  }
  return { shares, rest }
}

/** What may be asked of a bill now: what is open and not disputed. */
export function payableOf({ open, held }: Pick<PayableBill, 'open' | 'held'>): Centavos {
  const payable = sumOf(open) - held
  return centavos(payable > 0n ? payable : 0n)
}

function shareOf(bill: PayableBill, rest: Centavos, { components }: AllocationPolicy): Share | null {
  const payable = payableOf(bill)
  const amount = rest < payable ? rest : payable
  return amount > 0n ? { invoiceId: bill.invoiceId, parts: takeOf(bill.open, amount, components) } : null
}

/** Bills in the order in which they are paid: those that were asked for first, the others by their age. */
export function paymentOrder<Bill extends PayableBill>(
  bills: readonly Bill[],
  targets: readonly string[],
): Bill[] {
  const rank = new Map([...new Set(targets)].map((invoiceId, index) => [invoiceId, index]))
  const rankOf = ({ invoiceId }: PayableBill) => rank.get(invoiceId) ?? rank.size
  return [...bills].sort((one, other) => rankOf(one) - rankOf(other) || byAge(one, other))
}

function byAge(one: PayableBill, other: PayableBill): number {
  return (
    compare(one.dueOn, other.dueOn) ||
    compare(one.periodFrom, other.periodFrom) ||
    compare(one.invoiceId, other.invoiceId)
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
