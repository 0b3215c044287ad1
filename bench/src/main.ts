import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Figure } from './figure.ts'
import { charts } from './figures/charts.ts'
import { decode } from './figures/decode.ts'
import { detection } from './figures/detection.ts'
import { fuzz } from './figures/fuzz.ts'
import { idleConnections } from './figures/idle-connections.ts'
import { ingest } from './figures/ingest.ts'
import { backlogFigures } from './figures/store.ts'
import { thisMachine } from './machine.ts'
import { tableOf } from './print-table.ts'
import { type FigureResult, runFigure } from './run-figure.ts'

const figures: readonly Figure[] = [
  decode,
  detection,
  fuzz,
  ingest,
  idleConnections,
  ...backlogFigures('postgresql'),
  charts,
  ...(process.env['TIMESCALE_URL'] ? backlogFigures('timescaledb') : []),
]

const usage = `pnpm bench [--rounds N] [--keep] [figure …]

Measures each figure beside its ceiling, both in every round, and prints the medians.
Results go to bench/results/local/ (ignored); --keep writes them to bench/results/ to be committed.
Figures: ${figures.map(({ name }) => name).join(', ')}; all unless named.`

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string' }, keep: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) return console.log(usage)
  const unknown = positionals.filter((name) => !figures.some((figure) => figure.name === name))
  if (unknown.length > 0) {
    console.error(`There is no figure ${unknown.join(', ')}.\n\n${usage}`)
    process.exitCode = 1
    return
  }
  const rounds =
    values.rounds === undefined ? undefined : Math.max(1, Number.parseInt(values.rounds, 10) || 1)
  const machine = thisMachine()
  const { cpu, cores, memoryGiB, system, node, load } = machine
  console.log(`${cpu} · ${cores} cores · ${memoryGiB} GiB · ${system} · Node ${node} · load ${load} before\n`)

  const measuredAt = new Date().toISOString()
  const results: FigureResult[] = []
  for (const figure of figures) {
    if (positionals.length > 0 && !positionals.includes(figure.name)) continue
    const result = await runFigure(figure, rounds)
    results.push(result)
    console.log(`${tableOf(result)}\n`)
  }
  const folder = new URL(values.keep ? '../results/' : '../results/local/', import.meta.url)
  await mkdir(folder, { recursive: true })
  const file = new URL(`${measuredAt.replaceAll(':', '-')}.json`, folder)
  await writeFile(file, `${JSON.stringify({ measuredAt, machine, figures: results }, null, 2)}\n`)
}

await main()
