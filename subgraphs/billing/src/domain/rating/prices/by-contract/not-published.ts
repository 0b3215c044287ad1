import { object, text } from '../../document/shape.ts'
import { NotPriced } from '../../refusal.ts'
import type { PriceModel } from '../making.ts'

/** A volume or a case that the source leaves unpriced: refused instead of guessed. */
export const notPublished: PriceModel = {
  name: 'not-published',
  shape: object(
    'What the source does not price: a request for it is refused with the reason, instead of priced by a guess.',
    ['why'],
    { why: text('What is missing, in words.') },
    { model: 'not-published', why: 'the source shows no price between 30 and 37.5 m³' },
  ),
  make(document: { readonly why: string }, making) {
    return () => {
      throw new NotPriced('VolumeNotPriced', document.why, making.path, 'add the price when it is published')
    }
  },
}
