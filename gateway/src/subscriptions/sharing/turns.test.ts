import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('steps run in their order, however long each takes, and one that fails holds up none', async () => {
  const seen: unknown[] = []
  const slow = Promise.withResolvers<void>()
  const inTurn = createTurns((error) => seen.push(error))
  const counts = [
    inTurn(async () => {
      await slow.promise
      seen.push('slow')
    }),
    inTurn(() => {
      seen.push('quick')
    }),
    inTurn(() => {
      throw new Error('fails')
    }),
  ]
  const last = new Promise<void>((resolve) => counts.push(inTurn(() => resolve())))
  expect(seen).toEqual([])
  slow.resolve()
  await last
  expect(seen).toEqual(['slow', 'quick', new Error('fails')])
  expect(counts).toEqual([1, 2, 3, 4])
  // Everything before is over: the next one runs at once.
  await Promise.resolve()
  inTurn(() => void seen.push('at once'))
  expect(seen.at(-1)).toBe('at once')
})
