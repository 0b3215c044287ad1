import { compareDecimals } from '@aquacis/kit/values/decimal.ts'
import { under } from '../../document/mistake.ts'
import type { NumberText } from '../../document/number-text.ts'
import { number, object, ref } from '../../document/shape.ts'
import type { PriceDocument, PriceModel } from '../making.ts'
import { one, type Priced, plus, pricedEach, timesWhole } from '../price.ts'

interface BoundDocument {
  readonly amount: NumberText
  readonly price: PriceDocument
}

function bound(name: string, about: string, crosses: (comparison: number) => boolean): PriceModel {
  return {
    name,
    shape: object(
      about,
      ['amount', 'price'],
      { amount: number('The bound, of each dwelling.'), price: ref('price', 'The price that is bounded.') },
      { model: name, amount: '153.70', price: { model: 'per-m3', price: '12.10' } },
    ),
    make(document: BoundDocument, making) {
      const amount = making.money(document.amount, 'amount')
      const inner = making.inner(document.price, 'price')
      const article = under(making.path, 'amount')
      const parts = [{ quantity: one, unit: 'servicio', unitPrice: amount, article }] as const
      return (use): Priced => {
        const priced = inner(use)
        const limit = timesWhole(amount, use.fixedShare)
        // Of all dwellings together: a share of another component is of them all already.
        const charged = plus(timesWhole(priced.each, use.units), priced.once)
        return crosses(compareDecimals(charged, timesWhole(limit, use.units)))
          ? pricedEach(limit, parts, article)
          : priced
      }
    },
  }
}

/** A minimum charge. */
export const atLeast = bound(
  'at-least',
  'A minimum charge: the price inside, or the amount when that is more.',
  (comparison) => comparison < 0,
)

/** A ceiling. */
export const atMost = bound(
  'at-most',
  'A ceiling: the price inside, or the amount when that is less.',
  (comparison) => comparison > 0,
)
