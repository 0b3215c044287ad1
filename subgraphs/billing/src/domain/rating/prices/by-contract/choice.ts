import { map, object, ref, text } from '../../document/shape.ts'
import type { PriceDocument, PriceModel } from '../making.ts'
import type { Price } from '../price.ts'

interface ChoiceDocument {
  readonly choice: string
  readonly alternatives: Readonly<Record<string, PriceDocument>>
}

/** Several readings of an unclear rule; the document says which holds, a request may ask for another. */
export const choice: PriceModel = {
  name: 'choice',
  shape: object(
    'Several readings of a rule that its source leaves open. "choices" says which one holds; a request may pick another.',
    ['choice', 'alternatives'],
    {
      choice: text('Name of one of "choices".'),
      alternatives: map(
        'The price by each reading; the same names as in "choices".',
        'name of the alternative',
        ref('price', 'Price of the whole volume.'),
      ),
    },
    {
      model: 'choice',
      choice: 'over200',
      alternatives: {
        asFound: { model: 'per-m3', price: '87' },
        monotone: { model: 'per-m3', price: '88.00' },
      },
    },
  ),
  make(document: ChoiceDocument, making) {
    const names = Object.keys(document.alternatives)
    const usual = making.defaultOf(document.choice, names)
    const prices = new Map<string, Price>()
    for (const [name, price] of Object.entries(document.alternatives))
      prices.set(name, making.inner(price, 'alternatives', name))
    return (use) => {
      const price = prices.get(pickOf(use.choices, document.choice) ?? usual ?? '')
      if (price === undefined) throw new RangeError(`choice ${document.choice} was to be checked before`)
      return price(use)
    }
  },
}

/** What a request picks of a choice, if it does. */
export function pickOf(choices: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(choices, name) ? choices[name] : undefined
}
