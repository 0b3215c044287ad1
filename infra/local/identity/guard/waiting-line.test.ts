import { expect, test } from 'vitest'
import { spacingMs, whoseTurn } from './waiting-line.ts'

test.each([
  [0, 0],
  [9, 0],
  [10, 500],
  [15, 1_000],
  [30, 8_000],
  [40, 20_000],
  [1_000_000, 20_000],
])('after %i wrong answers tries are %i ms apart', (failures, apart) => {
  expect(spacingMs(failures)).toBe(apart)
})

test('whoever has guessed wrong least comes first, however many others wait', () => {
  const flood = Array.from({ length: 50 }, (_, n) => ({ network: `10.0.${n}.0/24`, failures: 1 + (n % 4) }))
  const owner = { network: '187.190.3.0/24', failures: 0 }
  for (const draw of [0, 0.5, 0.999]) expect(whoseTurn([...flood, owner], () => draw)).toBe(owner)
})

test('many from one network have no better chance than one from another', () => {
  const flood = Array.from({ length: 50 }, () => ({ network: '10.0.0.0/24', failures: 0 }))
  const owner = { network: '187.190.3.0/24', failures: 0 }
  expect(whoseTurn([...flood, owner], () => 0.5)).toBe(owner)
  expect(whoseTurn([...flood, owner], () => 0.49)).toBe(flood[0])
})

test('nobody waits', () => {
  expect(whoseTurn([], () => 0)).toBeUndefined()
})
