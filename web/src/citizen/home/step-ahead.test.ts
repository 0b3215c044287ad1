import { expect, test } from 'vitest'
import { stepAhead } from './step-ahead.ts'

const at51 = { litres: 50_501 }

test('speaks of a step that the month will pass, or is near', () => {
  expect(stepAhead(at51, 18_000, 52_300)).toBe(at51)
  expect(stepAhead(at51, 43_000, undefined)).toBe(at51)
})

test('says nothing of a step that is far, or behind, or nowhere', () => {
  expect(stepAhead(at51, 18_000, 31_000)).toBeNull()
  expect(stepAhead(at51, 50_501, 60_000)).toBeNull()
  expect(stepAhead(null, 50_000, 60_000)).toBeNull()
})
