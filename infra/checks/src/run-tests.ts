import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { findBrowser } from './find-browser.ts'
import { type Counts, countsOfPlaywright, countsOfVitest, summary } from './test-counts.ts'

const root = join(import.meta.dirname, '..', '..', '..')
/** Most of them wait for a database: one file at a time, as two cores would get by themselves, leaves both idle. */
const filesAtOnce = Math.max(2, availableParallelism() - 1)
const unsteadyReporter = join(import.meta.dirname, 'unsteady-reporter.ts')

/**
 * What of ingest stands on the database. The rest spends its time on brokers, disks and slow networks, where one engine is
 * as good as the other; all of it passes on both.
 */
const ofIngest = [
  ...['backpressure', 'commands', 'fleet-process', 'ingest-process', 'meters-door', 'networks', 'replay'],
  ...['faults/clock', 'faults/kills', 'faults/poison'],
].map((name) => `ingest/test/${name}.db.test.ts`)

/** What stands on the telemetry store, and so runs once more on the other engine. */
const ofTelemetry = ['subgraphs/metering', ...ofIngest, '--project=db', '--project=graph']

/**
 * Runs every test in order of cost: rules, databases, graph, screens, the telemetry store once more on TimescaleDB where
 * TIMESCALE_URL names one, then whole-system journeys in a browser. Arguments are handed to vitest, and then the last two
 * are left out. A test that fails is tried once more; one that passes then is named at the end, as are the failed. Answers the exit code.
 */
export async function runTests(patterns: readonly string[]): Promise<number> {
  const reports = mkdtempSync(join(tmpdir(), 'aquacis-tests-'))
  try {
    const counts: Counts[] = []
    const codes = [await runVitest(join(reports, 'vitest.json'), counts, patterns)]
    if (patterns.length === 0) {
      codes.push(await runOnTimescale(join(reports, 'timescale.json'), counts))
      codes.push(await runJourneys(join(reports, 'journeys.json'), counts))
    }
    console.log(`\n${summary(counts)}`)
    return codes.find((code) => code !== 0) ?? 0
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
}

async function runVitest(
  report: string,
  counts: Counts[],
  args: readonly string[],
  environment?: NodeJS.ProcessEnv,
): Promise<number> {
  const reporters = ['default', 'json', unsteadyReporter].map((name) => `--reporter=${name}`)
  const unsteady = `${report}.unsteady`
  const code = await run(
    'vitest',
    ['run', ...args, '--retry=1', `--maxWorkers=${filesAtOnce}`, ...reporters, `--outputFile.json=${report}`],
    { ...environment, UNSTEADY_TESTS: unsteady },
  )
  counts.push(readCounts(report, (json) => countsOfVitest(json, readLines(unsteady))))
  return code
}

async function runOnTimescale(report: string, counts: Counts[]): Promise<number> {
  const server = process.env['TIMESCALE_URL']
  if (!server) {
    console.log('\nThe telemetry store was not tested on TimescaleDB: TIMESCALE_URL names no server.')
    return 0
  }
  console.log('\nThe telemetry store once more, on TimescaleDB:')
  return runVitest(report, counts, ofTelemetry, { AQUACIS_TEST_SERVER: server })
}

async function runJourneys(report: string, counts: Counts[]): Promise<number> {
  const browser = await findBrowser()
  console.log(`\nJourneys run in ${browser.found}: ${browser.executablePath}`)
  const code = await run('playwright', ['test', '--config', 'journeys/playwright.config.ts', '--retries=1'], {
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
    : { passed: 0, failed: 1, skipped: 0, broken: [`no report: ${report}`], unsteady: [] }
}

function readLines(file: string): string[] {
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
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
