import { relative } from 'node:path'
import * as v from 'valibot'

/** What came of a file of tests. */
export interface TestFile {
  /** From the root of the repository. */
  readonly path: string
  /** By a test, or as a whole: it could not be loaded, or what its tests stand on could not be had. */
  readonly failed: boolean
  readonly tests: readonly { readonly name: string; readonly status: 'passed' | 'failed' | 'skipped' }[]
}

const Report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
})

/** Reads vitest's JSON report of a run in `root`; what was never run is skipped, whatever kept it. */
export function readVitestReport(json: unknown, root: string): TestFile[] {
  return v.parse(Report, json).testResults.map(({ name, status, assertionResults }) => ({
    path: relative(root, name),
    failed: status === 'failed',
    tests: assertionResults.map((test) => ({ name: test.fullName, status: statusOf(test.status) })),
  }))
}

function statusOf(word: string): TestFile['tests'][number]['status'] {
  return word === 'passed' || word === 'failed' ? word : 'skipped'
}
