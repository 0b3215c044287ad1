import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gatewayFigure } from '../gateway/figure.ts'
import type { Figure } from './figure.ts'
import { billingRebuild } from './figures/billing/billing-rebuild.ts'
import { billingRun } from './figures/billing/billing-run.ts'
import { rating } from './figures/billing/rating.ts'
import { brokerToPhone } from './figures/broker-to-phone.ts'
import { charts } from './figures/charts.ts'
import { decode } from './figures/decode.ts'
import { detection } from './figures/detection.ts'
import { billPdfFigure } from './figures/fiscal/bill-pdf.ts'
import { seal } from './figures/fiscal/seal.ts'
import { stamps } from './figures/fiscal/stamps.ts'
import { fuzz } from './figures/fuzz.ts'
import { idleConnections } from './figures/idle-connections.ts'
import { ingest } from './figures/ingest.ts'
import { paces } from './figures/pace.ts'
import { paymentsPosted } from './figures/payments/payments-posted.ts'
import { projectionError } from './figures/projection/projection-error.ts'
import { projectionLoad } from './figures/projection/projection-load.ts'
import { seed } from './figures/seed.ts'
import { soak } from './figures/soak.ts'
import { backlogFigures } from './figures/store.ts'
import { subscriptions } from './figures/subscriptions.ts'
import { thisMachine } from './machine.ts'
import { tableOf } from './report/print-table.ts'
import { promisesOf, promiseTable } from './report/promises.ts'
import { type FigureResult, runFigure } from './run-figure.ts'

const figures: readonly Figure[] = [
  decode,
  detection,
  projectionError,
  projectionLoad,
  rating,
  ingest,
  ...paces,
  idleConnections,
  ...backlogFigures('postgresql'),
  ...(process.env['TIMESCALE_URL'] ? backlogFigures('timescaledb') : []),
  seed,
  charts,
  ...subscriptions,
  brokerToPhone,
  fuzz,
  soak,
  billingRun,
  billingRebuild,
  seal,
  stamps,
  billPdfFigure,
  paymentsPosted,
  gatewayFigure,
]

const usage = `pnpm bench [--rounds N] [--keep] [--all] [figure …]

Measures each figure beside its ceiling, both in every round, prints the medians, and at the end what was promised and
what came of it. Results go to bench/results/local/ (ignored); --keep writes them to bench/results/ to be committed.
Without names, every figure but those that run only when they are named; --all runs these too.

  --list   names the figures and says what each counts`

const options = {
  rounds: { type: 'string' },
  keep: { type: 'boolean' },
  all: { type: 'boolean' },
  list: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  if (values.help) return console.log(usage)
  if (values.list) return console.log(figures.map(listed).join('\n'))
  const unknown = positionals.filter((name) => !figures.some((figure) => figure.name === name))
  if (unknown.length > 0) {
    console.error(`There is no figure ${unknown.join(', ')}: --list names them.`)
    process.exitCode = 1
    return
  }
  const wanted = figures.filter(({ name, onlyNamed }) =>
    positionals.length > 0 ? positionals.includes(name) : values.all || !onlyNamed,
  )
  const rounds =
    values.rounds === undefined ? undefined : Math.max(1, Number.parseInt(values.rounds, 10) || 1)
  await measure(wanted, rounds, new URL(values.keep ? '../results/' : '../results/local/', import.meta.url))
}

function listed({ name, what, onlyNamed }: Figure): string {
  return `${name.padEnd(30)}${what}${onlyNamed ? ' (only when named)' : ''}`
}

async function measure(wanted: readonly Figure[], rounds: number | undefined, folder: URL): Promise<void> {
  const machine = thisMachine()
  const { cpu, cores, memoryGiB, system, node, load } = machine
  console.log(`${cpu} · ${cores} cores · ${memoryGiB} GiB · ${system} · Node ${node} · load ${load} before\n`)
  const measuredAt = new Date().toISOString()
  const results: FigureResult[] = []
  const failed: string[] = []
  for (const figure of wanted) {
    try {
      const result = await runFigure(figure, rounds, tell)
      results.push(result)
      console.log(`${tableOf(result)}\n`)
    } catch (error) {
      // The others are worth measuring all the same.
      failed.push(figure.name)
      console.error(
        `${figure.name} was not measured: ${error instanceof Error ? error.stack : String(error)}\n`,
      )
    }
  }
  const promises = promisesOf(results)
  if (promises.length > 0) console.log(promiseTable(promises))
  await mkdir(folder, { recursive: true })
  const file = new URL(`${measuredAt.replaceAll(':', '-')}.json`, folder)
  await writeFile(
    file,
    `${JSON.stringify({ measuredAt, machine, figures: results, promises, failed }, null, 2)}\n`,
  )
  if (failed.length > 0) process.exitCode = 1
}

function tell(text: string): void {
  console.error(`${new Date().toTimeString().slice(0, 8)}  ${text}`)
}

await main()
