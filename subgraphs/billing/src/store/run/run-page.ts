import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { billingRun } from './billing-run.ts'

/** Who sees a run sees what belongs to it; the system alone changes it. */
export const ofVisibleRun = () => [
  pgPolicy('seen_with_its_run', {
    for: 'select',
    using: sql`exists (select from billing_run r where r.id = run_id)`,
  }),
  pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` }),
]

/**
 * What a run has to do, a thousand contracts a row, and what came of it in numbers: 500 rows say how far half a million
 * contracts are.
 */
export const runPage = pgTable(
  'run_page',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => billingRun.id),
    page: integer().notNull(),
    contractIds: uuid('contract_ids').array().notNull(),
    /** UNDONE: the run was cancelled, and what was issued is taken back. */
    state: text().$type<'TODO' | 'DONE' | 'UNDONE'>().notNull(),
    /** Of contracts that were held or set aside and are tried again: somebody has looked at them. */
    released: boolean().notNull(),
    rated: integer().notNull().default(0),
    issued: integer().notNull().default(0),
    pending: integer().notNull().default(0),
    ready: integer().notNull().default(0),
    notified: integer().notNull().default(0),
    reversed: integer().notNull().default(0),
    billed: bigint({ mode: 'bigint' }).notNull().default(sql`0`),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.page] }),
    index('run_page_todo').on(table.runId, table.page).where(sql`state = 'TODO'`),
    ...ofVisibleRun(),
  ],
)

/** Contracts of a run that one transaction has in hand. */
export interface TakenPage {
  readonly page: number
  readonly contractIds: readonly string[]
  readonly released: boolean
}

/**
 * Takes a page that waits in hand until the transaction ends; null when none is free. The row's lock is the lease: it falls
 * with its holder, at once, and nobody's clock has a say.
 */
export async function takePage(
  tx: Transaction,
  runId: string,
  state: 'TODO' | 'DONE',
): Promise<TakenPage | null> {
  const { rows } = await tx.execute<{ page: number; contract_ids: string[]; released: boolean }>(sql`
    select page, contract_ids, released from run_page where run_id = ${runId} and state = ${state}
    order by page limit 1 for update skip locked`)
  const [row] = rows
  return row ? { page: row.page, contractIds: row.contract_ids, released: row.released } : null
}

/** What came of a page in numbers; `billed` in centavos. */
export interface PageOutcome {
  readonly rated: number
  readonly issued: number
  readonly billed: bigint
}

/** A page in hand is done. */
export async function finishPage(
  tx: Transaction,
  runId: string,
  page: number,
  { rated, issued, billed }: PageOutcome,
): Promise<void> {
  await tx.execute(sql`
    update run_page set state = 'DONE', rated = ${rated}, issued = ${issued}, billed = ${String(billed)}::bigint
    where run_id = ${runId} and page = ${page}`)
}

/** A page in hand was taken back: `reversed` bills of it. */
export async function undoPage(
  tx: Transaction,
  runId: string,
  page: number,
  reversed: number,
): Promise<void> {
  await tx.execute(sql`
    update run_page set state = 'UNDONE', reversed = reversed + ${reversed}, ready = 0, pending = 0
    where run_id = ${runId} and page = ${page}`)
}

/** Ends what a cancelled run has not begun. */
export async function dropWaitingPages(tx: Transaction, runId: string): Promise<void> {
  await tx.execute(sql`update run_page set state = 'UNDONE' where run_id = ${runId} and state = 'TODO'`)
}

/** Whether a run has pages in a state, in whosever hand. */
export async function hasPages(tx: Transaction, runId: string, state: 'DONE'): Promise<boolean> {
  const { rows } = await tx.execute<{ there: boolean }>(sql`
    select exists (select from run_page where run_id = ${runId} and state = ${state}) as there`)
  return rows[0]?.there === true
}

/** Puts contracts before the run once more, behind all that waits. */
export async function addReleasedPage(
  tx: Transaction,
  runId: string,
  contractIds: readonly string[],
): Promise<void> {
  await tx.execute(sql`
    insert into run_page (run_id, page, contract_ids, state, released)
    select ${runId}, coalesce(max(page) + 1, 0), ${sql.param([...contractIds])}::uuid[], 'TODO', true
    from run_page where run_id = ${runId}`)
}
