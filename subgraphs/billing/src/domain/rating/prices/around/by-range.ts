import { list, object, ref } from '../../document/shape.ts'
import { type RangeDocument, rangeFields, rangeOf, readRanges } from '../by-volume/ranges.ts'
import type { PriceDocument, PriceModel } from '../making.ts'

/** Another price for each range of the volume. */
export const byRange: PriceModel = {
  name: 'by-range',
  shape: object(
    'Another price, of any model, for each range in which the volume may lie; it prices the whole volume.',
    ['ranges'],
    {
      ranges: list(
        'The ranges, rising.',
        object('A range.', ['price'], { ...rangeFields, price: ref('price', 'Price of the whole volume.') }),
        1,
      ),
    },
    {
      model: 'by-range',
      ranges: [
        { upTo: 10, price: { model: 'fixed', amount: '153.70' } },
        { price: { model: 'per-m3', price: '15.37' } },
      ],
    },
  ),
  make(
    document: { readonly ranges: readonly (RangeDocument & { readonly price: PriceDocument })[] },
    making,
  ) {
    const ranges = readRanges(document.ranges, making, 'ranges', ({ price }, _article, _range, index) => ({
      price: making.inner(price, 'ranges', index, 'price'),
    }))
    return (use) => rangeOf(ranges, use, making.path).price(use)
  },
}
