import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, desc, eq, gte, inArray, lt, lte, or, sql } from 'drizzle-orm'
import { date, integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Amnesty } from '../../domain/amnesty/amnesty.ts'
import { instantColumn } from '../ledger/columns.ts'

/** Campaigns in which surcharges are forgiven. */
export const amnesty = pgTable(
  'amnesty',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    operatingUnitIds: integer('operating_unit_ids').array().notNull(),
    from: date('from_day', { mode: 'string' }).notNull(),
    to: date('to_day', { mode: 'string' }).notNull(),
    share: integer().notNull(),
    billsDueBefore: date('bills_due_before', { mode: 'string' }).notNull(),
    usageClasses: text('usage_classes').array().notNull(),
    decision: text().notNull(),
    state: text().$type<Amnesty['state']>().notNull(),
    startedAt: instantColumn('started_at').notNull(),
    startedBy: text('started_by').notNull(),
    /** The last contract that was looked at; accounts behind it are still to be found. */
    seenUpTo: uuid('seen_up_to'),
  },
  () => [
    pgPolicy('amnesty_is_seen_by_its_offices', {
      for: 'select',
      using: sql`exists (select from unnest(operating_unit_ids) unit where aquacis_unit_in_scope(unit))`,
    }),
    systemOnly('amnesty'),
  ],
)

/** A campaign with when it was started. */
export interface KeptAmnesty extends Amnesty {
  readonly startedAt: Date
  readonly seenUpTo: string | null
}

/** Those that the transaction may see. */
export async function amnestiesByIds(tx: Transaction, ids: readonly string[]): Promise<KeptAmnesty[]> {
  if (ids.length === 0) return []
  return (
    await tx
      .select()
      .from(amnesty)
      .where(inArray(amnesty.id, [...ids]))
  ).map(amnestyOf)
}

/** Those that hold on a day. */
export async function runningAmnesties(tx: Transaction, today: string): Promise<KeptAmnesty[]> {
  const { state, from, to } = amnesty
  const rows = await tx
    .select()
    .from(amnesty)
    .where(and(eq(state, 'RUNNING'), lte(from, today), gte(to, today)))
  return rows.map(amnestyOf)
}

/** A page of them, the newest first, of those that the transaction may see. */
export async function listAmnesties(
  tx: Transaction,
  { after, limit }: Page<InstantPlace>,
): Promise<KeptAmnesty[]> {
  const { startedAt, id } = amnesty
  const behind =
    after === null ? undefined : or(lt(startedAt, after.at), and(eq(startedAt, after.at), lt(id, after.id)))
  const rows = await tx.select().from(amnesty).where(behind).orderBy(desc(startedAt), desc(id)).limit(limit)
  return rows.map(amnestyOf)
}

/** Adds a campaign. */
export async function addAmnesty(
  tx: Transaction,
  {
    operatingUnitIds,
    usageClasses,
    ...added
  }: Amnesty & { readonly startedAt: Date; readonly startedBy: string },
): Promise<void> {
  const lists = { operatingUnitIds: [...operatingUnitIds], usageClasses: [...usageClasses] }
  await tx.insert(amnesty).values({ ...added, ...lists })
}

/** Changes a campaign. */
export async function changeAmnesty(
  tx: Transaction,
  id: string,
  change: Partial<Pick<typeof amnesty.$inferInsert, 'state' | 'seenUpTo'>>,
): Promise<void> {
  await tx.update(amnesty).set(change).where(eq(amnesty.id, id))
}

function amnestyOf({ startedBy: _, ...row }: typeof amnesty.$inferSelect): KeptAmnesty {
  return row
}
