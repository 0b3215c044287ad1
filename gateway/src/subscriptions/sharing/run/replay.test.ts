import { expect, test } from 'vitest'
import { createReplay } from './replay.ts'

const frame = (number: number, text = `frame ${number}`) => ({
  number,
  frame: { text, byteLength: text.length, point: { epoch: 'e', after: number } },
})
const numbersAfter = (replay: ReturnType<typeof createReplay>, number: number) =>
  replay.after(number)?.map(({ point }) => point.after) ?? null

function filled(count: number, left = 1e6, text?: string) {
  const budget = { left }
  const replay = createReplay(budget)
  for (let number = 1; number <= count; number += 1) replay.keep(frame(number, text))
  return { replay, budget }
}

test('tells what came behind a place', () => {
  const { replay } = filled(5)
  expect(numbersAfter(replay, 3)).toEqual([4, 5])
  expect(numbersAfter(replay, 0)).toEqual([1, 2, 3, 4, 5])
  expect(numbersAfter(replay, 5)).toEqual([])
})

test('does not claim to know what it has not kept, nor what never was', () => {
  const { replay } = filled(40)
  expect(numbersAfter(replay, 23)).toBeNull()
  expect(numbersAfter(replay, 24)).toHaveLength(16)
  expect(numbersAfter(replay, 41)).toBeNull()
})

test('begins anew behind a gap', () => {
  const { replay, budget } = filled(5, 1_000)
  replay.clear(5)
  expect(budget.left).toBe(1_000)
  expect(numbersAfter(replay, 5)).toEqual([])
  expect(numbersAfter(replay, 4)).toBeNull()
})

test('keeps no more than fits, and gives back what it drops', () => {
  const large = 'x'.repeat(15_000)
  const { replay, budget } = filled(5, 1e6, large)
  expect(numbersAfter(replay, 3)).toEqual([4, 5])
  expect(budget.left).toBe(1e6 - 30_000)
  replay.keep(frame(6, 'x'.repeat(40_000)))
  expect(numbersAfter(replay, 5)).toBeNull()
  expect(budget.left).toBe(1e6)
})

test('keeps nothing where others have taken the memory', () => {
  const { replay, budget } = filled(3, 20)
  expect(budget.left).toBeGreaterThanOrEqual(0)
  expect(numbersAfter(replay, 3)).toEqual([])
  expect(numbersAfter(replay, 2) === null || numbersAfter(replay, 2)?.length === 1).toBe(true)
})
