import { readNumber } from '../../document/number-text.ts'
import { object, text } from '../../document/shape.ts'
import { NotPriced } from '../../refusal.ts'
import type { PriceModel } from '../making.ts'
import { one, timesWhole, zero } from '../price.ts'

/** An amount that the tariff does not price and the request states. */
export const given: PriceModel = {
  name: 'given',
  shape: object(
    'The amount comes with the request, in "given": a service whose table is not published, or that another system prices.',
    [],
    { name: text('Key in the request’s "given"; the code of the component when left out.') },
    { model: 'given', name: 'water' },
  ),
  make(document: { readonly name?: string }, making) {
    const name = document.name ?? making.component
    const article = making.path
    return (use) => {
      const stated = Object.hasOwn(use.given, name) ? use.given[name] : undefined
      const amount = readNumber(stated)
      if (amount === null)
        throw new NotPriced(
          'AmountNotGiven',
          stated === undefined
            ? `the tariff takes the amount of "${name}" from the request, which does not state it`
            : `“${stated}” is no amount`,
          `given.${name}`,
          `state it as {"given":{"${name}":"512.37"}}`,
        )
      const once = timesWhole(amount, use.over)
      const parts = [{ quantity: one, unit: 'servicio', unitPrice: amount, article }] as const
      return { each: zero, once, parts, base: null, rate: null, article }
    }
  },
}
