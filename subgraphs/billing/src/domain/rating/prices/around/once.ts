import { object, ref } from '../../document/shape.ts'
import type { PriceDocument, PriceModel } from '../making.ts'
import { plus, zero } from '../price.ts'

/** A price of the contract, that dwellings do not multiply. */
export const once: PriceModel = {
  name: 'once',
  shape: object(
    'The price inside is charged once, however many dwellings there are.',
    ['price'],
    {
      price: ref(
        'price',
        'The price that dwellings do not multiply; its m³ are still those of one dwelling.',
      ),
    },
    { model: 'once', price: { model: 'fixed', amount: '221.95562' } },
  ),
  make(document: { readonly price: PriceDocument }, making) {
    const inner = making.inner(document.price, 'price')
    return (use) => {
      const priced = inner(use)
      return { ...priced, each: zero, once: plus(priced.each, priced.once) }
    }
  },
}
