import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lt, sql } from 'drizzle-orm'
import { bigint, date, integer, pgPolicy, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import type { MonthRegisters } from '../../domain/volume/midnight-registers.ts'
import { dayCorrection } from './day-correction.ts'

/**
 * The registers of a meter nearest the midnights of a month: at place n that of the n-th day, its distance from that
 * midnight in milliseconds and its litres. One row of half a kilobyte for what a month of bills may need.
 */
export const registerMonth = pgTable(
  'register_month',
  {
    meterId: uuid('meter_id').notNull(),
    month: date({ mode: 'string' }).notNull(),
    offsetsMs: integer('offsets_ms').array().notNull(),
    litres: bigint({ mode: 'number' }).array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meterId, table.month] }),
    pgPolicy('register_month_is_seen', {
      for: 'select',
      using: sql`(select aquacis_scope_is_all())
        or exists (select from meter_life m where m.meter_id = register_month.meter_id)`,
    }),
    pgPolicy('register_month_for_the_system', {
      for: 'all',
      using: sql`(select aquacis_scope_is_all())`,
      withCheck: sql`(select aquacis_scope_is_all())`,
    }),
  ],
)

/** Registers of a meter in a month. */
export interface MeterMonth extends MonthRegisters {
  readonly meterId: string
}

/**
 * Keeps registers of months, each meter and month once: of what is known and what is told the register nearest its midnight
 * stays, of two as near the earlier, of one instant the higher (as `nearer` of the domain says, and a test shows). So neither
 * order nor repetition matters.
 */
export async function keepMonths(tx: Transaction, months: readonly MeterMonth[]): Promise<void> {
  if (months.length === 0) return
  const columnOf = (pick: (month: MeterMonth) => string) => sql.param(months.map(pick))
  await tx.execute(sql`
    insert into register_month as kept (meter_id, month, offsets_ms, litres)
    select meter_id, month, offsets::int[], registers::bigint[] from unnest(
      ${columnOf(({ meterId }) => meterId)}::uuid[], ${columnOf(({ month }) => month)}::date[],
      ${columnOf(({ registers }) => literal(registers.map((each) => each?.offsetMs)))}::text[],
      ${columnOf(({ registers }) => literal(registers.map((each) => each?.litres)))}::text[])
      as told (meter_id, month, offsets, registers)
    order by meter_id, month
    on conflict (meter_id, month) do update set (offsets_ms, litres) = (
      select array_agg(case when takes then new_offset else old_offset end order by place),
        array_agg(case when takes then new_litres else old_litres end order by place)
      from (select *, new_offset is not null and (old_offset is null
          or (abs(new_offset), new_offset, -new_litres) < (abs(old_offset), old_offset, -old_litres)) as takes
        from unnest(kept.offsets_ms, kept.litres, excluded.offsets_ms, excluded.litres) with ordinality
          as each (old_offset, old_litres, new_offset, new_litres, place)) merged)`)
}

function literal(values: readonly (number | undefined)[]): string {
  return `{${values.map((value) => value ?? 'null').join(',')}}`
}

/** Lets go of months and corrections before the first day of a month; gives how many months those were. */
export async function forgetMonthsBefore(tx: Transaction, month: string): Promise<number> {
  await tx.delete(dayCorrection).where(lt(dayCorrection.day, month))
  const { rowCount } = await tx.delete(registerMonth).where(lt(registerMonth.month, month))
  return rowCount ?? 0
}
