import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import {
  bigint,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CashCount } from '../../domain/cash-desk/cash-count.ts'
import type { DeskClosing, DeskDeposit, DeskSession } from '../../domain/cash-desk/cash-desk.ts'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'

const maybeCentavos = (name: string) => bigint(name, { mode: 'bigint' }).$type<Centavos>()

/** Cashiers' turns. What is closed does not change; its deposit is added once. */
export const deskSession = pgTable(
  'desk_session',
  {
    id: uuid().primaryKey(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    cashier: text().notNull(),
    openedAt: instantColumn('opened_at').notNull(),
    float: centavosColumn('float_amount'),
    closedAt: instantColumn('closed_at'),
    closedBy: text('closed_by'),
    count: jsonb('cash_count').$type<CashCount>(),
    counted: maybeCentavos('counted'),
    expected: maybeCentavos('expected'),
    explanation: text(),
    depositedAt: instantColumn('deposited_at'),
    depositedBy: text('deposited_by'),
    deposited: maybeCentavos('deposited'),
    slip: text(),
  },
  (table) => [
    uniqueIndex('one_open_desk_of_a_cashier').on(table.cashier).where(sql`closed_at is null`),
    index('desk_session_by_office').on(table.operatingUnitId, table.openedAt, table.id),
    pgPolicy('desk_session_is_seen_by_its_office', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(operating_unit_id)`,
    }),
    systemOnly('desk_session'),
  ],
)

/** Opens one; false where the cashier has another one open, or the id is known. */
export async function addDeskSession(
  tx: Transaction,
  { id, operatingUnitId, cashier, openedAt, float }: Omit<DeskSession, 'closing' | 'deposit'>,
): Promise<boolean> {
  const added = await tx
    .insert(deskSession)
    .values({ id, operatingUnitId, cashier, openedAt, float })
    .onConflictDoNothing()
    .returning({ id: deskSession.id })
  return added.length === 1
}

/** One, as far as the transaction may see it. */
export async function deskSessionById(tx: Transaction, id: string): Promise<DeskSession | null> {
  const [row] = await tx.select().from(deskSession).where(eq(deskSession.id, id))
  return row === undefined ? null : sessionOf(row)
}

/** One, locked until the transaction ends: payments, count and deposit of a desk come one after the other. */
export async function lockDeskSession(tx: Transaction, id: string): Promise<DeskSession | null> {
  const [row] = await tx.select().from(deskSession).where(eq(deskSession.id, id)).for('update')
  return row === undefined ? null : sessionOf(row)
}

/** The open one of a cashier; null where there is none. */
export async function openDeskOf(tx: Transaction, cashier: string): Promise<DeskSession | null> {
  const [row] = await tx
    .select()
    .from(deskSession)
    .where(and(eq(deskSession.cashier, cashier), isNull(deskSession.closedAt)))
  return row === undefined ? null : sessionOf(row)
}

/** Which desks a list shows; null does not count. */
interface DeskFilter {
  readonly operatingUnitId: number | null
  readonly isOpen: boolean | null
}

/** Those that the transaction may see, the newest first. */
export async function listDeskSessions(
  tx: Transaction,
  filter: DeskFilter,
  { after, limit }: Page<InstantPlace>,
): Promise<DeskSession[]> {
  const rows = await tx
    .select()
    .from(deskSession)
    .where(
      and(
        asFiltered(filter),
        after === null
          ? undefined
          : sql`(${deskSession.openedAt}, ${deskSession.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(deskSession.openedAt), desc(deskSession.id))
    .limit(limit)
  return rows.map(sessionOf)
}

/** How many desks such a list holds, as far as the transaction may see them. */
export function countDeskSessions(tx: Transaction, filter: DeskFilter): Promise<number> {
  return tx.$count(deskSession, asFiltered(filter))
}

function asFiltered({ operatingUnitId, isOpen }: DeskFilter): SQL | undefined {
  return and(
    operatingUnitId === null ? undefined : eq(deskSession.operatingUnitId, operatingUnitId),
    isOpen === null ? undefined : sql`(${deskSession.closedAt} is null) = ${isOpen}`,
  )
}

/** Keeps the count of one. */
export async function closeDeskSession(
  tx: Transaction,
  id: string,
  { at: closedAt, by: closedBy, count, counted, expected, explanation }: DeskClosing,
): Promise<void> {
  await tx
    .update(deskSession)
    .set({ closedAt, closedBy, count, counted, expected, explanation })
    .where(eq(deskSession.id, id))
}

/** Keeps that its money is at the bank. */
export async function keepDeskDeposit(
  tx: Transaction,
  id: string,
  { at: depositedAt, by: depositedBy, amount: deposited, slip }: DeskDeposit,
): Promise<void> {
  await tx
    .update(deskSession)
    .set({ depositedAt, depositedBy, deposited, slip })
    .where(eq(deskSession.id, id))
}

function sessionOf(row: typeof deskSession.$inferSelect): DeskSession {
  const { id, operatingUnitId, cashier, openedAt, float, explanation } = row
  const { closedAt, closedBy, count, counted, expected } = row
  const { depositedAt, depositedBy, deposited, slip } = row
  const closing: DeskClosing | null =
    closedAt && closedBy && count && counted !== null && expected !== null
      ? { at: closedAt, by: closedBy, count, counted, expected, explanation }
      : null
  const deposit: DeskDeposit | null =
    depositedAt && depositedBy && deposited !== null && slip !== null
      ? { at: depositedAt, by: depositedBy, amount: deposited, slip }
      : null
  return { id, operatingUnitId, cashier, openedAt, float, closing, deposit }
}
