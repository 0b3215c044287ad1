import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { and, gte, lt, sql } from 'drizzle-orm'
import { bigint, integer, type PgColumn, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core'
import type { ConsumptionStep } from '../domain/consumption.ts'
import type { RegisterSpan } from '../domain/register.ts'
import type { MeterSpan } from '../domain/roll-up.ts'
import { instant, instants, numbers } from './column.ts'
import { measuredPolicies } from './telemetry-policies.ts'

const spanColumns = {
  meterKey: integer('meter_key').notNull(),
  startsAt: timestamp('starts_at', { withTimezone: true, precision: 3 }).notNull(),
  firstAt: timestamp('first_at', { withTimezone: true, precision: 3 }).notNull(),
  firstLitres: bigint('first_litres', { mode: 'number' }).notNull(),
  lastAt: timestamp('last_at', { withTimezone: true, precision: 3 }).notNull(),
  lastLitres: bigint('last_litres', { mode: 'number' }).notNull(),
}

function spanExtras(table: { meterKey: PgColumn; startsAt: PgColumn }) {
  return [primaryKey({ columns: [table.meterKey, table.startsAt] }), ...measuredPolicies(table.meterKey)]
}

/** First and last register of each hour. */
export const registerHour = pgTable('register_hour', spanColumns, spanExtras)

/** First and last register of each civil day of Mexico City. */
export const registerDay = pgTable('register_day', spanColumns, spanExtras)

const tableOf = { HOUR: registerHour, DAY: registerDay }

/**
 * Widens the kept spans by these, sorted by meter and start: an earlier first and a later last take their place,
 * whatever lies between changes nothing. So neither order nor repetition matters.
 */
export async function widenSpans(
  tx: Transaction,
  step: ConsumptionStep,
  spans: readonly MeterSpan[],
): Promise<void> {
  await tx.execute(sql`
    insert into ${tableOf[step]} as kept (meter_key, starts_at, first_at, first_litres, last_at, last_litres)
    select meter_key, ${instant('start_ms')}, ${instant('first_ms')}, first, ${instant('last_ms')}, last from unnest(
      ${numbers(spans, ({ meterKey }) => meterKey)}::int[],
      ${instants(spans, ({ startsAt }) => startsAt)},
      ${instants(spans, ({ first }) => first.at)},
      ${numbers(spans, ({ first }) => first.litres)}::bigint[],
      ${instants(spans, ({ last }) => last.at)},
      ${numbers(spans, ({ last }) => last.litres)}::bigint[])
      as given (meter_key, start_ms, first_ms, first, last_ms, last)
    on conflict (meter_key, starts_at) do update set
      first_litres = case when excluded.first_at < kept.first_at then excluded.first_litres else kept.first_litres end,
      first_at = least(kept.first_at, excluded.first_at),
      last_litres = case when excluded.last_at > kept.last_at then excluded.last_litres else kept.last_litres end,
      last_at = greatest(kept.last_at, excluded.last_at)
    where excluded.first_at < kept.first_at or excluded.last_at > kept.last_at`)
}

/** Spans of several meters that start in `[from, before)`, in one question; in order of time for each meter. */
export async function spansOf(
  tx: Transaction,
  step: ConsumptionStep,
  meterKeys: readonly number[],
  { from, before }: { readonly from: Date; readonly before?: Date },
): Promise<ReadonlyMap<number, readonly RegisterSpan[]>> {
  const table = tableOf[step]
  const rows = await tx
    .select()
    .from(table)
    .where(
      and(
        sql`${table.meterKey} = any(${numbers(meterKeys, (key) => key)}::int[])`,
        gte(table.startsAt, from),
        before && lt(table.startsAt, before),
      ),
    )
    .orderBy(table.startsAt)
  const found = new Map<number, RegisterSpan[]>()
  for (const { meterKey, startsAt, firstAt, firstLitres, lastAt, lastLitres } of rows) {
    const span = {
      startsAt,
      first: { at: firstAt, litres: litres(firstLitres) },
      last: { at: lastAt, litres: litres(lastLitres) },
    }
    const known = found.get(meterKey)
    if (known) known.push(span)
    else found.set(meterKey, [span])
  }
  return found
}
