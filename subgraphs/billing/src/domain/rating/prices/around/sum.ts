import { list, object, ref } from '../../document/shape.ts'
import type { PriceDocument, PriceModel } from '../making.ts'
import { plus, zero } from '../price.ts'

/** Several prices added in one charge. */
export const sum: PriceModel = {
  name: 'sum',
  shape: object(
    'Several prices, added into one charge before it is rounded.',
    ['of'],
    { of: list('The prices.', ref('price', 'A price.'), 1) },
    {
      model: 'sum',
      of: [
        { model: 'fixed', amount: '70.33' },
        { model: 'per-m3', price: '8.37' },
      ],
    },
  ),
  make(document: { readonly of: readonly PriceDocument[] }, making) {
    const inner = document.of.map((price, index) => making.inner(price, 'of', index))
    return (use) => {
      const priced = inner.map((price) => price(use))
      return {
        each: priced.reduce((total, { each }) => plus(total, each), zero),
        once: priced.reduce((total, { once }) => plus(total, once), zero),
        parts: priced.flatMap(({ parts }) => parts),
        base: null,
        rate: null,
        article: making.path,
      }
    }
  },
}
