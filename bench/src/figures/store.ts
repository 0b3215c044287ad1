import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { openTelemetryStore } from '@aquacis/metering/telemetry'
import type { Bound, Figure, PreparedFigure, Row } from '../figure.ts'
import { batchSize, copiedPerSecond, dayOf, readingsOfDay, recordedPerSecond } from '../store/backlog.ts'
import { type EngineName, meteringDatabase } from '../store/metering-database.ts'

const dayMs = 86_400_000
/** Batches of whole meters: on the fresh day enough that the first and the last weigh little. */
const freshMeters = 21 * 208
const fullMeters = 7 * 208
/** On the full day every eighth of them has not been heard; the others told their register each half hour. */
const meters = 192_000
const today = Math.floor(Date.now() / dayMs) * dayMs
const sealingKey = Buffer.alloc(32, 9).toString('base64')
const log = createLogger('bench', 'error')

const rows = {
  copy: 'binary COPY into the same table',
  record: 'through the telemetry door',
  copyByTime: 'binary COPY, in order of time',
  recordByTime: 'through the door, in order of time',
}

function fourRows(atLeast: number): readonly Row[] {
  const promises: readonly Bound[] = [{ atLeast }, { atLeast: 0.55, of: 'share' }]
  return [
    { name: rows.copy, kind: 'ceiling', unit: 'readings/s' },
    { name: rows.record, kind: 'figure', unit: 'readings/s', against: rows.copy, promises },
    { name: rows.copyByTime, kind: 'ceiling', unit: 'readings/s' },
    { name: rows.recordByTime, kind: 'figure', unit: 'readings/s', against: rows.copyByTime, promises },
  ]
}

/** What a backlog costs, on a day without a row and on one that holds a day of the whole utility. */
export function backlogFigures(engine: EngineName): Figure[] {
  const suffix = engine === 'postgresql' ? '' : `-${engine}`
  const backlog = (meters: number) =>
    `${meters} meters × ${readingsOfDay} readings in batches of ${batchSize}, with roll-ups, detection and facts`
  return [
    {
      name: `backlog-fresh${suffix}`,
      what: `a backlog into a fresh day: ${backlog(freshMeters)}`,
      rounds: 3,
      rows: fourRows(100_000),
      prepare: () => prepareFresh(engine),
    },
    {
      name: `backlog-full-day${suffix}`,
      what: `a backlog into a day that holds ${(meters / 8) * 7 * 48} readings, between them: ${backlog(fullMeters)}`,
      rounds: 3,
      rows: fourRows(50_000),
      prepare: () => prepareFull(engine),
    },
  ]
}

async function prepareFresh(engine: EngineName): Promise<PreparedFigure> {
  const ground = await openGround(engine)
  const keys = Array.from({ length: freshMeters }, (_, index) => 1 + index * 8)
  // The present comes nearer: a meter's backlog is younger than what it told before.
  let day = today - 40 * dayMs
  return {
    round: () =>
      ground.measure(() => {
        day += dayMs
        return { keys, day }
      }),
    close: ground.close,
  }
}

async function prepareFull(engine: EngineName): Promise<PreparedFigure> {
  const ground = await openGround(engine)
  const day = today - 2 * dayMs
  await ground.fill(day)
  let next = 0
  return {
    round: () =>
      ground.measure(() => {
        const keys = Array.from({ length: fullMeters }, () => 8 * ++next)
        if (next * 8 > meters) throw new Error('all meters have been heard on the full day: fewer rounds')
        return { keys, day }
      }),
    close: ground.close,
  }
}

async function openGround(engine: EngineName) {
  const { appUrl, database, owner, close } = await meteringDatabase(engine, meters)
  const store = await openTelemetryStore({ databaseUrl: appUrl, sealingKey, log })
  const makeDay = (day: number) =>
    owner.query(`select ensure_telemetry_partitions('kept_reading', array[$1::date])`, [
      new Date(day).toISOString().slice(0, 10),
    ])
  return {
    async measure(next: () => { keys: readonly number[]; day: number }) {
      const values: Record<string, number> = {}
      for (const [copy, record, order] of [
        [rows.copy, rows.record, 'by meter'],
        [rows.copyByTime, rows.recordByTime, 'by time'],
      ] as const) {
        const plain = next()
        await makeDay(plain.day)
        values[copy] = await copiedPerSecond(database, dayOf(plain.keys, plain.day, order))
        const whole = next()
        values[record] = await recordedPerSecond(store, dayOf(whole.keys, whole.day, order))
      }
      return values
    },
    /** A day of seven eighths of all meters, with its roll-ups. */
    async fill(day: number) {
      await makeDay(day)
      await owner.query(`select ensure_telemetry_partitions(parent, array[to_timestamp(${day} / 1000.0)::date])
        from (values ('kept_hour'), ('kept_day')) ageing (parent)`)
      const heard = `from generate_series(1, ${meters}) meter, generate_series(0, $1::int - 1) step where meter % 8 <> 0`
      const at = (unit: string) => `to_timestamp(${day} / 1000.0) + step * interval '${unit}'`
      const span = (start: string) =>
        `select meter, ${start}, ${start}, 0, ${start} + interval '30 minutes', 0`
      await owner.query(
        `insert into kept_reading (meter_key, at, litres, received_at)
         select meter, ${at('30 minutes')}, 100000 + step * 3, ${at('30 minutes')} ${heard}`,
        [48],
      )
      await owner.query(`insert into kept_hour ${span(at('1 hour'))} ${heard}`, [24])
      await owner.query(`insert into kept_day ${span(at('1 day'))} ${heard}`, [1])
      await owner.query(`insert into kept_month ${span(at('1 day'))} ${heard}`, [1])
      await owner.query('vacuum analyze kept_reading, kept_hour, kept_day, kept_month')
    },
    async close() {
      await store.close()
      await close()
    },
  }
}
