import { expect, test } from 'vitest'
import { createParkedAnswers } from './parked-answers.ts'

test('what stands behind a waiting answer waits with it', () => {
  const answers = createParkedAnswers<string>(10)
  let known = false
  answers.settle('first')
  answers.park('unknown', () => (known ? 'second' : undefined))
  answers.settle('third')
  expect(answers.ready()).toEqual(['first'])
  expect(answers.waiting).toBe(2)
  known = true
  expect(answers.ready()).toEqual(['second', 'third'])
  expect(answers.waiting).toBe(0)
})

test('beyond its bound the oldest goes out as it is', () => {
  const answers = createParkedAnswers<string>(2)
  answers.park('unknown', () => undefined)
  answers.settle('second')
  expect(answers.ready()).toEqual([])
  answers.settle('third')
  expect(answers.ready()).toEqual(['unknown', 'second', 'third'])
})

test('a flush tries once more and leaves nothing behind', () => {
  const answers = createParkedAnswers<string>(10)
  answers.park('unknown', () => undefined)
  answers.park('unknown too', () => 'better')
  expect(answers.flush()).toEqual(['unknown', 'better'])
  expect(answers.flush()).toEqual([])
})
