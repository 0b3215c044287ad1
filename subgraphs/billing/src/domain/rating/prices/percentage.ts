import { type Decimal, multiplyDecimals } from '@aquacis/kit/values/decimal.ts'
import { type NumberText, numberOf } from '../document/number-text.ts'
import { list, number, object, text, word } from '../document/shape.ts'
import type { PriceModel } from './making.ts'
import { one, plus, timesWhole, zero } from './price.ts'

interface PercentageDocument {
  readonly of: string | readonly string[]
  readonly rate: NumberText
  readonly on?: 'exact' | 'rounded'
}

/** A share of other components: drainage and treatment. */
export const percentage: PriceModel = {
  name: 'percentage',
  shape: object(
    'A share of the amount of other components, all dwellings together.',
    ['of', 'rate'],
    {
      of: {
        kind: 'either',
        about: 'Code of the component, or a list of codes, of which the share is taken.',
        of: [text('Code of a component.'), list('Codes of components.', text('Code of a component.'), 1)],
      },
      rate: number('The share as a fraction: ten percent are "0.10".', '-1', '2'),
      on: word(
        'Whether the share is taken of the amount before or after its rounding; "exact" when left out.',
        ['exact', 'rounded'],
      ),
    },
    { model: 'percentage', of: 'water', rate: '0.10', on: 'exact' },
  ),
  make(document: PercentageDocument, making) {
    const rate = numberOf(document.rate)
    const codes = typeof document.of === 'string' ? [document.of] : document.of
    codes.forEach((code, index) => {
      if (typeof document.of === 'string') making.dependsOn(code, 'of')
      else making.dependsOn(code, 'of', index)
    })
    const isRounded = document.on === 'rounded'
    const article = making.path
    return ({ amountOf, over }) => {
      let base: Decimal = zero
      for (const code of codes) {
        const { exact, rounded } = amountOf(code)
        base = plus(base, isRounded ? timesWhole(rounded, over) : exact)
      }
      const once = multiplyDecimals(base, rate)
      const parts = [{ quantity: one, unit: 'servicio', unitPrice: once, article }] as const
      return { each: zero, once, parts, base, rate, article }
    }
  },
}
