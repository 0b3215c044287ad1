import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../../infra/checks/src/find-browser.ts'

const usage = `pnpm bench:lighthouse [--origin URL] [--rounds N] [page …]

Lighthouse's mobile run (slow 4G, a phone four times slower) of each page of the residents' app, in the demonstration
home, which is heavier than a signed-in one: its house comes along. Prints the median of each category.

  --origin   a running system (http://localhost:4000 if left out)
  --rounds   runs of each page (3)`

const citizenPages = ['/', '/consumo', '/alertas', '/avisos', '/ajustes', '/entrar']
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const folder = import.meta.dirname

/** Lighthouse brings a hundred packages along that nothing else needs: they come when somebody measures. */
function bringLighthouse() {
  if (existsSync(join(folder, 'node_modules', 'lighthouse'))) return
  const { status } = spawnSync(
    'npx',
    ['-y', 'pnpm@12', 'install', '--ignore-workspace', '--frozen-lockfile'],
    {
      cwd: folder,
      stdio: 'inherit',
    },
  )
  if (status !== 0)
    throw new Error('Lighthouse could not be brought along: is the package registry reachable?')
}

/** Opens a browser that is told what to do on a port; answers with the port and how to close it. */
async function openBrowser() {
  const { executablePath } = await findBrowser()
  const profile = await mkdtemp(join(tmpdir(), 'aquacis-lighthouse-'))
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ]
  const browser = spawn(executablePath, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const port = await new Promise((resolve, reject) => {
    browser.once('exit', (code) => reject(new Error(`the browser ended with ${code}`)))
    browser.stderr.on('data', (chunk) => {
      const told = /ws:\/\/[^:]+:(\d+)\//.exec(String(chunk))
      if (told) resolve(Number(told[1]))
    })
  })
  return {
    port,
    async close() {
      const gone = new Promise((resolve) => browser.once('exit', resolve))
      browser.kill()
      await gone
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/** What keeps a category from a hundred, in Lighthouse's words. */
function shortfalls({ lhr }) {
  return categories
    .filter((category) => category !== 'performance')
    .flatMap((category) => lhr.categories[category].auditRefs)
    .map(({ id, weight }) => ({ weight, audit: lhr.audits[id] }))
    .filter(({ weight, audit }) => weight > 0 && audit.score !== null && audit.score < 1)
    .map(({ audit }) => audit.title)
}

async function measure(lighthouse, url, rounds) {
  const runs = []
  for (let round = 0; round < rounds; round += 1) {
    const browser = await openBrowser()
    try {
      runs.push(
        await lighthouse(url, {
          port: browser.port,
          output: 'json',
          logLevel: 'error',
          onlyCategories: categories,
        }),
      )
    } finally {
      await browser.close()
    }
  }
  const scores = categories.map((category) =>
    median(runs.map(({ lhr }) => Math.round(lhr.categories[category].score * 100))),
  )
  const seen = (audit) => median(runs.map(({ lhr }) => lhr.audits[audit].numericValue))
  return {
    scores,
    lcpMs: seen('largest-contentful-paint'),
    tbtMs: seen('total-blocking-time'),
    cls: seen('cumulative-layout-shift'),
    why: [...new Set(runs.flatMap(shortfalls))],
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    origin: { type: 'string', default: 'http://localhost:4000' },
    rounds: { type: 'string', default: '3' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(usage)
} else {
  bringLighthouse()
  const { default: lighthouse } = await import('lighthouse')
  console.log(`${'page'.padEnd(24)}perf  a11y  best   seo   LCP s  TBT ms    CLS`)
  for (const page of positionals.length > 0 ? positionals : citizenPages) {
    const { scores, lcpMs, tbtMs, cls, why } = await measure(
      lighthouse,
      new URL(`${page}?demo`, values.origin).href,
      Number(values.rounds),
    )
    console.log(
      `${page.padEnd(24)}${scores.map((score) => String(score).padStart(4)).join('  ')}   ${(lcpMs / 1_000).toFixed(1).padStart(4)}  ${tbtMs.toFixed(0).padStart(6)}  ${cls.toFixed(3)}`,
    )
    for (const reason of why) console.log(`  ${reason}`)
  }
}
