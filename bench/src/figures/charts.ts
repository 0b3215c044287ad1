import { randomInt } from 'node:crypto'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { subgraph } from '@aquacis/metering/subgraph'
import { openTelemetryStore } from '@aquacis/metering/telemetry'
import type { Figure, PreparedFigure } from '../figure.ts'
import { quantile } from '../statistics.ts'
import { historyOf } from '../store/history.ts'
import { type MeteringDatabase, meteringDatabase } from '../store/metering-database.ts'

const meters = 10_000
const months = 13
const chartsOfRound = 500
const yearsOfRound = 100
const dayMs = 86_400_000
const log = createLogger('bench', 'error')
const sealingKey = Buffer.alloc(32, 9).toString('base64')

const rows = {
  rowsOfDays: 'p99 of the chart’s rows by key, as the owner',
  days: 'p99 of a month by days',
  hours: 'p99 of a fortnight by hours',
  months: 'p99 of a year by months',
  rowsOfYear: 'p99 of the year’s rows by key, as the owner',
  year: 'p99 of a year of an office',
  summing: 'one day of all offices summed up',
}

/** What a resident's and an office's charts cost, through the graph of the subgraph, row-level security on. */
export const charts: Figure = {
  name: 'charts',
  what: `charts of one meter out of ${meters} and of one office, over ${months} months of hourly history`,
  rounds: 3,
  rows: [
    { name: rows.rowsOfDays, kind: 'ceiling', unit: 'ms' },
    { name: rows.days, kind: 'figure', unit: 'ms', against: rows.rowsOfDays, promises: [{ atMost: 10 }] },
    { name: rows.hours, kind: 'figure', unit: 'ms' },
    { name: rows.months, kind: 'figure', unit: 'ms' },
    { name: rows.rowsOfYear, kind: 'ceiling', unit: 'ms' },
    { name: rows.year, kind: 'figure', unit: 'ms', against: rows.rowsOfYear, promises: [{ atMost: 100 }] },
    { name: rows.summing, kind: 'baseline', unit: 'ms' },
  ],
  prepare,
}

interface Resident {
  readonly viewer: Viewer
  readonly meterKey: number
  readonly servicePointId: string
}

async function prepare(): Promise<PreparedFigure> {
  const ground = await meteringDatabase('postgresql', meters)
  const now = new Date()
  await historyOf(ground.owner, { meters, months, now })
  const summing = await sumAll(ground, now)
  const residents = await residentsOf(ground)
  const graph = graphOn(ground)
  const from = (days: number) => new Date(now.getTime() - days * dayMs)
  const someone = () => residents[randomInt(residents.length)] as Resident
  const chart = (step: string, days: number) =>
    p99(chartsOfRound, () => askChart(graph, someone(), { step, from: from(days), to: now }))
  return {
    round: async () => ({
      [rows.rowsOfDays]: await p99(chartsOfRound, async () => {
        await ground.owner.query(
          'select * from kept_day where meter_key = $1 and starts_at >= $2 order by starts_at',
          [someone().meterKey, from(31)],
        )
      }),
      [rows.days]: await chart('DAY', 30),
      [rows.hours]: await chart('HOUR', 14),
      [rows.months]: await chart('MONTH', 365),
      [rows.rowsOfYear]: await p99(yearsOfRound, async () => {
        await ground.owner.query(
          'select * from office_day where operating_unit_id = $1 and starts_at >= $2',
          [1 + randomInt(13), from(365)],
        )
      }),
      [rows.year]: await p99(yearsOfRound, () => askOffice(graph, 1 + randomInt(13), from(364), now)),
      [rows.summing]: summing,
    }),
    close: ground.close,
  }
}

/** Sums up every day of the history as the product does, and answers with the milliseconds of one. */
async function sumAll({ appUrl, owner }: MeteringDatabase, now: Date): Promise<number> {
  const store = await openTelemetryStore({ databaseUrl: appUrl, sealingKey, log })
  const started = performance.now()
  const stale = () => owner.query('select from office_day_stale limit 1')
  while ((await stale()).rowCount) await store.tick(now)
  const took = performance.now() - started
  await store.close()
  const { rows } = await owner.query<{ days: number }>(
    'select count(distinct starts_at)::int as days from office_day',
  )
  return took / (rows[0]?.days ?? 1)
}

async function residentsOf({ owner }: MeteringDatabase): Promise<Resident[]> {
  const { rows } = await owner.query<{ key: number; place: string; party: string }>(
    `select meter_key as key, service_point_id as place, customer_id as party
     from meter join service_point_holder using (service_point_id)`,
  )
  return rows.map(({ key, place, party }) => ({
    viewer: { kind: 'resident', subject: 'bench', partyId: party },
    meterKey: key,
    servicePointId: place,
  }))
}

function graphOn({ database }: MeteringDatabase): InProcessSubgraph {
  const nobodyListens = { stop: async () => {} }
  const eventLog: SubgraphRoom['eventLog'] = {
    append: async () => {},
    check: async () => {},
    consume: async () => nobodyListens,
    follow: async () => nobodyListens,
    close: async () => {},
  }
  return inProcessSubgraph(subgraph, { database, eventLog, log, sealer: createSealer(sealingKey) })
}

async function askChart(
  graph: InProcessSubgraph,
  { viewer, servicePointId }: Resident,
  range: { readonly step: string; readonly from: Date; readonly to: Date },
): Promise<void> {
  const { data, errors } = await graph.execute({
    document: `query ($places: [_Any!]!, $step: ConsumptionStep!, $from: DateTime!, $to: DateTime!) {
      _entities(representations: $places) {
        ... on ServicePoint { consumption(step: $step, from: $from, to: $to) { from to volume } } } }`,
    variables: {
      places: [{ __typename: 'ServicePoint', id: servicePointId }],
      step: range.step,
      from: range.from.toISOString(),
      to: range.to.toISOString(),
    },
    viewer,
  })
  const answer = data as { _entities: [{ consumption: { volume: string | null }[] }] } | null | undefined
  const bars = answer?._entities[0].consumption ?? []
  if (errors || bars.length < 12 || bars.slice(1, -1).some(({ volume }) => volume === null)) {
    throw new Error(
      `a chart by ${range.step} has gaps that the history has not: ${JSON.stringify(errors ?? bars)}`,
    )
  }
}

async function askOffice(graph: InProcessSubgraph, office: number, from: Date, to: Date): Promise<void> {
  const { data, errors } = await graph.execute({
    document: `query ($offices: [_Any!]!, $from: DateTime!, $to: DateTime!) { _entities(representations: $offices) {
      ... on OperatingUnit { dailyConsumption(from: $from, to: $to) { from to volume meters } } } }`,
    variables: {
      offices: [{ __typename: 'OperatingUnit', id: String(office) }],
      from: from.toISOString(),
      to: to.toISOString(),
    },
    viewer: { kind: 'staff', subject: 'bench', operatingUnitIds: [office] },
  })
  const answer = data as { _entities: [{ dailyConsumption: { volume: string | null }[] }] } | null | undefined
  const days = answer?._entities[0].dailyConsumption ?? []
  if (errors || days.length < 365 || days.some(({ volume }) => volume === null)) {
    throw new Error(`the year of office ${office} has gaps: ${JSON.stringify(errors ?? days)}`)
  }
}

async function p99(times: number, ask: () => Promise<void>): Promise<number> {
  const took: number[] = []
  for (let count = 0; count < times; count += 1) {
    const started = performance.now()
    await ask()
    took.push(performance.now() - started)
  }
  return quantile(took, 0.99)
}
