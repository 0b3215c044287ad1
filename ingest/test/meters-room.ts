import { openPostgresEventLog } from '@aquacis/kit/runtime/postgres-event-log.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { emptyDatabase, silentLog, type TestDatabase, testDatabase } from '@aquacis/kit/testing/database.ts'
import { inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { subgraph as metering } from '@aquacis/metering/subgraph'
import type { Household } from '@aquacis/simulators/fleet/manifest.ts'
import { encodeTelegram, meterStateAt, transmissionAt } from '@aquacis/simulators/fleet/telegram.ts'
import { installFleet, installHousehold, staff } from './installed-fleet.ts'

/** Metering's database with the fleet's meters in service, and questions to it. */
export interface MetersRoom {
  readonly kept: TestDatabase
  readonly sealingKey: string
  /** Register and instant of a meter's readings, oldest first. */
  readingsOf(household: Household): Promise<readonly { at: Date; litres: number }[]>
  readingKeys(): Promise<ReadonlySet<string>>
  /** What was told of readings: how many of a meter, up to which instant. */
  facts(): Promise<readonly { key: string; traceId: string; to: string; count: number }[]>
  /** Alerts of a meter that stand. */
  openAlerts(
    household: Household,
  ): Promise<readonly { layer: string; kind: string; detail: string; litres: number }[]>
  deadLetters(): Promise<readonly { source: string; reason: string; payload: Buffer; traceId: string }[]>
  /** Puts one more meter into service. */
  install(household: Household): Promise<void>
  /** Asks metering's graph as somebody of an office. */
  ask(document: string, variables: Readonly<Record<string, unknown>>): Promise<unknown>
  drop(): Promise<void>
}

export async function metersRoom(manifest: {
  readonly households: readonly Household[]
}): Promise<MetersRoom> {
  const sealingKey = Buffer.alloc(32, 7).toString('base64')
  const [kept, events] = await Promise.all([testDatabase(metering.migrations), emptyDatabase()])
  const eventLog = await openPostgresEventLog(events.ownerUrl, { log: silentLog })
  const room: SubgraphRoom = {
    database: kept.database,
    eventLog,
    log: silentLog,
    sealer: createSealer(sealingKey),
  }
  await installFleet(room, manifest)

  async function rows<Row extends object>(query: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = await kept.database.pool.connect()
    try {
      await client.query(`begin; set local aquacis.scope = 'all'`)
      return (await client.query<Row>(query, [...values])).rows
    } finally {
      await client.query('commit')
      client.release()
    }
  }

  return {
    kept,
    sealingKey,
    async readingsOf({ meter }) {
      const found = await rows<{ at: Date; litres: string }>(
        `select at, litres from reading join meter using (meter_key) where id = $1 order by at`,
        [meter.id],
      )
      return found.map(({ at, litres }) => ({ at, litres: Number(litres) }))
    },
    async readingKeys() {
      const found = await rows<{ id: string; at: Date }>(
        'select id, at from reading join meter using (meter_key)',
      )
      return new Set(found.map(({ id, at }) => `${id}@${at.toISOString()}`))
    },
    facts: () =>
      rows(`select key, trace_id as "traceId", data->>'to' as to, (data->>'count')::int as count from messaging.outbox
        where type = 'metering.ReadingsRecorded' order by seq`),
    openAlerts: ({ meter }) =>
      rows(
        `select layer, kind, detail, litres::int from alert join meter using (meter_key)
        where meter.id = $1 and closed_at is null order by kind`,
        [meter.id],
      ),
    deadLetters: () =>
      rows(`select source, reason, payload, trace_id as "traceId" from dead_letter order by id`),
    install: (household) => installHousehold(room, household),
    async ask(document, variables) {
      const { data, errors } = await inProcessSubgraph(metering, room).execute({
        document,
        variables,
        viewer: staff,
      })
      if (errors !== undefined) throw new Error(JSON.stringify(errors))
      return data
    },
    async drop() {
      await eventLog.close()
      await Promise.all([kept.drop(), events.drop()])
    },
  }
}

/** What the household's concentrator publishes at an instant, of the register that it shows or of another. */
export function payloadOf(household: Household, at: Date, register?: number): string {
  const state = meterStateAt(household, at)
  const frame = encodeTelegram(
    household.meter,
    register === undefined ? state : { ...state, litres: litres(register) },
    transmissionAt(household.meter, at, 5000),
  )
  return JSON.stringify({ telegram: frame.toString('hex'), rssiDbm: -71, receivedAt: at.toISOString() })
}

/** A whole second some seconds before now: believable, and different for every number. */
export function secondsAgo(seconds: number): Date {
  return new Date((Math.floor(Date.now() / 1000) - seconds) * 1000)
}
