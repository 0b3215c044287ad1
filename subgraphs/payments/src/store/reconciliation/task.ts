import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { date, index, integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { FindingKind } from '../../domain/reconciliation/finding.ts'
import type { TaskOutcome } from '../../domain/reconciliation/resolution.ts'
import type { StatementSource } from '../../domain/reconciliation/statement.ts'
import type { ReconciliationTask } from '../../domain/reconciliation/task.ts'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'

/** Differences between the books, and who ended them how. */
export const reconciliationTask = pgTable(
  'reconciliation_task',
  {
    id: uuid().primaryKey(),
    kind: text().$type<FindingKind>().notNull(),
    subject: text().notNull(),
    source: text().$type<StatementSource>().notNull(),
    day: date({ mode: 'string' }).notNull(),
    expected: centavosColumn('expected'),
    received: centavosColumn('received'),
    lines: text().array().notNull(),
    paymentIds: uuid('payment_ids').array().notNull(),
    orderId: text('order_id'),
    contractId: uuid('contract_id'),
    operatingUnitId: integer('operating_unit_id'),
    foundAt: instantColumn('found_at').notNull(),
    outcome: text().$type<TaskOutcome>(),
    reason: text(),
    resolvedBy: text('resolved_by'),
    resolvedAt: instantColumn('resolved_at'),
  },
  (table) => [
    index('reconciliation_task_by_time').on(table.foundAt, table.id),
    index('reconciliation_task_open').on(table.day).where(sql`outcome is null`),
    pgPolicy('reconciliation_task_is_seen', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(operating_unit_id) or (operating_unit_id is null and (select works_for_an_office()))`,
    }),
    systemOnly('reconciliation_task'),
  ],
)

/** Rows of one statement: it has so many places for values and no more. */
const tasksAtOnce = 1_000

/** Keeps what was found. What is open is told as it is now; what ended by itself opens again; what somebody ended stays ended. */
export async function putTasks(tx: Transaction, tasks: readonly ReconciliationTask[]): Promise<void> {
  const told = (name: string) => sql.raw(`excluded.${name}`)
  for (let from = 0; from < tasks.length; from += tasksAtOnce) {
    const some = tasks.slice(from, from + tasksAtOnce)
    await tx
      .insert(reconciliationTask)
      .values(some.map((task) => ({ ...task, lines: [...task.lines], paymentIds: [...task.paymentIds] })))
      .onConflictDoUpdate({
        target: reconciliationTask.id,
        set: {
          ...{ expected: told('expected'), received: told('received'), lines: told('lines') },
          ...{ paymentIds: told('payment_ids'), orderId: told('order_id'), contractId: told('contract_id') },
          ...{ operatingUnitId: told('operating_unit_id'), outcome: null, resolvedAt: null },
        },
        setWhere: sql`${reconciliationTask.outcome} is null or ${reconciliationTask.outcome} = 'MATCHED'`,
      })
  }
}

/** Ends what is open between two days and was not found again: what was missing came. What is on its way back goes on. Answers how many. */
export async function endUnfound(
  tx: Transaction,
  { from, to }: { readonly from: string; readonly to: string },
  found: readonly string[],
  at: Date,
): Promise<number> {
  const ended = await tx
    .update(reconciliationTask)
    .set({ outcome: 'MATCHED', resolvedAt: at })
    .where(
      sql`outcome is null and kind <> 'STRANGE_ARRIVAL' and day between ${from}::date and ${to}::date and not (id = any(${sql.param([...found])}::uuid[]))
        and not exists (select from refund r where r.task_id = reconciliation_task.id and r.state in ('ASKED', 'PAYING'))`,
    )
    .returning({ id: reconciliationTask.id })
  return ended.length
}

/** Ends a task that the transaction has locked. */
export async function endTask(
  tx: Transaction,
  id: string,
  end: {
    readonly outcome: TaskOutcome
    readonly reason: string | null
    readonly resolvedBy: string
    readonly resolvedAt: Date
  } & Partial<Pick<ReconciliationTask, 'contractId' | 'operatingUnitId'>>,
): Promise<void> {
  await tx.update(reconciliationTask).set(end).where(eq(reconciliationTask.id, id))
}

/** A task, locked until the transaction ends; null where there is none. */
export async function lockTask(tx: Transaction, id: string): Promise<ReconciliationTask | null> {
  const [row] = await tx.select().from(reconciliationTask).where(eq(reconciliationTask.id, id)).for('update')
  return row ?? null
}

/** Those of the tasks that the transaction may see. */
export async function tasksByIds(tx: Transaction, ids: readonly string[]): Promise<ReconciliationTask[]> {
  if (ids.length === 0) return []
  return tx
    .select()
    .from(reconciliationTask)
    .where(inArray(reconciliationTask.id, [...ids]))
}

/** Which tasks a list is of. */
export interface TaskFilter {
  readonly isOpen: boolean | null
  readonly day: string | null
  readonly kind: FindingKind | null
}

/** Tasks that the transaction may see, the newest first. */
export async function listTasks(
  tx: Transaction,
  filter: TaskFilter,
  { after, limit }: Page<InstantPlace>,
): Promise<ReconciliationTask[]> {
  return tx
    .select()
    .from(reconciliationTask)
    .where(
      and(
        asFiltered(filter),
        after === null
          ? undefined
          : sql`(found_at, id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(reconciliationTask.foundAt), desc(reconciliationTask.id))
    .limit(limit)
}

/** How many tasks such a list holds, as far as the transaction may see them. */
export function countTasks(tx: Transaction, filter: TaskFilter): Promise<number> {
  return tx.$count(reconciliationTask, asFiltered(filter))
}

function asFiltered({ isOpen, day, kind }: TaskFilter): SQL | undefined {
  return and(
    isOpen === null ? undefined : isOpen ? isNull(reconciliationTask.outcome) : sql`outcome is not null`,
    day === null ? undefined : eq(reconciliationTask.day, day),
    kind === null ? undefined : eq(reconciliationTask.kind, kind),
  )
}

/** How many tasks of a day are open, as far as the transaction may see them. */
export async function countOpen(tx: Transaction, day: string): Promise<number> {
  return tx.$count(
    reconciliationTask,
    and(isNull(reconciliationTask.outcome), eq(reconciliationTask.day, day)),
  )
}
