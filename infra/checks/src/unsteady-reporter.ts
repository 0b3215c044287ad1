import { appendFileSync } from 'node:fs'
import type { Reporter, TestCase } from 'vitest/node'

/** Vitest's reporter of tests that passed at the second try only: a name a line, in the file that UNSTEADY_TESTS names. */
export default class UnsteadyReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const file = process.env['UNSTEADY_TESTS']
    if (file === undefined || test.diagnostic()?.flaky !== true) return
    appendFileSync(file, `${test.module.relativeModuleId} › ${test.fullName}\n`)
  }
}
