import { expect, test } from 'vitest'
import { planTermsOf } from '../domain/plan/plan-terms.ts'
import { clausesOf } from './agreement-words.ts'

const terms = planTermsOf('DOMESTIC-1')
const ending = (brokenAtLate: number) =>
  clausesOf({ ...terms, brokenAtLate, brokenAfter: 20 }).find((clause) => clause.includes('termina con'))

test('a plan that ends with the first late payment says nothing of one that is later still', () => {
  expect(ending(1)).toContain('termina con un pago atrasado, o si no llega el pago inicial')
  expect(ending(2)).toContain('con 2 pagos atrasados, con uno atrasado por más de 20 días hábiles, o si no')
})
