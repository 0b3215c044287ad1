import * as v from 'valibot'

/** How many tests ended how. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
})

const PlaywrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
})

/** Counts of vitest's JSON report; a file that could not even be loaded counts as one failure. */
export function countsOfVitest(json: unknown): Counts {
  const report = v.parse(VitestReport, json)
  const failed = report.numFailedTests > 0 ? report.numFailedTests : report.numFailedTestSuites
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests }
}

/** Counts of Playwright's JSON report. A test that passed only at the second try counts as passed. */
export function countsOfPlaywright(json: unknown): Counts {
  const { stats } = v.parse(PlaywrightReport, json)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

/** `N passed, N failed, N skipped` over all runners. */
export function summary(counts: readonly Counts[]): string {
  const sum = (of: (c: Counts) => number) => counts.reduce((total, c) => total + of(c), 0)
  return `${sum((c) => c.passed)} passed, ${sum((c) => c.failed)} failed, ${sum((c) => c.skipped)} skipped`
}
