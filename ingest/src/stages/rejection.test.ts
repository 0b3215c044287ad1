import { expect, test } from 'vitest'
import { attempt, passed } from './rejection.ts'

test('a stage that throws costs its own telegram and says why', () => {
  const answer = attempt(() => {
    throw new RangeError('offset out of range')
  })
  expect(answer).toEqual({
    ok: false,
    rejection: { code: 'STAGE_FAILED', detail: 'a stage failed: offset out of range' },
  })
})

test('a stage that answers is left as it is', () => {
  expect(attempt(() => passed(7))).toEqual({ ok: true, value: 7 })
})
