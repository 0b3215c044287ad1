import { randomInt } from 'node:crypto'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { subgraph } from '@aquacis/metering/subgraph'
import type { Figure, PreparedFigure } from '../../figure.ts'
import { quantile } from '../../statistics.ts'
import { historyOf } from '../../store/history.ts'
import { type MeteringDatabase, meteringDatabase } from '../../store/metering-database.ts'

const meters = 500
const months = 13
const asked = 200
const atOnce = 20
const pastMs = 400 * 86_400_000

const rows = {
  days: 'median of its days by key, as the owner',
  one: 'median of one projection',
  many: `median of ${atOnce} projections of one request, each`,
}

/** What a projection costs through the graph of the subgraph, row-level security on: its days loaded, its month told. */
export const projectionLoad: Figure = {
  name: 'projection-load',
  what: `projections of one service point out of ${meters}, and of ${atOnce} at once, over ${months} months of kept days`,
  rounds: 3,
  rows: [
    { name: rows.days, kind: 'ceiling', unit: 'ms' },
    { name: rows.one, kind: 'figure', unit: 'ms', against: rows.days, promises: [{ atMost: 5 }] },
    { name: rows.many, kind: 'figure', unit: 'ms', against: rows.days },
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  const ground = await meteringDatabase('postgresql', meters)
  const now = new Date()
  await historyOf(ground.owner, { meters, months, now })
  await readNow(ground, now)
  const { rows: places } = await ground.owner.query<{ id: string }>(
    'select service_point_id as id from meter where service_point_id in (select service_point_id from service_point_holder where operating_unit_id = 1)',
  )
  const graph = graphOn(ground)
  const someone = () => places[randomInt(places.length)]?.id ?? ''
  return {
    round: async () => ({
      [rows.days]: await medianOf(async () => {
        await ground.owner.query(
          'select * from kept_day where meter_key = $1 and starts_at >= $2 order by starts_at',
          [1 + randomInt(meters), new Date(now.getTime() - pastMs)],
        )
      }),
      [rows.one]: await medianOf(() => askFor(graph, [someone()], now)),
      [rows.many]:
        (await medianOf(() => askFor(graph, Array.from({ length: atOnce }, someone), now))) / atOnce,
    }),
    close: ground.close,
  }
}

/** The newest reading of each meter, at the end of its last kept day. */
async function readNow({ owner }: MeteringDatabase, now: Date): Promise<void> {
  await owner.query(
    `insert into latest_reading (meter_key, at, litres, hour_first_at, hour_first_litres, day_first_at,
       day_first_litres, month_first_at, month_first_litres)
     select distinct on (meter_key) meter_key, $1, last_litres, $1, last_litres, $1, last_litres, $1, last_litres
     from kept_day order by meter_key, starts_at desc`,
    [now],
  )
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
  const sealer = createSealer(Buffer.alloc(32, 9).toString('base64'))
  return inProcessSubgraph(subgraph, { database, eventLog, log: createLogger('bench', 'error'), sealer })
}

async function askFor(graph: InProcessSubgraph, ids: readonly string[], now: Date): Promise<void> {
  const { data, errors } = await graph.execute({
    document: `query ($places: [_Any!]!) { _entities(representations: $places) {
      ... on ServicePoint { projectionThisMonth { volume low high } } } }`,
    variables: { places: ids.map((id) => ({ __typename: 'ServicePoint', id })) },
    viewer: { kind: 'staff', subject: 'bench', operatingUnitIds: [1] },
    now,
  })
  const answer = data as { _entities: { projectionThisMonth: object | null }[] } | null | undefined
  if (errors || answer?._entities.some(({ projectionThisMonth }) => projectionThisMonth === null) !== false) {
    throw new Error(`a year of days tells no projection: ${JSON.stringify(errors ?? data)}`)
  }
}

async function medianOf(ask: () => Promise<void>): Promise<number> {
  const took: number[] = []
  for (let count = 0; count < asked; count += 1) {
    const started = performance.now()
    await ask()
    took.push(performance.now() - started)
  }
  return quantile(took, 0.5)
}
