import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { thisMachine } from '../src/machine.ts'

const usage = `pnpm bench:lighthouse [--origin URL] [--signed-in] [--rounds N] [--keep] [page …]

Lighthouse's mobile run (slow 4G, a phone four times slower) of each page of the residents' app, each in a browser that
has never been there: in the demonstration home, which is heavier than a signed-in one (its house comes along), or as
somebody who has signed in. Prints the median of each category and of what performance is made of. JSON with the machine
and its load goes to bench/results/local/ (ignored).

  --origin     a running system (http://localhost:4000 if left out)
  --signed-in  as somebody of the running system who has signed in
  --as         their address (ana@ejemplo.mx of the embedded run)
  --password   theirs (that of the embedded run)
  --rounds     runs of each page (3)
  --keep       the result goes to bench/results/, to be committed
  --reports    a folder for Lighthouse's own reports, one JSON file a run`

const promise = 98
const citizenPages = [
  '/',
  '/consumo',
  '/alertas',
  '/alertas/:id',
  '/alertas/avisame',
  '/alertas/avisame/:que',
  '/avisos',
  '/personas',
  '/agregar-contrato',
  '/unirse',
  '/ajustes',
  '/ajustes/avisos',
  '/compartir',
  '/entrar',
]
const folder = import.meta.dirname

/** Lighthouse brings a hundred packages along that nothing else needs: they come when somebody measures. */
function bringLighthouse() {
  if (existsSync(join(folder, 'node_modules', 'puppeteer-core'))) return
  const { status } = spawnSync(
    'npx',
    ['-y', 'pnpm@12', 'install', '--ignore-workspace', '--frozen-lockfile'],
    { cwd: folder, stdio: 'inherit' },
  )
  if (status !== 0)
    throw new Error('Lighthouse could not be brought along: is the package registry reachable?')
}

const header =
  'page                      perf  a11y  best   seo  FCP s  LCP s   SI s  TBT ms    CLS     kB  load'

function lineOf({ path, scores, fcpMs, lcpMs, speedIndexMs, tbtMs, cls, bytes, load }) {
  const seconds = (ms) => (ms / 1_000).toFixed(2).padStart(5)
  return [
    path.padEnd(24),
    ...Object.values(scores).map((score) => String(score).padStart(4)),
    ...[fcpMs, lcpMs, speedIndexMs].map(seconds),
    tbtMs.toFixed(0).padStart(6),
    cls.toFixed(3),
    (bytes / 1_000).toFixed(0).padStart(5),
    load.toFixed(1).padStart(4),
  ].join('  ')
}

async function keepReports(reports, path, into) {
  await mkdir(into, { recursive: true })
  const name = path === '/' ? 'home' : path.slice(1).replaceAll(/\W+/g, '-')
  await Promise.all(
    reports.map((report, index) =>
      writeFile(join(into, `${name}-${index + 1}.json`), JSON.stringify(report)),
    ),
  )
}

async function measureAll({ visitor, origin, rounds, paths, reportFolder }) {
  const { measurePage } = await import('./measure-page.mjs')
  const { firstBelow } = await import('./visitor.mjs')
  const measured = []
  console.log(`${visitor.name}, median of ${rounds}\n${header}`)
  for (const path of paths) {
    // Whoever is signed in has no business at the door.
    const isDoor = path === '/entrar'
    const [list, parameter] = path.split('/:')
    const place = parameter === undefined ? path : await firstBelow(visitor, origin, list, citizenPages)
    if (place === null) {
      console.log(`${path}: nothing to open below ${list}`)
      continue
    }
    const url = new URL(visitor.addressOf(place), origin).href
    const [load = 0] = loadavg()
    const { reports, ...medians } = await measurePage(url, isDoor ? [] : visitor.cookies, rounds)
    if (reportFolder !== undefined) await keepReports(reports, path, reportFolder)
    const one = { path, load: Math.round(load * 100) / 100, ...medians }
    measured.push(one)
    console.log(lineOf(one))
    for (const reason of one.shortfalls) console.log(`  ${reason}`)
  }
  return measured
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    origin: { type: 'string', default: 'http://localhost:4000' },
    'signed-in': { type: 'boolean' },
    as: { type: 'string', default: 'ana@ejemplo.mx' },
    password: { type: 'string', default: 'agua-clara-2026' },
    rounds: { type: 'string', default: '3' },
    keep: { type: 'boolean' },
    reports: { type: 'string' },
    help: { type: 'boolean' },
  },
})

async function main() {
  if (values.help) return console.log(usage)
  bringLighthouse()
  const { demonstrationVisitor, signedInVisitor } = await import('./visitor.mjs')
  const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 1)
  const machine = thisMachine()
  const measuredAt = new Date().toISOString()
  const visitor = values['signed-in']
    ? await signedInVisitor(values.origin, values.as, values.password)
    : demonstrationVisitor()
  const paths = positionals.length > 0 ? positionals : citizenPages
  const pages = await measureAll({
    visitor,
    origin: values.origin,
    rounds,
    paths,
    reportFolder: values.reports,
  })
  const short = pages.filter(({ scores }) => Object.values(scores).some((score) => score < promise))
  console.log(
    `\n${pages.length - short.length} of ${pages.length} pages with at least ${promise} in each category`,
  )
  const target = new URL(values.keep ? '../results/' : '../results/local/', import.meta.url)
  await mkdir(target, { recursive: true })
  const who = values['signed-in'] ? 'signed-in' : 'demonstration'
  const file = new URL(`${measuredAt.replaceAll(':', '-')}-lighthouse-${who}.json`, target)
  await writeFile(
    file,
    `${JSON.stringify({ measuredAt, machine, figure: 'lighthouse', visitor: visitor.name, rounds, promise, pages }, null, 2)}\n`,
  )
}

await main()
