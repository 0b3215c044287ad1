import { expect, test } from 'vitest'
import { countsOfPlaywright, countsOfVitest, summary } from './test-counts.ts'

test('counts of both runners add up on one line', () => {
  const vitest = countsOfVitest({
    numPassedTests: 10,
    numFailedTests: 0,
    numFailedTestSuites: 0,
    numPendingTests: 1,
    numTodoTests: 0,
  })
  const playwright = countsOfPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } })
  expect(summary([vitest, playwright])).toBe('14 passed, 1 failed, 1 skipped')
})

test('a test file that could not be loaded is a failure', () => {
  const counts = countsOfVitest({
    numPassedTests: 10,
    numFailedTests: 0,
    numFailedTestSuites: 2,
    numPendingTests: 0,
    numTodoTests: 0,
  })
  expect(counts.failed).toBe(2)
})
