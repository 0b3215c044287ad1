import { multiplyDecimals } from '@aquacis/kit/values/decimal.ts'
import type { NumberText } from '../../document/number-text.ts'
import { number, object } from '../../document/shape.ts'
import type { PriceModel } from '../making.ts'
import { pricedEach, timesWhole, zero } from '../price.ts'

/** The same price for every m³. */
export const perM3: PriceModel = {
  name: 'per-m3',
  shape: object(
    'Every m³ at the same price.',
    ['price'],
    { price: number('Of one m³.') },
    { model: 'per-m3', price: '3.15' },
  ),
  make(document: { readonly price: NumberText }, making) {
    const price = making.money(document.price, 'perM3')
    const article = making.path
    making.threshold(zero)
    return ({ cubicMetres, over }) =>
      pricedEach(
        timesWhole(multiplyDecimals(price, cubicMetres), over),
        [{ quantity: cubicMetres, unit: 'm³', unitPrice: price, article }],
        article,
      )
  },
}
