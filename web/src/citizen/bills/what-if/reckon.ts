import { isRefusal, rate } from '@aquacis/billing/rating'
import type { RatingRefusal } from '@aquacis/billing/rating/refusal'
import type { Tariff } from '@aquacis/billing/rating/tariff'
import { type Centavos, centavos, centavosFromPesos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'

/** As what a contract is billed. */
export interface Terms {
  readonly tariffOffice: string
  readonly tariffClass: string
  readonly dwellings: number
  readonly services: readonly ('SEWER' | 'TREATMENT')[]
  readonly discounts: readonly { readonly code: string; readonly from: string; readonly to: string }[]
}

/** A bill, as far as it can be reckoned anew. */
export interface ReckonableBill {
  readonly id: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly volume: string
  readonly sheet: {
    readonly lines: readonly { readonly kind: string; readonly amount: string; readonly vat: string }[]
  }
}

export interface ReckonedBill {
  readonly bill: ReckonableBill
  /** What the bill says, with IVA, without what it has of other bills. */
  readonly before: Centavos
  /** The same water by the other tariff. */
  readonly after: Centavos
}

export interface Reckoning {
  readonly bills: readonly ReckonedBill[]
  readonly before: Centavos
  readonly after: Centavos
  /** Bills that the tariff has no price for, and why the first of them. */
  readonly leftOut: { readonly count: number; readonly refusal: RatingRefusal } | null
}

const componentOf = { SEWER: 'sewer', TREATMENT: 'treatment' } as const

/** What a tariff prices: interest on other bills is of their past, and a rounding goes with it. */
const priced = ['SERVICE', 'DISCOUNT', 'MINIMUM']

function paidOf({ sheet }: ReckonableBill): Centavos {
  const lines = sheet.lines.filter(({ kind }) => priced.includes(kind))
  return sumOfCentavos(lines.flatMap(({ amount, vat }) => [amount, vat].map(centavosFromPesos)))
}

/**
 * What bills would have come to by another tariff, by the code that bills: as if it had held on all of their days. The
 * order of the bills is kept.
 */
export function reckon(tariff: Tariff, terms: Terms, bills: readonly ReckonableBill[]): Reckoning {
  const components = ['water', ...terms.services.map((service) => componentOf[service])]
  const reckoned: ReckonedBill[] = []
  const refusals: RatingRefusal[] = []
  for (const bill of bills) {
    const { periodFrom, periodTo } = bill
    const sheet = rate(tariff, {
      office: terms.tariffOffice,
      usageClass: terms.tariffClass,
      litres: litresFromCubicMetres(bill.volume),
      units: terms.dwellings,
      periodFrom,
      periodTo,
      components,
      discounts: terms.discounts
        .filter(({ from, to }) => from <= periodFrom && periodFrom < to)
        .map(({ code }) => code),
    })
    if (isRefusal(sheet)) refusals.push(sheet)
    else {
      const after = sheet.lines.filter(({ kind }) => priced.includes(kind.toUpperCase()))
      reckoned.push({
        bill,
        before: paidOf(bill),
        after: sumOfCentavos(after.flatMap(({ amount, vat }) => [amount, vat])),
      })
    }
  }
  const [refusal] = refusals
  return {
    bills: reckoned,
    before: sumOfCentavos([centavos(0n), ...reckoned.map(({ before }) => before)]),
    after: sumOfCentavos([centavos(0n), ...reckoned.map(({ after }) => after)]),
    leftOut: refusal === undefined ? null : { count: refusals.length, refusal },
  }
}
