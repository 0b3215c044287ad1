import { expect, test } from 'vitest'
import { type Answered, scores } from './score.ts'

const answered = (kind: string, interactionsMs: number[], movements = interactionsMs.length): Answered => ({
  kind,
  interactionsMs,
  framesMs: [],
  movements,
})

test('each kind is told by the middle of its rounds, so that one disturbed round does not count', () => {
  const rounds = [[answered('tap', [40])], [answered('tap', [400])], [answered('tap', [56])]]
  expect(scores(rounds)[0]).toMatchObject({ kind: 'tap', worstMs: 56, worstEverMs: 400 })
})

test('what the browser did not tell was fast, and counts as one of a hundred', () => {
  const many = [answered('key', [180], 100)]
  expect(scores([many])[0]).toMatchObject({ movements: 100, p98Ms: 0, worstMs: 180 })
})

test('a round without a kind does not make it faster', () => {
  const rounds = [
    [answered('tap', [40])],
    [answered('key', [8])],
    [answered('tap', [80]), answered('key', [8])],
  ]
  expect(scores(rounds)[0]).toMatchObject({ movements: 1, p98Ms: 60, worstMs: 60 })
})

test('the last line is about all kinds together', () => {
  const round = [answered('tap', [24, 32]), answered('key', [88])]
  expect(scores([round]).at(-1)).toMatchObject({ kind: 'all', movements: 3, worstMs: 88 })
})
