import { type Centavos, centavos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { ChargeSheet, RatingRequest } from '../charge-sheet.ts'
import { isRefusal, rate } from '../rate.ts'
import type { RatingRefusal } from '../refusal.ts'
import type { Tariff } from '../tariff.ts'

/** A bill that was issued: what was asked of the tariff then, and what it came to. */
export interface PastBill {
  readonly request: RatingRequest
  readonly total: Centavos
}

/** A past bill under a proposed tariff. */
export interface BillComparison {
  readonly request: RatingRequest
  readonly before: Centavos
  /** Null where the proposal does not price it; `refusal` says why. */
  readonly after: ChargeSheet | null
  readonly refusal: RatingRefusal | null
}

/** One contract's bills under a proposed tariff, and their sums over those that it prices. */
export interface WhatIf {
  readonly bills: readonly BillComparison[]
  readonly before: Centavos
  readonly after: Centavos
}

/** Bills of which a household asks: two years. */
const billsAsked = 24

/**
 * A contract's last 24 bills as a proposed tariff would have made them, the oldest first: the same volumes and dwellings at the
 * proposal's prices, whatever its dates. Surcharges are left out on the new side as on the old. Pure.
 */
export function whatIf(proposal: Tariff, past: readonly PastBill[]): WhatIf {
  const bills = past
    .toSorted((a, b) => (a.request.periodFrom < b.request.periodFrom ? -1 : 1))
    .slice(-billsAsked)
    .map((bill) => compareBill(proposal, bill))
  const priced = bills.filter(({ after }) => after !== null)
  return {
    bills,
    before: sumOfCentavos(priced.map(({ before }) => before)),
    after: sumOfCentavos(priced.map(({ after }) => after?.total ?? centavos(0n))),
  }
}

function compareBill(proposal: Tariff, { request, total }: PastBill): BillComparison {
  const asked = { ...request, pricesOf: proposal.effectiveFrom, overdueMonths: 0 }
  const answer = rate(proposal, asked)
  return isRefusal(answer)
    ? { request, before: total, after: null, refusal: answer }
    : { request, before: total, after: answer, refusal: null }
}
