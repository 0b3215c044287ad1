import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { RatingRequest } from '../charge-sheet.ts'
import { isRefusal, rate } from '../rate.ts'
import type { RatingRefusal } from '../refusal.ts'
import type { Tariff } from '../tariff.ts'
import type { ContractOutcome } from './tally.ts'

/** A tariff and the day whose prices are meant. */
export interface Prices {
  readonly tariff: Tariff
  readonly pricesOf: string
}

/** The tariff of today and the proposed one. */
export interface BothPrices {
  readonly present: Prices
  readonly proposed: Prices
}

/** A contract with what its bills asked of the tariff. */
export interface ContractBills {
  readonly id: string
  readonly requests: readonly RatingRequest[]
}

/** Why a contract has no part in a simulation: one of its bills is not priced, by which tariff. */
export interface LeftOut {
  readonly by: keyof BothPrices
  readonly refusal: RatingRefusal
}

/**
 * A contract's bills by two tariffs: the same water, dwellings, services and discounts, whatever the dates, and without surcharges.
 * A contract of which one bill is not priced is left out whole, so that both sums are of the same bills. Pure.
 */
export function compareContract(
  { present, proposed }: BothPrices,
  { id, requests }: ContractBills,
): ContractOutcome | LeftOut {
  let usageClass = ''
  let [litres, billsRising, billsFalling] = [0, 0, 0]
  let [before, after] = [0n, 0n]
  for (const request of requests) {
    const now = rate(present.tariff, { ...request, pricesOf: present.pricesOf, overdueMonths: 0 })
    if (isRefusal(now)) return { by: 'present', refusal: now }
    const then = rate(proposed.tariff, { ...request, pricesOf: proposed.pricesOf, overdueMonths: 0 })
    if (isRefusal(then)) return { by: 'proposed', refusal: then }
    usageClass = now.usageClass
    litres += request.litres
    before += now.total
    after += then.total
    if (then.total > now.total) billsRising += 1
    if (then.total < now.total) billsFalling += 1
  }
  const sums: { readonly before: Centavos; readonly after: Centavos } = {
    before: centavos(before),
    after: centavos(after),
  }
  return { id, usageClass, litres, bills: requests.length, ...sums, billsRising, billsFalling }
}
