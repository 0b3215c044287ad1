import { multiplyDecimals } from '@aquacis/kit/values/decimal.ts'
import type { NumberText } from '../../document/number-text.ts'
import { list, number, object } from '../../document/shape.ts'
import type { PriceModel } from '../making.ts'
import { one, plus, pricedEach, timesWhole, zero } from '../price.ts'
import { type RangeDocument, rangeFields, rangeOf, readRanges } from './ranges.ts'

interface StepDocument extends RangeDocument {
  readonly price: NumberText
  readonly base?: NumberText
}

/** One unit price for all m³, found by the total: at a step every m³ is priced anew. */
export const unitPriceByTotal: PriceModel = {
  name: 'unit-price-by-total',
  shape: object(
    'One unit price for all m³, found by the total volume: at a step every m³ is priced anew.',
    ['steps'],
    {
      base: number('A fixed charge on top, whatever the step.'),
      steps: list(
        'The steps, rising.',
        object('A step.', ['price'], {
          ...rangeFields,
          price: number('Of every m³, when the total lies in this step.'),
          base: number('A fixed charge of this step, on top.'),
        }),
        1,
      ),
    },
    {
      model: 'unit-price-by-total',
      base: '66.72',
      steps: [{ upTo: 10, price: '18.11' }, { price: '24.30' }],
    },
  ),
  make(document: { readonly base?: NumberText; readonly steps: readonly StepDocument[] }, making) {
    const base = document.base === undefined ? zero : making.money(document.base, 'amount')
    const steps = readRanges(document.steps, making, 'steps', (step, article) => ({
      price: making.money(step.price, 'perM3'),
      base: plus(base, step.base === undefined ? zero : making.money(step.base, 'amount')),
      article,
    }))
    return (use) => {
      const { price, base, article } = rangeOf(steps, use, making.path)
      const each = plus(
        timesWhole(base, use.fixedShare),
        timesWhole(multiplyDecimals(price, use.cubicMetres), use.over),
      )
      const volume = { quantity: use.cubicMetres, unit: 'm³', unitPrice: price, article } as const
      const charge = { quantity: one, unit: 'servicio', unitPrice: base, article } as const
      return pricedEach(each, base.digits === 0n ? [volume] : [charge, volume], article)
    }
  },
}
