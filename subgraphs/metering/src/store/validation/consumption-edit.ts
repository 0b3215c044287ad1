import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { bigint, date, index, integer, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { DayEdit } from '../../domain/validation/metered-day.ts'
import { numbers } from '../column.ts'
import { meter } from '../meter.ts'

/** What people put in place of measured days: with who and why, never changed, only withdrawn. */
export const consumptionEdit = pgTable(
  'consumption_edit',
  {
    id: uuid('id').primaryKey(),
    meterKey: integer('meter_key')
      .notNull()
      .references(() => meter.key),
    day: date('day', { mode: 'string' }).notNull(),
    litres: bigint('litres', { mode: 'number' }).notNull(),
    why: text('why').notNull(),
    editedBy: text('edited_by').notNull(),
    editedAt: timestamp('edited_at', { withTimezone: true, precision: 3 }).notNull(),
    withdrawnWhy: text('withdrawn_why'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true, precision: 3 }),
  },
  (table) => [
    index('consumption_edit_of_day').on(table.meterKey, table.day),
    pgPolicy('edited_by_office', { for: 'all', using: ofOffice(sql`${table.meterKey}`) }),
    pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` }),
  ],
)

/** Rows of meters of the viewer's offices. */
export function ofOffice(meterKey: SQL): SQL {
  return sql`exists (select from meter m join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = ${meterKey} and aquacis_unit_in_scope(h.operating_unit_id))`
}

/** An edit as it was made, and withdrawn if it was. */
export type ConsumptionEdit = typeof consumptionEdit.$inferSelect

/** Adds an edit. */
export async function addEdit(
  tx: Transaction,
  added: Omit<ConsumptionEdit, 'withdrawnWhy' | 'withdrawnBy' | 'withdrawnAt'>,
): Promise<void> {
  await tx.insert(consumptionEdit).values(added)
}

/** An edit by id; null when there is none, or it is not the transaction's to see. */
export async function loadEdit(tx: Transaction, id: string): Promise<ConsumptionEdit | null> {
  const [row] = await tx.select().from(consumptionEdit).where(eq(consumptionEdit.id, id))
  return row ?? null
}

/** Withdraws an edit; one that was withdrawn before stays as it was. */
export async function withdrawEdit(
  tx: Transaction,
  id: string,
  withdrawn: { readonly why: string; readonly by: string; readonly at: Date },
): Promise<void> {
  const { why: withdrawnWhy, by: withdrawnBy, at: withdrawnAt } = withdrawn
  await tx
    .update(consumptionEdit)
    .set({ withdrawnWhy, withdrawnBy, withdrawnAt })
    .where(and(eq(consumptionEdit.id, id), isNull(consumptionEdit.withdrawnAt)))
}

/** Edits of these meters that stand, in the order they were made. */
export async function standingEdits(
  tx: Transaction,
  meterKeys: readonly number[],
): Promise<ReadonlyMap<number, readonly DayEdit[]>> {
  const rows = await tx
    .select({ meterKey: consumptionEdit.meterKey, day: consumptionEdit.day, litres: consumptionEdit.litres })
    .from(consumptionEdit)
    .where(
      and(
        sql`${consumptionEdit.meterKey} = any(${numbers(meterKeys, (key) => key)}::int[])`,
        isNull(consumptionEdit.withdrawnAt),
      ),
    )
    .orderBy(consumptionEdit.editedAt, consumptionEdit.id)
  const found = new Map<number, DayEdit[]>()
  for (const { meterKey, day, litres: value } of rows) {
    const edit = { day, litres: litres(value) }
    const known = found.get(meterKey)
    if (known) known.push(edit)
    else found.set(meterKey, [edit])
  }
  return found
}

/** Every edit of a meter's days in a span, the newest first: the history behind a day. */
export async function editsOf(
  tx: Transaction,
  meterKeys: readonly number[],
  span: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<number, readonly ConsumptionEdit[]>> {
  const rows = await tx
    .select()
    .from(consumptionEdit)
    .where(
      and(
        inArray(consumptionEdit.meterKey, [...meterKeys]),
        sql`${consumptionEdit.day} between ${span.from} and ${span.to}`,
      ),
    )
    .orderBy(sql`${consumptionEdit.editedAt} desc`)
  return Map.groupBy(rows, ({ meterKey }) => meterKey)
}
