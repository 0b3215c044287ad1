import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { BillingRun, RunScope, RunState } from '../../domain/run/billing-run.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** True for whoever works for every office of a run: its lists name contracts of all of them. */
const ofMyOffices = sql`not exists (select from unnest(operating_unit_ids) unit where not aquacis_unit_in_scope(unit))`

/** Runs as their facts left them. */
export const billingRun = pgTable(
  'billing_run',
  {
    id: uuid().primaryKey(),
    operatingUnitIds: integer('operating_unit_ids').array().notNull(),
    /** Of the one office; null for all of its contracts. */
    zone: text(),
    periodFrom: date('period_from').notNull(),
    periodTo: date('period_to').notNull(),
    dryRun: boolean('dry_run').notNull(),
    state: text().$type<RunState>().notNull(),
    startedAt: instant('started_at').notNull(),
    startedBy: text('started_by'),
    endedAt: instant('ended_at'),
    pausedAt: instant('paused_at'),
    pausedMs: bigint('paused_ms', { mode: 'number' }).notNull(),
    /** When its contracts were found; null before. */
    foundAt: instant('found_at'),
  },
  (table) => [
    index('billing_run_newest').on(table.startedAt, table.id),
    pgPolicy('billing_run_is_seen', { for: 'select', using: ofMyOffices }),
    pgPolicy('billing_run_is_started', { for: 'insert', withCheck: ofMyOffices }),
    pgPolicy('billing_run_is_steered', { for: 'update', using: ofMyOffices }),
  ],
)

/** Keeps a run as its facts left it. */
export async function saveRun(tx: Transaction, run: BillingRun): Promise<void> {
  const row = { ...run, operatingUnitIds: [...run.operatingUnitIds] }
  const { id: _id, ...changed } = row
  await tx.insert(billingRun).values(row).onConflictDoUpdate({ target: billingRun.id, set: changed })
}

/** A run; null when there is none, or it is not the transaction's to see. */
export async function loadRun(tx: Transaction, id: string): Promise<BillingRun | null> {
  return (await runsByIds(tx, [id])).get(id) ?? null
}

/** A run, locked until the transaction ends: whoever works on it has finished, and waits. */
export async function lockRun(tx: Transaction, id: string): Promise<BillingRun | null> {
  const [row] = await tx.select().from(billingRun).where(eq(billingRun.id, id)).for('update')
  return row ? runOf(row) : null
}

/** A run, shared until the transaction ends: others may work on it too, and nobody pauses or cancels it meanwhile. */
export async function shareRun(tx: Transaction, id: string): Promise<BillingRun | null> {
  const [row] = await tx.select().from(billingRun).where(eq(billingRun.id, id)).for('key share')
  return row ? runOf(row) : null
}

/** Runs with something to do, or to wait for, the oldest first. */
export async function workableRuns(tx: Transaction): Promise<string[]> {
  const rows = await tx
    .select({ id: billingRun.id })
    .from(billingRun)
    .where(inArray(billingRun.state, ['RUNNING', 'CANCELLING']))
    .orderBy(billingRun.startedAt)
  return rows.map(({ id }) => id)
}

/** Runs by their ids, as far as they are the transaction's to see. */
export async function runsByIds(tx: Transaction, ids: readonly string[]): Promise<Map<string, BillingRun>> {
  const rows = await tx
    .select()
    .from(billingRun)
    .where(inArray(billingRun.id, [...ids]))
  return new Map(rows.map((row) => [row.id, runOf(row)]))
}

/** A page of runs, the newest first. */
export async function newestRuns(
  tx: Transaction,
  { after, limit }: Page<InstantPlace>,
): Promise<BillingRun[]> {
  const earlier: SQL | undefined =
    after === null
      ? undefined
      : or(
          lt(billingRun.startedAt, after.at),
          and(eq(billingRun.startedAt, after.at), lt(billingRun.id, after.id)),
        )
  const rows = await tx
    .select()
    .from(billingRun)
    .where(earlier)
    .orderBy(desc(billingRun.startedAt), desc(billingRun.id))
    .limit(limit)
  return rows.map(runOf)
}

/** Runs that bill, or billed, a day of this period: those that a new one could collide with. */
export async function runsOfPeriod(
  tx: Transaction,
  { periodFrom, periodTo }: RunScope,
): Promise<BillingRun[]> {
  const rows = await tx
    .select()
    .from(billingRun)
    .where(and(sql`${billingRun.periodFrom} < ${periodTo}`, sql`${billingRun.periodTo} > ${periodFrom}`))
  return rows.map(runOf)
}

function runOf({ foundAt: _found, ...run }: typeof billingRun.$inferSelect): BillingRun {
  return run
}
