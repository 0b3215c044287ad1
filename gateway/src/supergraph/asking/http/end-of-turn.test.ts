import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { atEndOfTurn } from './end-of-turn.ts'

test('what is asked in one turn leaves at its end, in its order', async () => {
  const left: number[] = []
  for (const number of [1, 2, 3]) atEndOfTurn(() => left.push(number))
  expect(left).toEqual([])
  await setImmediate()
  expect(left).toEqual([1, 2, 3])
})

test('of a crowd the first do not wait for the last', async () => {
  const left: number[] = []
  for (let number = 0; number < 40; number += 1) atEndOfTurn(() => left.push(number))
  expect(left).toHaveLength(32)
  await setImmediate()
  expect(left).toHaveLength(40)
})
