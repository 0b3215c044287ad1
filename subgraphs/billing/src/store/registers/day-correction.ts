import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { sql } from 'drizzle-orm'
import { bigint, date, pgPolicy, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { CivilDay, DaySpan } from '../../domain/volume/civil-day.ts'
import type { DayCorrection } from '../../domain/volume/volume-question.ts'

/** Days of which validation holds other litres than their registers: the difference, zero where it was withdrawn. */
export const dayCorrection = pgTable(
  'day_correction',
  {
    meterId: uuid('meter_id').notNull(),
    day: date({ mode: 'string' }).notNull(),
    litres: bigint({ mode: 'number' }).notNull(),
    by: text().$type<'EDIT' | 'RULE'>().notNull(),
    validatedAt: timestamp('validated_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meterId, table.day] }),
    pgPolicy('day_correction_is_seen', {
      for: 'select',
      using: sql`(select aquacis_scope_is_all())
        or exists (select from meter_life m where m.meter_id = day_correction.meter_id)`,
    }),
    pgPolicy('day_correction_for_the_system', {
      for: 'all',
      using: sql`(select aquacis_scope_is_all())`,
      withCheck: sql`(select aquacis_scope_is_all())`,
    }),
  ],
)

/** What is told of a day. */
export interface ToldCorrection {
  readonly day: CivilDay
  readonly raw: number
  readonly litres: number
  readonly by: 'EDIT' | 'RULE'
}

/** Keeps corrections of a meter; of several of a day the one that was validated last stays. */
export async function keepCorrections(
  tx: Transaction,
  { meterId, validatedAt }: { readonly meterId: string; readonly validatedAt: string },
  days: readonly ToldCorrection[],
): Promise<void> {
  const given = days.map(({ day, raw, litres: final, by }) => ({ day, litres: final - raw, by }))
  await tx.execute(sql`
    insert into day_correction as kept (meter_id, day, litres, by, validated_at)
    select ${meterId}, day, litres, by, ${validatedAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (day date, litres bigint, by text) order by day
    on conflict (meter_id, day) do update set litres = excluded.litres, by = excluded.by,
      validated_at = excluded.validated_at
    where excluded.validated_at >= kept.validated_at`)
}

/** A question for the corrections of a service point. */
export interface CorrectionsAsked extends DaySpan {
  readonly servicePointId: string
}

/** The corrections of each span, side by side with what was asked, in one statement; empty for most. */
export async function correctionsOf(
  tx: Transaction,
  asked: readonly CorrectionsAsked[],
): Promise<readonly (readonly DayCorrection[])[]> {
  const found = asked.map((): DayCorrection[] => [])
  const { rows } = await tx.execute<{ ask: number; day: string; litres: string; by: 'EDIT' | 'RULE' }>(sql`
    select ask::int, c.day::text, c.litres, c.by
    from unnest(${sql.param(asked.map(({ servicePointId }) => servicePointId))}::uuid[],
      ${sql.param(asked.map(({ from }) => from))}::date[], ${sql.param(asked.map(({ to }) => to))}::date[])
      with ordinality as asked (service_point_id, from_day, to_day, ask)
    join meter_life m on m.service_point_id = asked.service_point_id
    join day_correction c on c.meter_id = m.meter_id and c.day >= from_day and c.day < to_day and c.litres <> 0
    order by ask, c.day`)
  for (const { ask, day, litres: difference, by } of rows) {
    found[ask - 1]?.push({ day, litres: litres(Number(difference)), by })
  }
  return found
}
