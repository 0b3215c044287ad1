import { object, ref } from '../../document/shape.ts'
import type { PriceDocument, PriceModel, RoundingDocument } from '../making.ts'
import { roundedOver } from '../price.ts'

/** A price that is rounded before anything else is done with it. */
export const rounded: PriceModel = {
  name: 'rounded',
  shape: object(
    'Rounds the price inside before anything else is done with it: before dwellings multiply it or others are added.',
    ['rounding', 'price'],
    { rounding: ref('rounding', 'Step and mode.'), price: ref('price', 'The price that is rounded.') },
    {
      model: 'rounded',
      rounding: { step: '1.00', mode: 'half-up' },
      price: { model: 'per-m3', price: '6.67' },
    },
  ),
  make(document: { readonly rounding: RoundingDocument; readonly price: PriceDocument }, making) {
    const rounding = making.rounding(document.rounding, { step: { digits: 1n, scale: 2 }, mode: 'half-up' })
    const inner = making.inner(document.price, 'price')
    return (use) => {
      const priced = inner(use)
      return {
        ...priced,
        each: roundedOver(priced.each, use.over, rounding),
        once: roundedOver(priced.once, use.over, rounding),
      }
    }
  },
}
