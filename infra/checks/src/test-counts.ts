import { relative } from 'node:path'
import * as v from 'valibot'

/** How many tests ended how. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Names of the failed; of a file that could not even be loaded, its own. */
  readonly broken: readonly string[]
  /** Names of those among the passed that passed at the second try only. */
  readonly unsteady: readonly string[]
}

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
})

const PlaywrightFile = v.object({
  specs: v.array(
    v.object({ title: v.string(), file: v.string(), tests: v.array(v.object({ status: v.string() })) }),
  ),
})

const PlaywrightReport = v.object({
  suites: v.array(PlaywrightFile),
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
})

/**
 * Counts of vitest's JSON report, which does not tell of second tries: their names come beside it. A file that could not
 * even be loaded counts as one failure.
 */
export function countsOfVitest(json: unknown, unsteady: readonly string[]): Counts {
  const report = v.parse(VitestReport, json)
  const failed = report.numFailedTests > 0 ? report.numFailedTests : report.numFailedTestSuites
  const skipped = report.numPendingTests + report.numTodoTests
  const broken = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(process.cwd(), name)
    const tests = assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0 && status === 'failed') return [file]
    return tests.map(({ fullName }) => `${file} › ${fullName}`)
  })
  return { passed: report.numPassedTests, failed, skipped, broken, unsteady }
}

/** Counts of Playwright's JSON report. */
export function countsOfPlaywright(json: unknown): Counts {
  const { stats, suites } = v.parse(PlaywrightReport, json)
  const named = (status: string) =>
    suites
      .flatMap((suite) => suite.specs)
      .filter((spec) => spec.tests.some((test) => test.status === status))
      .map((spec) => `${spec.file} › ${spec.title}`)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    broken: named('unexpected'),
    unsteady: named('flaky'),
  }
}

/** `N passed, N failed, N skipped` over all runners, below the names of the unsteady and of the failed. */
export function summary(counts: readonly Counts[]): string {
  const sum = (of: (c: Counts) => number) => counts.reduce((total, c) => total + of(c), 0)
  return [
    ...counts.flatMap((c) => c.unsteady).map((name) => `passed at the second try only: ${name}`),
    ...counts.flatMap((c) => c.broken).map((name) => `failed: ${name}`),
    `${sum((c) => c.passed)} passed, ${sum((c) => c.failed)} failed, ${sum((c) => c.skipped)} skipped`,
  ].join('\n')
}
