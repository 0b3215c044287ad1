import type { Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { RunException } from '../../domain/run/run-exception.ts'
import { ofVisibleRun } from './run-page.ts'

/** What became of a contract in a run. RATED: by one that only computes. */
export type ContractOutcome =
  | 'RATED'
  | 'ISSUED'
  | 'PENDING_FISCAL'
  | 'READY'
  | 'REVERSED'
  | 'HELD'
  | 'SET_ASIDE'

/** What became of each contract of a run, written when it is known. */
export const runContract = pgTable(
  'run_contract',
  {
    /** Its page is of that run for certain: to look that up for each contract again would cost more than to write it. */
    runId: uuid('run_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    page: integer().notNull(),
    outcome: text().$type<ContractOutcome>().notNull(),
    /** Of a bill that was issued. */
    invoiceId: uuid('invoice_id'),
    /** Centavos. */
    total: bigint({ mode: 'bigint' }),
    /** Of one that only computes: its charges. */
    bill: json(),
    /** Of one that was left out, or waits for its fiscal document. */
    reason: text(),
    message: text(),
    /** Of one that waits for its fiscal document: when it is tried again; null where somebody has to mend it first. */
    nextTryAt: timestamp('next_try_at', { withTimezone: true, precision: 3 }),
    /** Whether its people were told that they can pay. */
    notified: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.contractId] }),
    uniqueIndex('run_contract_invoice').on(table.invoiceId),
    index('run_contract_left_out')
      .on(table.runId, table.contractId)
      .where(sql`outcome in ('HELD', 'SET_ASIDE')`),
    index('run_contract_pending').on(table.runId, table.contractId).where(sql`outcome = 'PENDING_FISCAL'`),
    index('run_contract_next_try').on(table.runId, table.nextTryAt).where(sql`outcome = 'PENDING_FISCAL'`),
    ...ofVisibleRun(),
  ],
)

/** A contract whose bill was computed, and issued unless the run only computes. */
export interface BilledContract {
  readonly contractId: string
  /** Null where nothing is issued. */
  readonly invoiceId: string | null
  readonly total: bigint
  /** JSON of what was computed; null where a bill was issued, which says it all. */
  readonly bill: string | null
}

/** Keeps what became of the contracts of a page. */
export async function keepOutcomes(
  tx: Transaction,
  runId: string,
  page: number,
  outcomes: { readonly billed: readonly BilledContract[]; readonly leftOut: readonly LeftOut[] },
): Promise<void> {
  const { billed, leftOut } = outcomes
  if (billed.length > 0) await keepBilled(tx, runId, page, billed)
  if (leftOut.length > 0) await keepLeftOut(tx, runId, page, leftOut)
}

async function keepBilled(tx: Transaction, runId: string, page: number, billed: readonly BilledContract[]) {
  const column = (pick: (one: BilledContract) => string | null) => sql`${sql.param(billed.map(pick))}`
  await tx.execute(sql`
    insert into run_contract (run_id, contract_id, page, outcome, invoice_id, total, bill)
    select ${runId}, contract_id, ${page}, case when invoice_id is null then 'RATED' else 'ISSUED' end,
      invoice_id, total, bill::json
    from unnest(${column(({ contractId }) => contractId)}::uuid[], ${column(({ invoiceId }) => invoiceId)}::uuid[],
      ${column(({ total }) => String(total))}::bigint[], ${column(({ bill }) => bill)}::text[])
      as given (contract_id, invoice_id, total, bill)`)
}

/** A contract that was held or set aside. */
export interface LeftOut extends RunException {
  readonly contractId: string
}

async function keepLeftOut(tx: Transaction, runId: string, page: number, leftOut: readonly LeftOut[]) {
  const column = (pick: (one: LeftOut) => string) => sql`${sql.param(leftOut.map(pick))}`
  await tx.execute(sql`
    insert into run_contract (run_id, contract_id, page, outcome, reason, message)
    select ${runId}, contract_id, ${page}, outcome, reason, message
    from unnest(${column(({ contractId }) => contractId)}::uuid[], ${column(({ kind }) => kind)}::text[],
      ${column(({ reason }) => reason)}::text[], ${column(({ message }) => message)}::text[])
      as given (contract_id, outcome, reason, message)`)
}

/** Contracts of a run that were held or set aside, in the order of their ids. */
export async function leftOutOf(
  tx: Transaction,
  runId: string,
  { after, limit }: Page<string>,
): Promise<LeftOut[]> {
  const { rows } = await tx.execute<{
    contractId: string
    kind: LeftOut['kind']
    reason: LeftOut['reason']
    message: string
  }>(sql`
    select contract_id as "contractId", outcome as kind, reason, message from run_contract
    where run_id = ${runId} and outcome in ('HELD', 'SET_ASIDE')
      ${after === null ? sql`` : sql`and contract_id > ${after}`}
    order by contract_id limit ${limit}`)
  return rows
}

/** Forgets that contracts were left out, because they are tried again; gives those that were. At most `limit` of them. */
export async function takeBackLeftOut(
  tx: Transaction,
  runId: string,
  contractIds: readonly string[] | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await tx.execute<{ contract_id: string }>(sql`
    delete from run_contract where run_id = ${runId} and contract_id in (
      select contract_id from run_contract where run_id = ${runId} and outcome in ('HELD', 'SET_ASIDE')
        ${contractIds === null ? sql`` : sql`and contract_id = any(${sql.param([...contractIds])}::uuid[])`}
      order by contract_id limit ${limit})
    returning contract_id`)
  return rows.map(({ contract_id }) => contract_id)
}

/** A bill of a run that is to be taken back. */
export interface IssuedContract {
  readonly contractId: string
  readonly invoiceId: string
}

/** Marks the bills of a page that stand as taken back, and gives them. */
export async function takeBackIssued(
  tx: Transaction,
  runId: string,
  page: number,
): Promise<IssuedContract[]> {
  const { rows } = await tx.execute<{ contractId: string; invoiceId: string }>(sql`
    update run_contract set outcome = 'REVERSED'
    where run_id = ${runId} and page = ${page} and outcome in ('ISSUED', 'PENDING_FISCAL', 'READY')
    returning contract_id as "contractId", invoice_id as "invoiceId"`)
  return rows
}

/** What can become of a bill before each of these: nothing moves back. */
const movesFrom = {
  READY: ['ISSUED', 'PENDING_FISCAL'],
  REVERSED: ['ISSUED', 'PENDING_FISCAL', 'READY'],
} as const

/** Something became of a bill; says whether that was news for the run that issued it. */
export async function moveInvoice(
  tx: Transaction,
  invoiceId: string,
  to: keyof typeof movesFrom,
): Promise<boolean> {
  const from = sql.param([...movesFrom[to]])
  const { rowCount } = await tx.execute(sql`
    with before as (
      select run_id, page, contract_id, outcome from run_contract
      where invoice_id = ${invoiceId} and outcome = any(${from}::text[]) for update),
    moved as (
      update run_contract c set outcome = ${to} from before b
      where c.run_id = b.run_id and c.contract_id = b.contract_id)
    update run_page p set
      pending = p.pending - (b.outcome = 'PENDING_FISCAL')::int,
      ready = p.ready + (${to} = 'READY')::int - (b.outcome = 'READY')::int,
      reversed = p.reversed + (${to} = 'REVERSED')::int
    from before b where p.run_id = b.run_id and p.page = b.page`)
  return (rowCount ?? 0) > 0
}
