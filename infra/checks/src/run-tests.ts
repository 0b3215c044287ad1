import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { findBrowser } from './find-browser.ts'
import { type Counts, countsOfPlaywright, countsOfVitest, summary } from './test-counts.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/**
 * Runs every test in order of cost: rules, databases, graph, screens, then whole-system journeys in a browser.
 * Arguments are handed to vitest, and then the journeys are left out. Answers the exit code.
 */
export async function runTests(patterns: readonly string[]): Promise<number> {
  const reports = mkdtempSync(join(tmpdir(), 'aquacis-tests-'))
  try {
    const counts: Counts[] = []
    const report = join(reports, 'vitest.json')
    const code = await run('vitest', [
      'run',
      ...patterns,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ])
    counts.push(readCounts(report, countsOfVitest))
    const journeysCode = patterns.length > 0 ? 0 : await runJourneys(join(reports, 'journeys.json'), counts)
    console.log(`\n${summary(counts)}`)
    return code || journeysCode
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
}

async function runJourneys(report: string, counts: Counts[]): Promise<number> {
  const browser = await findBrowser()
  console.log(`\nJourneys run in ${browser.found}: ${browser.executablePath}`)
  const code = await run('playwright', ['test', '--config', 'journeys/playwright.config.ts'], {
    CHROMIUM_PATH: browser.executablePath,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  counts.push(readCounts(report, countsOfPlaywright))
  return code
}

function readCounts(report: string, read: (json: unknown) => Counts): Counts {
  // No report means that the runner did not even start: that is a failure, never “nothing to do”.
  return existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 }
}

function run(command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  const path = [
    join(root, 'node_modules', '.bin'),
    join(root, 'journeys', 'node_modules', '.bin'),
    process.env['PATH'],
  ]
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment, PATH: path.join(delimiter) },
    })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
