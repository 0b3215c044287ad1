import { expect, test } from 'vitest'
import { smallDocument, tariffOf } from '../../test/rating/small-tariff.ts'
import { isRefusal, rate } from './rating/rate.ts'
import { refusalInSpanish } from './refusal-words.ts'

test('what a tariff does not price is told to clerks in Spanish, with what to do', () => {
  const tariff = tariffOf(smallDocument({ model: 'flat-by-range', ranges: [{ upTo: 10, amount: '67.00' }] }))
  const why = (request: object) => {
    const period = { periodFrom: '2026-01-01', periodTo: '2026-02-01' }
    const answer = rate([tariff], { usageClass: 'CASA', litres: 0, ...period, ...request })
    return isRefusal(answer) ? refusalInSpanish(answer) : 'priced'
  }
  expect(why({ litres: 11_000 })).toBe(
    'la tarifa no tiene precio para ese volumen. Agrega a la tarifa los m³ que faltan.',
  )
  expect(why({ usageClass: 'TIENDA' })).toBe(
    'la clase del contrato no está en la tarifa. Corrige la clase o agrégala a la tarifa.',
  )
  expect(why({ periodFrom: '2025-12-15' })).toBe(
    'ninguna tarifa publicada rige en todos los días del periodo. Publica la que falta.',
  )
  expect(why({})).toBe('priced')
})
