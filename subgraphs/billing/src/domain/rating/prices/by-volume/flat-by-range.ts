import type { NumberText } from '../../document/number-text.ts'
import { list, number, object } from '../../document/shape.ts'
import type { PriceModel } from '../making.ts'
import { one, pricedEach, timesWhole } from '../price.ts'
import { type RangeDocument, rangeFields, rangeOf, readRanges } from './ranges.ts'

/** One amount for every volume inside of a range. */
export const flatByRange: PriceModel = {
  name: 'flat-by-range',
  shape: object(
    'One amount for every volume inside of a range.',
    ['ranges'],
    {
      ranges: list(
        'The ranges, rising.',
        object('A range.', ['amount'], { ...rangeFields, amount: number('The whole amount.') }),
        1,
      ),
    },
    {
      model: 'flat-by-range',
      ranges: [
        { upTo: 3, amount: '67.00' },
        { from: '3.01', upTo: 10, amount: '82.00' },
      ],
    },
  ),
  make(document: { readonly ranges: readonly (RangeDocument & { readonly amount: NumberText })[] }, making) {
    const ranges = readRanges(document.ranges, making, 'ranges', ({ amount }, article) => {
      const unitPrice = making.money(amount, 'amount')
      return { unitPrice, article, parts: [{ quantity: one, unit: 'servicio', unitPrice, article }] as const }
    })
    return (use) => {
      const { unitPrice, parts, article } = rangeOf(ranges, use, making.path)
      return pricedEach(timesWhole(unitPrice, use.fixedShare), parts, article)
    }
  },
}
