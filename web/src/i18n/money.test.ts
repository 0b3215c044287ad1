import { expect, test } from 'vitest'
import { useMoney } from './money.ts'

test('an amount is written to the centavo with its thousands, and below nothing with a minus, not a hyphen', () => {
  const { pesos, percent } = useMoney().value
  expect(pesos('1234.5')).toBe('$1,234.50')
  expect(pesos('-476.54')).toBe('−$476.54')
  expect(percent('-0.1')).toBe('−10\u00a0%')
  // What is no number is left as the graph says it.
  expect(pesos('—')).toBe('—')
})
