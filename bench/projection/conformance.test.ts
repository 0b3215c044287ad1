import { describe, expect, test } from 'vitest'
import { hasHouseholds, householdFile, readHouseholds } from './households.ts'
import { scoreOf } from './score.ts'
import { walkForward } from './walk-forward.ts'

if (!hasHouseholds())
  console.log(`skipped: projections of real households, ${householdFile.pathname} is absent`)

describe.skipIf(!hasHouseholds())('months of real households, each from what was known on its day', () => {
  const households = hasHouseholds() ? readHouseholds() : []

  test('on every judged day the errors are a tenth smaller than the plain rule’s, and eight of ten months end in their range', () => {
    const scores = scoreOf(walkForward(households.filter(({ isOk }) => isOk)))
    expect(scores.map(({ day, months }) => [day, months])).toEqual([5, 10, 15, 20].map((day) => [day, 415]))
    for (const { error, plain, covered } of scores) {
      expect(error / plain).toBeLessThan(0.9)
      expect(covered).toBeGreaterThan(77)
      expect(covered).toBeLessThan(84)
    }
  })

  test('households with gaps and swapped meters fare no worse', () => {
    for (const { error, plain, covered } of scoreOf(walkForward(households.filter(({ isOk }) => !isOk)))) {
      expect(error / plain).toBeLessThan(0.92)
      expect(covered).toBeGreaterThan(75)
    }
  })
})
