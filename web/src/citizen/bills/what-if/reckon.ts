import type { RatingRequest } from '@aquacis/billing/rating/charge-sheet'
import type { RatingRefusal } from '@aquacis/billing/rating/refusal'
import type { Tariff } from '@aquacis/billing/rating/tariff'
import { whatIf } from '@aquacis/billing/rating/what-if'
import { type Centavos, centavosFromPesos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
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

/** Interest is of other bills: no tariff says it of this one's water. */
function paidOf({ sheet }: ReckonableBill): Centavos {
  const lines = sheet.lines.filter(({ kind }) => kind !== 'SURCHARGE')
  return sumOfCentavos(lines.flatMap(({ amount, vat }) => [amount, vat].map(centavosFromPesos)))
}

function requestOf(bill: ReckonableBill, terms: Terms): RatingRequest {
  const { periodFrom, periodTo } = bill
  return {
    office: terms.tariffOffice,
    usageClass: terms.tariffClass,
    litres: litresFromCubicMetres(bill.volume),
    units: terms.dwellings,
    periodFrom,
    periodTo,
    components: ['water', ...terms.services.map((service) => componentOf[service])],
    discounts: terms.discounts
      .filter(({ from, to }) => from <= periodFrom && periodFrom < to)
      .map(({ code }) => code),
  }
}

/** What bills would have come to by another tariff, the oldest first: by the code that bills, as if it had held all the time. */
export function reckon(tariff: Tariff, terms: Terms, bills: readonly ReckonableBill[]): Reckoning {
  const billOf = new Map(bills.map((bill) => [requestOf(bill, terms), bill]))
  const past = [...billOf].map(([request, bill]) => ({ request, total: paidOf(bill) }))
  const { bills: compared, before, after } = whatIf(tariff, past)
  const reckoned = compared.flatMap((one) => {
    const bill = billOf.get(one.request)
    return bill === undefined || one.after === null
      ? []
      : [{ bill, before: one.before, after: one.after.total }]
  })
  const refusals = compared.flatMap(({ refusal }) => (refusal === null ? [] : [refusal]))
  const [refusal] = refusals
  return {
    ...{ bills: reckoned, before, after },
    leftOut: refusal === undefined ? null : { count: refusals.length, refusal },
  }
}
