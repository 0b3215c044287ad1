import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import { and, inArray, sql } from 'drizzle-orm'
import {
  bigint,
  date,
  integer,
  pgEnum,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import * as v from 'valibot'
import type { CivilDay, ValidatedDay } from '../../domain/validation/metered-day.ts'
import { measuredPolicies } from '../telemetry-policies.ts'
import { ofOffice } from './consumption-edit.ts'

const dayStatus = pgEnum('day_status', ['VALID', 'SUSPECT', 'ESTIMATED', 'EDITED', 'MISSING'])

/** Each day of a meter as it was last validated: raw beside final. */
export const validatedDay = pgTable(
  'validated_day',
  {
    meterKey: integer('meter_key').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    raw: bigint('raw_litres', { mode: 'number' }),
    final: bigint('final_litres', { mode: 'number' }),
    status: dayStatus('status').notNull(),
    findings: text('findings').array().notNull(),
    estimator: text('estimator'),
    ruleSetId: uuid('rule_set_id'),
    validatedAt: timestamp('validated_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meterKey, table.day] }),
    ...measuredPolicies(table.meterKey, sql`(${table.day}::timestamp at time zone 'America/Mexico_City')`),
    pgPolicy('validated_by_office', { for: 'all', using: ofOffice(sql`${table.meterKey}`) }),
  ],
)

const findings = v.array(v.picklist(['GAP', 'NEGATIVE', 'SPIKE', 'ABOVE_CAPACITY', 'ZERO_RUN']))
const estimator = v.nullable(v.picklist(['SHARE_OF_KNOWN_TOTAL', 'SIMILAR_DAYS', 'RECENT_MEAN', 'LAST_YEAR']))

/** A day that says something else than before. */
export interface ChangedDay {
  readonly day: CivilDay
  /** Whether other litres than those of the registers stood for it until now. */
  readonly wasCorrected: boolean
}

/** Puts these days of a meter in place of what was said of them before; gives those that changed, and writes no others. */
export async function saveValidatedDays(
  tx: Transaction,
  meterKey: number,
  days: readonly ValidatedDay[],
  validatedAt: Date,
): Promise<readonly ChangedDay[]> {
  if (days.length === 0) return []
  const given = JSON.stringify(days)
  const { rows } = await tx.execute<{ day: CivilDay; was_corrected: boolean }>(sql`
    with before as (
      select day, raw_litres <> final_litres as corrected from validated_day
      where meter_key = ${meterKey} and day between ${days[0]?.day} and ${days.at(-1)?.day}),
    written as (
    insert into validated_day as kept
    select ${meterKey}, day, raw, final, status, coalesce(findings, '{}'), estimator, "ruleSetId", ${validatedAt.toISOString()}::timestamptz
    from jsonb_to_recordset(${given}::jsonb)
      as given (day date, raw bigint, final bigint, status day_status, findings text[], estimator text, "ruleSetId" uuid)
    order by day
    on conflict (meter_key, day) do update set
      raw_litres = excluded.raw_litres, final_litres = excluded.final_litres, status = excluded.status,
      findings = excluded.findings, estimator = excluded.estimator, rule_set_id = excluded.rule_set_id,
      validated_at = excluded.validated_at
    where (kept.raw_litres, kept.final_litres, kept.status, kept.findings, kept.estimator, kept.rule_set_id)
      is distinct from (excluded.raw_litres, excluded.final_litres, excluded.status, excluded.findings, excluded.estimator, excluded.rule_set_id)
    returning kept.day)
    select written.day::text, coalesce(before.corrected, false) as was_corrected
    from written left join before on before.day = written.day order by written.day`)
  return rows.map((row) => ({ day: row.day, wasCorrected: row.was_corrected }))
}

/** A validated day, and when it was. */
export interface KeptDay extends ValidatedDay {
  readonly validatedAt: Date
}

/** The validated days of a meter from `from` to `to`, both included, oldest first. */
export async function validatedDays(
  tx: Transaction,
  meterKey: number,
  span: DaysFromTo,
): Promise<readonly KeptDay[]> {
  return (await validatedDaysOf(tx, [meterKey], span)).get(meterKey) ?? []
}

/** Days from one to another, both included. */
interface DaysFromTo {
  readonly from: CivilDay
  readonly to: CivilDay
}

/** The same of several meters, by key; those without any are absent. */
export async function validatedDaysOf(
  tx: Transaction,
  meterKeys: readonly number[],
  { from, to }: DaysFromTo,
): Promise<ReadonlyMap<number, readonly KeptDay[]>> {
  const rows = await tx
    .select()
    .from(validatedDay)
    .where(
      and(inArray(validatedDay.meterKey, [...meterKeys]), sql`${validatedDay.day} between ${from} and ${to}`),
    )
    .orderBy(validatedDay.day)
  const found = Map.groupBy(rows, ({ meterKey }) => meterKey)
  return new Map([...found].map(([key, days]) => [key, days.map(keptDayOf)]))
}

function keptDayOf({ meterKey: _key, ...row }: typeof validatedDay.$inferSelect): KeptDay {
  return {
    ...row,
    raw: volume(row.raw),
    final: volume(row.final),
    findings: v.parse(findings, row.findings),
    estimator: v.parse(estimator, row.estimator),
  }
}

function volume(value: number | null): Litres | null {
  return value === null ? null : litres(value)
}
