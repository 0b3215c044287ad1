import { expect, test } from 'vitest'
import { BoundedMap } from './bounded-map.ts'

test('keeps what was used last', () => {
  const kept = new BoundedMap<string, number>(2)
  kept.set('a', 1)
  kept.set('b', 2)
  expect(kept.get('a')).toBe(1)
  kept.set('c', 3)
  expect([kept.get('a'), kept.get('b'), kept.get('c'), kept.size]).toEqual([1, undefined, 3, 2])
})
