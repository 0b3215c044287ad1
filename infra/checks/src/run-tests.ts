import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { findBrowser } from './find-browser.ts'
import { type Counts, countsOfPlaywright, countsOfVitest, summary } from './test-counts.ts'
import { readVitestReport, type TestFile } from './vitest-report.ts'

const root = join(import.meta.dirname, '..', '..', '..')
/** Most of them wait for databases, brokers and clocks: as many files at a time as there are cores leave these idle. */
const filesAtOnce = availableParallelism() + 1

/**
 * What of ingest stands on the database. The rest spends its time on brokers, disks and slow networks, where one engine is
 * as good as the other; all of it passes on both.
 */
const ofIngest = [
  ...['backpressure', 'commands', 'fleet-process', 'ingest-process', 'meters-door', 'networks', 'replay'],
  ...['faults/clock', 'faults/kills', 'faults/poison'],
].map((name) => `ingest/test/${name}.db.test.ts`)

/** What stands on the telemetry store, and so runs once more on the other engine. */
const ofTelemetry: Selection = {
  patterns: ['subgraphs/metering', ...ofIngest],
  flags: ['--project=db', '--project=graph'],
}

interface Selection {
  readonly patterns: readonly string[]
  readonly flags: readonly string[]
}

/**
 * Runs every test in order of cost: rules, databases, graph, screens, the telemetry store once more on TimescaleDB where
 * TIMESCALE_URL names one, then in a browser every page in every state, and whole-system journeys. A file in which a test
 * fails is tried once more, and what passes then is named at the end, as are the failed. Arguments are handed to vitest as
 * they are; then nothing is tried twice, and the last three are left out. Answers the exit code.
 */
export async function runTests(args: readonly string[]): Promise<number> {
  const reports = mkdtempSync(join(tmpdir(), 'aquacis-tests-'))
  try {
    const counts: Counts[] = []
    const codes: number[] = []
    if (args.length > 0) {
      codes.push(await runOnce(join(reports, 'vitest.json'), counts, args))
    } else {
      codes.push(await runTwice(join(reports, 'vitest'), counts, { patterns: [], flags: [] }))
      codes.push(await runOnTimescale(join(reports, 'timescale'), counts))
      codes.push(await runInBrowser('pictures', reports, counts))
      codes.push(await runInBrowser('journeys', reports, counts))
    }
    console.log(`\n${summary(counts)}`)
    return codes.find((code) => code !== 0) ?? 0
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
}

async function runOnce(report: string, counts: Counts[], args: readonly string[]): Promise<number> {
  const code = await runVitest(report, args)
  counts.push(existsSync(report) ? countsOfVitest(filesOf(report), []) : neverBegan('vitest'))
  return code
}

async function runTwice(
  report: string,
  counts: Counts[],
  { patterns, flags }: Selection,
  environment?: NodeJS.ProcessEnv,
): Promise<number> {
  const [reportFirst, reportThen] = [`${report}-first.json`, `${report}-second.json`]
  const code = await runVitest(reportFirst, [...patterns, ...flags], environment)
  if (!existsSync(reportFirst)) {
    counts.push(neverBegan('vitest'))
    return code
  }
  const first = filesOf(reportFirst)
  const failed = first.filter((file) => file.failed).map(({ path }) => path)
  if (failed.length === 0) {
    counts.push(countsOfVitest(first, []))
    return code
  }
  console.log(`\nOnce more: ${failed.join(', ')}`)
  const codeThen = await runVitest(reportThen, [...failed, ...flags], environment)
  counts.push(countsOfVitest(first, existsSync(reportThen) ? filesOf(reportThen) : []))
  return codeThen
}

function runVitest(
  report: string,
  args: readonly string[],
  environment?: NodeJS.ProcessEnv,
): Promise<number> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return run('vitest', ['run', ...args, `--maxWorkers=${filesAtOnce}`, ...reporters], environment)
}

async function runOnTimescale(report: string, counts: Counts[]): Promise<number> {
  const server = process.env['TIMESCALE_URL']
  if (!server) {
    console.log('\nThe telemetry store was not tested on TimescaleDB: TIMESCALE_URL names no server.')
    return 0
  }
  console.log('\nThe telemetry store once more, on TimescaleDB:')
  return runTwice(report, counts, ofTelemetry, { AQUACIS_TEST_SERVER: server })
}

async function runInBrowser(
  what: 'journeys' | 'pictures',
  reports: string,
  counts: Counts[],
): Promise<number> {
  const browser = await findBrowser()
  console.log(`\nThe ${what}, in ${browser.found}: ${browser.executablePath}`)
  const config =
    what === 'journeys' ? 'journeys/playwright.config.ts' : 'journeys/pictures/playwright.config.ts'
  const report = join(reports, `${what}.json`)
  const code = await run('playwright', ['test', '--config', config, '--retries=1'], {
    CHROMIUM_PATH: browser.executablePath,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  counts.push(existsSync(report) ? countsOfPlaywright(readJson(report)) : neverBegan(`the ${what}`))
  return code
}

function filesOf(report: string): TestFile[] {
  return readVitestReport(readJson(report), root)
}

/** No report means that the runner did not even start: that is a failure, never “nothing to do”. */
function neverBegan(what: string): Counts {
  return { passed: 0, failed: 1, skipped: 0, broken: [`${what} never began`], unsteady: [] }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
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
