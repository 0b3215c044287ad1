import * as v from 'valibot'
import type { TestFile } from './vitest-report.ts'

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

const PlaywrightFile = v.object({
  specs: v.array(
    v.object({ title: v.string(), file: v.string(), tests: v.array(v.object({ status: v.string() })) }),
  ),
})

const PlaywrightReport = v.object({
  suites: v.array(PlaywrightFile),
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
})

/** Counts of a run of vitest, and of the second try of those of its files in which something failed. */
export function countsOfVitest(first: readonly TestFile[], second: readonly TestFile[]): Counts {
  const again = new Map(second.map((file) => [file.path, file]))
  const last = first.map((file) => again.get(file.path) ?? file)
  const count = (status: string) =>
    last.flatMap(({ tests }) => tests).filter((test) => test.status === status).length
  const broken = last.flatMap(brokenIn)
  return {
    passed: count('passed'),
    failed: broken.length,
    skipped: count('skipped'),
    broken,
    unsteady: first.flatMap(brokenIn).filter((name) => !broken.includes(name)),
  }
}

function brokenIn({ path, failed, tests }: TestFile): string[] {
  const names = tests.filter(({ status }) => status === 'failed').map(({ name }) => `${path} › ${name}`)
  return names.length === 0 && failed ? [path] : names
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
