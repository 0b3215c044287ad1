import { type CopyColumn, copyIn } from '@aquacis/kit/runtime/copy-in.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { sql } from 'drizzle-orm'
import { bigint, integer, type PgColumn, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core'
import type { ConsumptionStep } from '../domain/consumption.ts'
import type { RegisterSpan } from '../domain/register.ts'
import type { MeterSpan } from '../domain/roll-up.ts'
import { instants, numbers } from './column.ts'

const spanColumns = {
  meterKey: integer('meter_key').notNull(),
  startsAt: timestamp('starts_at', { withTimezone: true, precision: 3 }).notNull(),
  firstAt: timestamp('first_at', { withTimezone: true, precision: 3 }).notNull(),
  firstLitres: bigint('first_litres', { mode: 'number' }).notNull(),
  lastAt: timestamp('last_at', { withTimezone: true, precision: 3 }).notNull(),
  lastLitres: bigint('last_litres', { mode: 'number' }).notNull(),
}

function spanExtras(table: { meterKey: PgColumn; startsAt: PgColumn }) {
  return [primaryKey({ columns: [table.meterKey, table.startsAt] })]
}

/** First and last register of each hour; by UTC month. Written by the system alone, like the two below. */
export const keptHour = pgTable('kept_hour', spanColumns, spanExtras)

/** First and last register of each civil day of Mexico City; by UTC year. */
export const keptDay = pgTable('kept_day', spanColumns, spanExtras)

/** First and last register of each civil month of Mexico City. */
export const keptMonth = pgTable('kept_month', spanColumns, spanExtras)

/** What is asked: whatever the engine keeps of it where, and only of meters that the viewer may see. */
const askedOf = { HOUR: 'register_hour', DAY: 'register_day', MONTH: 'register_month' }

const hourColumns: readonly CopyColumn<MeterSpan>[] = [
  { name: 'meter_key', type: 'int4', of: ({ meterKey }) => meterKey },
  { name: 'starts_at', type: 'instant', of: ({ startsAt }) => startsAt.getTime() },
  { name: 'first_at', type: 'instant', of: ({ first }) => first.at.getTime() },
  { name: 'first_litres', type: 'int8', of: ({ first }) => first.litres },
  { name: 'last_at', type: 'instant', of: ({ last }) => last.at.getTime() },
  { name: 'last_litres', type: 'int8', of: ({ last }) => last.litres },
]

/** Adds hours of which no register was seen before. One that is there is an error of them all. */
export function addNewHours(tx: Transaction, hours: readonly MeterSpan[]): Promise<void> {
  return copyIn(tx, 'kept_hour', hourColumns, hours)
}

/** The name of a meter's hour or day in an answer of {@link widenSpans}. */
export function spanName(meterKey: number, startsAt: Date): string {
  return `${meterKey} ${startsAt.getTime()}`
}

/** Spans that say something else than before, by {@link spanName}. */
export interface WidenedSpans {
  readonly hours: ReadonlySet<string>
  readonly days: ReadonlySet<string>
}

/**
 * Widens the kept spans by these, each sorted by meter and start: an earlier first and a later last take their place,
 * whatever lies between changes nothing. So neither order nor repetition matters. Answers with the hours and days that
 * changed.
 */
export async function widenSpans(
  tx: Transaction,
  { hours, days, months }: Readonly<Record<'hours' | 'days' | 'months', readonly MeterSpan[]>>,
): Promise<WidenedSpans> {
  const spans = [...hours, ...days, ...months]
  const changed = { hours: new Set<string>(), days: new Set<string>() }
  if (spans.length === 0) return changed
  const steps = [...hours.map(() => 'H'), ...days.map(() => 'D'), ...months.map(() => 'M')]
  const { rows } = await tx.execute<{ step: string; meter_key: number; start_ms: number }>(sql`
    select step, meter_key, start_ms from widen_spans(${`{${steps.join(',')}}`},
      ${numbers(spans, ({ meterKey }) => meterKey)}, ${instants(spans, ({ startsAt }) => startsAt)},
      ${instants(spans, ({ first }) => first.at)}, ${numbers(spans, ({ first }) => first.litres)},
      ${instants(spans, ({ last }) => last.at)}, ${numbers(spans, ({ last }) => last.litres)})`)
  for (const { step, meter_key, start_ms } of rows) {
    const named = step === 'D' ? changed.days : changed.hours
    named.add(`${meter_key} ${start_ms}`)
  }
  return changed
}

/** Spans of several meters that start in `[from, before)`, in one question; in order of time for each meter. */
export async function spansOf(
  tx: Transaction,
  step: ConsumptionStep,
  meterKeys: readonly number[],
  { from, before }: { readonly from: Date; readonly before?: Date },
): Promise<ReadonlyMap<number, readonly RegisterSpan[]>> {
  const end = before === undefined ? sql`` : sql`and starts_at < ${before.toISOString()}::timestamptz`
  const { rows } = await tx.execute<SpanRow>(sql`select ${spanFields} from ${sql.identifier(askedOf[step])}
    where meter_key = any(${numbers(meterKeys, (key) => key)}::int[])
      and starts_at >= ${from.toISOString()}::timestamptz ${end}
    order by starts_at`)
  return byMeter(rows)
}

/**
 * Of several meters the last span that starts before a range and the first that starts at its end or later, in one
 * question; in order of time for each meter. `reachMs` says how far is looked.
 */
export async function spansAround(
  tx: Transaction,
  step: ConsumptionStep,
  meterKeys: readonly number[],
  { from, end, reachMs }: { readonly from: Date; readonly end: Date; readonly reachMs: number },
): Promise<ReadonlyMap<number, readonly RegisterSpan[]>> {
  const bound = (date: Date, movedMs = 0) =>
    sql`${new Date(date.getTime() + movedMs).toISOString()}::timestamptz`
  const { rows } = await tx.execute<SpanRow>(sql`select ${spanFields} from (
    select distinct on (meter_key, is_later) * from (
      select *, starts_at >= ${bound(end)} as is_later from ${sql.identifier(askedOf[step])}
      where meter_key = any(${numbers(meterKeys, (key) => key)}::int[])
        and (starts_at >= ${bound(from, -reachMs)} and starts_at < ${bound(from)}
          or starts_at >= ${bound(end)} and starts_at < ${bound(end, reachMs)})) beyond
    order by meter_key, is_later, case when is_later then starts_at end, starts_at desc) around
    order by starts_at`)
  return byMeter(rows)
}

// Instants as numbers: four hundred days of a meter are read in a third of the time that ISO text takes.
const ms = (name: string) => sql`(extract(epoch from ${sql.identifier(name)}) * 1000)::float8`
const spanFields = sql`"meter_key", ${ms('starts_at')} as start, ${ms('first_at')} as first, first_litres,
  ${ms('last_at')} as last, last_litres`

function byMeter(rows: readonly SpanRow[]): ReadonlyMap<number, readonly RegisterSpan[]> {
  const found = new Map<number, RegisterSpan[]>()
  for (const row of rows) {
    const span = {
      startsAt: new Date(row.start),
      first: { at: new Date(row.first), litres: litres(Number(row.first_litres)) },
      last: { at: new Date(row.last), litres: litres(Number(row.last_litres)) },
    }
    const known = found.get(row.meter_key)
    if (known) known.push(span)
    else found.set(row.meter_key, [span])
  }
  return found
}

interface SpanRow {
  readonly [column: string]: unknown
  readonly meter_key: number
  readonly start: number
  readonly first: number
  readonly first_litres: string
  readonly last: number
  readonly last_litres: string
}

/**
 * Lets go of spans from before an instant that the engine's own aggregates tell as well; answers with how many.
 * Only TimescaleDB has such aggregates.
 */
export async function settleSpans(tx: Transaction, before: Date): Promise<number> {
  const { rows } = await tx.execute<{ settled: string }>(
    sql`select settle_spans(${before.toISOString()}::timestamptz)::text as settled`,
  )
  return Number(rows[0]?.settled ?? 0)
}
