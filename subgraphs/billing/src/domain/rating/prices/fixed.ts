import type { NumberText } from '../document/number-text.ts'
import { number, object } from '../document/shape.ts'
import type { PriceModel } from './making.ts'
import { one, pricedEach, timesWhole } from './price.ts'

/** A charge that does not depend on the volume: a fixed fee, service without a meter, a contribution. */
export const fixed: PriceModel = {
  name: 'fixed',
  shape: object(
    'An amount that does not depend on the volume: a fixed fee, or service without a meter.',
    ['amount'],
    { amount: number('The amount; negative for a subsidy.') },
    { model: 'fixed', amount: '56.82' },
  ),
  make(document: { readonly amount: NumberText }, making) {
    const amount = making.money(document.amount, 'amount')
    const parts = [{ quantity: one, unit: 'servicio', unitPrice: amount, article: making.path }] as const
    return ({ fixedShare }) => pricedEach(timesWhole(amount, fixedShare), parts, making.path)
  },
}
