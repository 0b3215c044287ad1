import {
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '@aquacis/kit/values/decimal.ts'
import { type NumberText, numberOf } from '../../document/number-text.ts'
import { list, number, object } from '../../document/shape.ts'
import type { PriceModel } from '../making.ts'
import { one, plus, pricedEach, timesWhole, wholeOf, zero } from '../price.ts'
import { type RangeDocument, rangeFields, rangeOf, readRanges } from './ranges.ts'

interface QuotaDocument extends RangeDocument {
  readonly quota: NumberText
  readonly perExtra?: NumberText
  readonly countFrom?: NumberText
}

/** The quota of the range in which the volume lies, and a price for each m³ over the range's lower bound. */
export const rangeQuota: PriceModel = {
  name: 'range-quota',
  shape: object(
    'The quota of the range in which the volume lies, plus a price for each m³ over the range’s lower bound.',
    ['ranges'],
    {
      ranges: list(
        'The ranges, rising.',
        object('A range.', ['quota'], {
          ...rangeFields,
          quota: number('The amount at the range’s lower bound ("cuota mínima").'),
          perExtra: number('Of each m³ over the lower bound; left out, the quota is all.'),
          countFrom: number(
            'The lower bound from which m³ are counted, when it is not the end of the range before it.',
            '0',
          ),
        }),
        1,
      ),
    },
    {
      model: 'range-quota',
      ranges: [
        { upTo: 15, quota: '0.7364' },
        { quota: '1.8939', perExtra: '0.1399' },
      ],
    },
  ),
  make(document: { readonly ranges: readonly QuotaDocument[] }, making) {
    const ranges = readRanges(document.ranges, making, 'ranges', (range, article, { above }) => ({
      quota: making.money(range.quota, 'amount'),
      perExtra: range.perExtra === undefined ? zero : making.money(range.perExtra, 'perM3'),
      countFrom: range.countFrom === undefined ? above : numberOf(range.countFrom),
      article,
    }))
    return (use) => {
      const { quota, perExtra, countFrom, article } = rangeOf(ranges, use, making.path)
      const charge = { quantity: one, unit: 'servicio', unitPrice: quota, article } as const
      const charged = timesWhole(quota, use.fixedShare)
      if (perExtra.digits === 0n) return pricedEach(charged, [charge], article)
      const over = subtractDecimals(
        timesWhole(use.cubicMetres, use.over),
        timesWhole(countFrom, use.thresholdShare),
      )
      const extra = compareDecimals(over, zero) < 0 ? zero : over
      const quantity =
        use.over === 1n
          ? extra
          : divideDecimals(extra, wholeOf(use.over), { digits: 1n, scale: 6 }, 'half-up')
      return pricedEach(
        plus(charged, multiplyDecimals(extra, perExtra)),
        [charge, { quantity, unit: 'm³', unitPrice: perExtra, article }],
        article,
      )
    }
  },
}
