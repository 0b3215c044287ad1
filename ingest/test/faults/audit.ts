import type { Database } from '@aquacis/kit/runtime/database.ts'
import { startOfDay, startOfMonth } from '@aquacis/kit/values/calendar.ts'
import { createDetector, observe, standing } from '@aquacis/metering/detection'
import type { Signal } from '@aquacis/metering/detection/signal'
import { readingKey } from './load.ts'

/** One stored register. */
export interface StoredReading {
  readonly meterId: string
  readonly at: Date
  readonly litres: number
}

/** Asks a database what it holds, as the system sees it. */
export async function ask<Row extends object>({ pool }: Database, question: string): Promise<Row[]> {
  const client = await pool.connect()
  try {
    await client.query(`begin; set local aquacis.scope = 'all'`)
    return (await client.query<Row>(question)).rows
  } finally {
    await client.query('commit')
    client.release()
  }
}

/** All readings, by meter and instant. */
export async function storedReadings(database: Database): Promise<StoredReading[]> {
  const rows = await ask<{ id: string; at_ms: number; litres: string }>(
    database,
    `select id, (extract(epoch from at) * 1000)::float8 as at_ms, litres
     from reading join meter using (meter_key) order by id, at`,
  )
  return rows.map(({ id, at_ms, litres }) => ({ meterId: id, at: new Date(at_ms), litres: Number(litres) }))
}

export async function countOfReadings(database: Database): Promise<number> {
  const [row] = await ask<{ n: number }>(database, 'select count(*)::int as n from reading')
  return row?.n ?? 0
}

/** First and last register of every span, as text: what is kept, and what the readings say. */
export async function rollUps(database: Database, readings: readonly StoredReading[]) {
  const steps = { hour: startOfHourUtc, day: startOfDay, month: startOfMonth }
  const kept: string[] = []
  const computed: string[] = []
  for (const [step, startOf] of Object.entries(steps)) {
    const rows = await ask<Record<'id' | 'span', string>>(
      database,
      `select meter.id, concat_ws(' ', ${['starts_at', 'first_at', 'last_at'].map(epoch).join(', ')}, first_litres, last_litres) as span
       from register_${step} join meter using (meter_key)`,
    )
    kept.push(...rows.map(({ id, span }) => `${step} ${id} ${span}`))
    const groups = Map.groupBy(readings, ({ meterId, at }) => `${meterId} ${startOf(at).getTime()}`)
    for (const [name, group] of groups) {
      const [first, last] = [group[0], group.at(-1)]
      const span = [first?.at.getTime(), last?.at.getTime(), first?.litres, last?.litres].join(' ')
      computed.push(`${step} ${name} ${span}`)
    }
  }
  return { kept: kept.toSorted(), computed: computed.toSorted() }
}

function epoch(column: string): string {
  return `(extract(epoch from ${column}) * 1000)::bigint`
}

function startOfHourUtc(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000)
}

/** Facts of readings: each reading within one, and as many told as there are. Answers with what is wrong. */
export async function faultsOfFacts(
  database: Database,
  readings: readonly StoredReading[],
): Promise<readonly string[]> {
  const rows = await ask<{ key: string; from: string; to: string; count: number }>(
    database,
    `select key, data->>'from' as from, data->>'to' as to, (data->>'count')::int as count
     from messaging.outbox where type = 'metering.ReadingsRecorded'`,
  )
  const facts = Map.groupBy(rows, ({ key }) => key)
  return [...Map.groupBy(readings, ({ meterId }) => meterId)].flatMap(([meterId, own]) => {
    const told = facts.get(meterId) ?? []
    const count = told.reduce((sum, fact) => sum + fact.count, 0)
    const untold = own.filter(({ at }) => {
      const instant = at.toISOString()
      return !told.some(({ from, to }) => from <= instant && instant <= to)
    })
    return [
      ...(count === own.length ? [] : [`${meterId}: ${own.length} readings, ${count} told`]),
      ...untold.map(({ at }) => `${readingKey(meterId, at)} was not told`),
    ]
  })
}

/** What an alert says of the water, whoever says it. */
export interface ToldAlert {
  readonly meterId: string
  readonly name: string
  readonly severity: string
  readonly since: string
  readonly openedAt: string
  readonly escalatedAt: string | null
  readonly closedAt: string | null
  readonly litres: number
}

/** Alerts that follow from registers alone, as they are kept. Those that late readings took back are left out. */
export async function keptAlerts(database: Database): Promise<ToldAlert[]> {
  const instants = ['since', 'opened_at', 'escalated_at', 'closed_at'].map(
    (name) => `${epoch(name)} as ${name}`,
  )
  const rows = await ask<Record<string, string | null>>(
    database,
    `select meter.id as meter_id, layer, kind, severity, litres, ${instants.join(', ')}
     from alert join meter using (meter_key)
     where detail = '' and kind in ('CONTINUOUS_FLOW', 'LEAK', 'HIGH_FLOW', 'REVERSE_FLOW', 'ZERO_CONSUMPTION')
       and closed_reason is distinct from 'CORRECTED'`,
  )
  return rows
    .map((row) => ({
      meterId: row['meter_id'] ?? '',
      name: `${row['layer']} ${row['kind']}`,
      severity: row['severity'] ?? '',
      since: iso(row['since']) ?? '',
      openedAt: iso(row['opened_at']) ?? '',
      escalatedAt: iso(row['escalated_at']),
      closedAt: iso(row['closed_at']),
      litres: Number(row['litres']),
    }))
    .sort(byPlaceAndTime)
}

/** The alerts of the same readings, told by a detector that hears them in order and never ends. */
export function detectedAlerts(readings: readonly StoredReading[], calibreMillimetres: number): ToldAlert[] {
  const alerts: ToldAlert[] = []
  for (const [meterId, own] of Map.groupBy(readings, (reading) => reading.meterId)) {
    const detector = createDetector('RESIDENTIAL', calibreMillimetres)
    const open = new Map<string, ToldAlert>()
    const hear = (signal: Signal) => {
      const name = `${signal.layer} ${signal.kind}`
      const known = open.get(name)
      const at = new Date(signal.at).toISOString()
      if (signal.event === 'OPENED') {
        open.set(name, { ...begun(meterId, name, signal), openedAt: at })
      } else if (known !== undefined && signal.event === 'ESCALATED') {
        open.set(name, { ...known, severity: signal.severity, escalatedAt: at, litres: signal.litres })
      } else if (known !== undefined) {
        alerts.push({ ...known, closedAt: at, litres: signal.litres })
        open.delete(name)
      }
    }
    for (const { at, litres } of own) observe(detector, at.getTime(), litres, hear)
    for (const cause of standing(detector)) {
      const known = open.get(`${cause.layer} ${cause.kind}`)
      if (known !== undefined) alerts.push({ ...known, litres: cause.litres })
    }
  }
  return alerts.sort(byPlaceAndTime)
}

function begun(meterId: string, name: string, { severity, since, litres }: Signal) {
  return {
    ...{ meterId, name, severity, litres },
    since: new Date(since).toISOString(),
    escalatedAt: null,
    closedAt: null,
  }
}

function byPlaceAndTime(one: ToldAlert, other: ToldAlert): number {
  const text = ({ meterId, name, since }: ToldAlert) => `${meterId} ${name} ${since}`
  return text(one).localeCompare(text(other))
}

function iso(ms: string | null | undefined): string | null {
  return ms === null || ms === undefined ? null : new Date(Number(ms)).toISOString()
}
