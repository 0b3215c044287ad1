import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'

/** WAITING for its money until `payBefore`; PAID draws bills from it; LAPSED was not paid; ENDED is over. */
export type PrepaidYearState = 'WAITING' | 'PAID' | 'LAPSED' | 'ENDED'

/** From where the estimate of a year is. */
export type EstimateSource = 'LAST_BILLS'

/** Twelve months of a contract that are paid at once. */
export interface PrepaidYear {
  readonly id: string
  readonly contractId: string
  readonly customerId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
  readonly state: PrepaidYearState
  /** First day, and the day behind the last. */
  readonly from: string
  readonly to: string
  readonly estimate: Centavos
  readonly estimatedFrom: EstimateSource
  /** What is forgiven in all, and what of it has been so far. */
  readonly discount: Centavos
  readonly discountUsed: Centavos
  readonly payBefore: string
  readonly askedAt: Date
}

/** Rule of the discount: an office's to set. */
export interface PrepaymentRules {
  /** Hundredths of a percent of the estimate: 800 is 8 %. */
  readonly discount: bigint
  /** Bills that have to be known before a year is estimated of them. */
  readonly leastBills: number
  /** Days within which it is paid. */
  readonly payWithin: number
}

/**
 * What the product starts with. Utilities of the country give a discount to who pays the year in its first months; how much, is
 * decided each year by the utility (in Querétaro with its tariff), so an office sets its own.
 */
export const prepaymentRules: PrepaymentRules = { discount: 800n, leastBills: 6, payWithin: 10 }

/** A year is what the last bills were on average, times twelve, rounded to the centavo; null with too few of them. */
export function estimateOfBills(
  totals: readonly Centavos[],
  { leastBills }: Pick<PrepaymentRules, 'leastBills'>,
): Centavos | null {
  const last = totals.slice(-12)
  if (last.length < leastBills) return null
  const sum = last.reduce<bigint>((before, total) => before + total, 0n) * 12n
  const count = BigInt(last.length)
  return sum <= 0n ? null : centavos((sum + count / 2n) / count)
}

/** The discount of an estimate: down to the centavo, so that it is never more than its share. */
export function discountOf(estimate: Centavos, { discount }: Pick<PrepaymentRules, 'discount'>): Centavos {
  return centavos((estimate * discount) / 10_000n)
}

/** A bill of a contract, as far as a prepaid year pays it. */
export interface YearBill {
  readonly invoiceId: string
  readonly issuedOn: string
  readonly open: Centavos
  readonly held: Centavos
}

/**
 * How much of which bills is forgiven: those issued within the year draw on what was paid first; what is then still open of
 * them is forgiven, the oldest first, until the discount is used up.
 */
export function discountsDue(
  { from, to, discount, discountUsed }: Pick<PrepaidYear, 'from' | 'to' | 'discount' | 'discountUsed'>,
  bills: readonly YearBill[],
  credit: Centavos,
): { readonly invoiceId: string; readonly amount: Centavos }[] {
  if (credit > 0n) return []
  let left: bigint = discount - discountUsed
  return bills
    .filter(({ issuedOn }) => from <= issuedOn && issuedOn < to)
    .toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn))
    .flatMap(({ invoiceId, open, held }) => {
      const owed = open - held
      const amount = owed < left ? owed : left
      if (amount <= 0n) return []
      left -= amount
      return [{ invoiceId, amount: centavos(amount) }]
    })
}
