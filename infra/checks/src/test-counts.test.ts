import { expect, test } from 'vitest'
import { countsOfPlaywright, countsOfVitest, summary } from './test-counts.ts'
import type { TestFile } from './vitest-report.ts'

test('counts of both runners add up on one line', () => {
  const vitest = countsOfVitest([file('kit/clock.test.ts', { begins: 'passed', ends: 'skipped' })], [])
  const playwright = countsOfPlaywright({
    suites: [],
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 },
  })
  expect(summary([vitest, playwright])).toBe('5 passed, 1 failed, 1 skipped')
})

test('a test that passed at the second try only is named above the counts', () => {
  const steady = file('kit/log.test.ts', { speaks: 'passed' })
  const first = [steady, file('kit/clock.test.ts', { begins: 'passed', ends: 'failed' })]
  const vitest = countsOfVitest(first, [file('kit/clock.test.ts', { begins: 'passed', ends: 'passed' })])
  const of = (title: string, status: string) => ({ title, file: 'home.journey.ts', tests: [{ status }] })
  const playwright = countsOfPlaywright({
    suites: [{ specs: [of('water runs', 'expected'), of('a leak is told', 'flaky')] }],
    stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 },
  })
  expect(summary([vitest, playwright]).split('\n')).toEqual([
    'passed at the second try only: kit/clock.test.ts › ends',
    'passed at the second try only: home.journey.ts › a leak is told',
    '5 passed, 0 failed, 0 skipped',
  ])
})

test('what failed is named last before the counts, by what the second try says of it', () => {
  const first = file('kit/clock.test.ts', { begins: 'failed', ends: 'failed' })
  const vitest = countsOfVitest([first], [file('kit/clock.test.ts', { begins: 'passed', ends: 'failed' })])
  const specs = [{ title: 'a leak is told', file: 'home.journey.ts', tests: [{ status: 'unexpected' }] }]
  const playwright = countsOfPlaywright({
    suites: [{ specs }],
    stats: { expected: 0, unexpected: 1, flaky: 0, skipped: 0 },
  })
  expect(summary([vitest, playwright]).split('\n')).toEqual([
    'passed at the second try only: kit/clock.test.ts › begins',
    'failed: kit/clock.test.ts › ends',
    'failed: home.journey.ts › a leak is told',
    '1 passed, 2 failed, 0 skipped',
  ])
})

test('a file that could not be loaded, or whose ground could not be laid, is a failure', () => {
  const counts = countsOfVitest(
    [file('a.test.ts', {}, true), file('b.test.ts', { waits: 'skipped' }, true)],
    [],
  )
  expect(counts).toMatchObject({ failed: 2, skipped: 1, broken: ['a.test.ts', 'b.test.ts'] })
})

function file(
  path: string,
  tests: Readonly<Record<string, 'passed' | 'failed' | 'skipped'>>,
  failed = Object.values(tests).includes('failed'),
): TestFile {
  return { path, failed, tests: Object.entries(tests).map(([name, status]) => ({ name, status })) }
}
