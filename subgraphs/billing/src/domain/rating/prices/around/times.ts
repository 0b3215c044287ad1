import { type Decimal, multiplyDecimals } from '@aquacis/kit/values/decimal.ts'
import { type NumberText, numberOf } from '../../document/number-text.ts'
import { number, object, ref, text } from '../../document/shape.ts'
import type { PriceDocument, PriceModel } from '../making.ts'
import type { Priced } from '../price.ts'

interface TimesDocument {
  readonly factor: NumberText
  readonly season?: string
  readonly price: PriceDocument
}

/** A factor on a price, all year or in a season. */
export const times: PriceModel = {
  name: 'times',
  shape: object(
    'A factor on the price inside, all year or in one season only.',
    ['factor', 'price'],
    {
      factor: number('What the amount is multiplied with.', '0'),
      season: text('Name of one of "seasons": the factor holds on its days alone.'),
      price: ref('price', 'The price that is multiplied.'),
    },
    { model: 'times', factor: '0.90', season: 'calor', price: 'DOMÉSTICO' },
  ),
  make(document: TimesDocument, making) {
    const factor = numberOf(document.factor)
    const inner = making.inner(document.price, 'price')
    const isIn = document.season === undefined ? () => true : making.season(document.season, 'season')
    return (use) => {
      const priced = inner(use)
      return isIn(use.day) ? multiplied(priced, factor) : priced
    }
  },
}

function multiplied({ each, once, parts, ...rest }: Priced, factor: Decimal): Priced {
  return {
    ...rest,
    each: multiplyDecimals(each, factor),
    once: multiplyDecimals(once, factor),
    parts: parts.map((part) => ({ ...part, unitPrice: multiplyDecimals(part.unitPrice, factor) })),
  }
}
