import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { countsOfPlaywright, countsOfVitest, summary } from './test-counts.ts'

test('counts of both runners add up on one line', () => {
  const vitest = countsOfVitest(vitestReport({ numPendingTests: 1 }), [])
  const playwright = countsOfPlaywright({
    suites: [],
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 },
  })
  expect(summary([vitest, playwright])).toBe('14 passed, 1 failed, 1 skipped')
})

test('a test that passed at the second try only is named above the counts', () => {
  const vitest = countsOfVitest(vitestReport({}), ['kit/clock.test.ts › a day has an end'])
  const of = (title: string, status: string) => ({ title, file: 'home.journey.ts', tests: [{ status }] })
  const playwright = countsOfPlaywright({
    suites: [{ specs: [of('water runs', 'expected'), of('a leak is told', 'flaky')] }],
    stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 },
  })
  expect(summary([vitest, playwright]).split('\n')).toEqual([
    'passed at the second try only: kit/clock.test.ts › a day has an end',
    'passed at the second try only: home.journey.ts › a leak is told',
    '12 passed, 0 failed, 0 skipped',
  ])
})

test('what failed is named last before the counts', () => {
  const ofVitest = (status: string, tests: readonly string[]) => ({
    name: resolve('kit/clock.test.ts'),
    status,
    assertionResults: tests.map((fullName) => ({ fullName, status })),
  })
  const testResults = [ofVitest('passed', ['a day begins']), ofVitest('failed', ['a day has an end'])]
  const vitest = countsOfVitest(vitestReport({ numFailedTests: 1, testResults }), [])
  const specs = [{ title: 'a leak is told', file: 'home.journey.ts', tests: [{ status: 'unexpected' }] }]
  const playwright = countsOfPlaywright({
    suites: [{ specs }],
    stats: { expected: 0, unexpected: 1, flaky: 0, skipped: 0 },
  })
  expect(summary([vitest, playwright]).split('\n')).toEqual([
    'failed: kit/clock.test.ts › a day has an end',
    'failed: home.journey.ts › a leak is told',
    '10 passed, 2 failed, 0 skipped',
  ])
})

test('a test file that could not be loaded is a failure', () => {
  const testResults = [{ name: resolve('kit/clock.test.ts'), status: 'failed', assertionResults: [] }]
  const counts = countsOfVitest(vitestReport({ numFailedTestSuites: 1, testResults }), [])
  expect(counts).toMatchObject({ failed: 1, broken: ['kit/clock.test.ts'] })
})

function vitestReport(but: Readonly<Record<string, unknown>>): unknown {
  return {
    ...{ numPassedTests: 10, numFailedTests: 0, numFailedTestSuites: 0, numPendingTests: 0, numTodoTests: 0 },
    testResults: [],
    ...but,
  }
}
