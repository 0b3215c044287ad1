import { expect, test } from 'vitest'
import { readVitestReport } from './vitest-report.ts'

test('what was marked to be skipped, to be done, or never reached was not run', () => {
  const words = ['passed', 'failed', 'skipped', 'pending', 'todo']
  const assertionResults = words.map((status) => ({ fullName: status, status }))
  const report = { testResults: [{ name: '/house/kit/clock.test.ts', status: 'failed', assertionResults }] }
  const [file] = readVitestReport(report, '/house')
  expect(file).toMatchObject({ path: 'kit/clock.test.ts', failed: true })
  expect(file?.tests.map(({ status }) => status)).toEqual([
    'passed',
    'failed',
    'skipped',
    'skipped',
    'skipped',
  ])
})
