import { map, object, ref, text } from '../../document/shape.ts'
import { didYouMean, foldName } from '../../find-name.ts'
import { NotPriced } from '../../refusal.ts'
import type { PriceDocument, PriceModel } from '../making.ts'
import type { Price } from '../price.ts'

interface TraitDocument {
  readonly trait: string
  readonly cases: Readonly<Record<string, PriceDocument>>
  readonly otherwise?: PriceDocument
}

/** Another price for each value of a trait of the contract: the size of its meter, its zone. */
export const byTrait: PriceModel = {
  name: 'by-trait',
  shape: object(
    'Another price for each value of a trait that the request states in "traits": meter size, zone. The trait "office" is the request’s office.',
    ['trait', 'cases'],
    {
      trait: text('Name of the trait: "meterSize".'),
      cases: map(
        'The price for each value.',
        'value of the trait',
        ref('price', 'Price of the whole volume.'),
      ),
      otherwise: ref(
        'price',
        'Price for other values, and when the request does not state it. Left out: refused.',
      ),
    },
    {
      model: 'by-trait',
      trait: 'meterSize',
      cases: { '1/2"': { model: 'fixed', amount: '12.21' }, '1"': { model: 'fixed', amount: '30.40' } },
    },
  ),
  make(document: TraitDocument, making) {
    const prices = new Map<string, Price>()
    for (const [value, price] of Object.entries(document.cases))
      prices.set(foldName(value), making.inner(price, 'cases', value))
    const otherwise = document.otherwise === undefined ? null : making.inner(document.otherwise, 'otherwise')
    const { trait } = document
    const known = Object.keys(document.cases)
    return (use) => {
      const value = Object.hasOwn(use.traits, trait) ? use.traits[trait] : undefined
      const price = (value === undefined ? undefined : prices.get(foldName(value))) ?? otherwise
      if (price === null) throw missing(trait, value, known)
      return price(use)
    }
  },
}

function missing(trait: string, value: string | undefined, known: readonly string[]): NotPriced {
  const [what, mend] =
    value === undefined
      ? [
          `the price depends on "${trait}", which the request does not state`,
          `state one of ${known.join(', ')}`,
        ]
      : [`the tariff has no price for ${trait} “${value}”`, didYouMean(value, known)]
  return new NotPriced('TraitMissing', what, `traits.${trait}`, mend)
}
