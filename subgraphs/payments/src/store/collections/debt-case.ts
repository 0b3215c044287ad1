import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, desc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import { boolean, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Stage } from '../../domain/collections/collections-policy.ts'
import type { DebtCase } from '../../domain/collections/debt-case.ts'
import type { NextStep, WaitsFor } from '../../domain/collections/review-case.ts'
import type { UsageClass } from '../../domain/paying-contract.ts'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'

/** Debt cases as their facts make them (`case-fact.ts`), kept ready for lists. */
export const debtCase = pgTable(
  'debt_case',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    usageClass: text('usage_class').$type<UsageClass>().notNull(),
    isOpen: boolean('is_open').notNull(),
    stage: text().$type<Stage>(),
    owed: centavosColumn('owed'),
    periods: integer().notNull(),
    openedAt: instantColumn('opened_at').notNull(),
    closedAt: instantColumn('closed_at'),
    isRestricted: boolean('is_restricted').notNull(),
    isHeld: boolean('is_held').notNull(),
    nextStage: text('next_stage').$type<Stage>(),
    nextOn: date('next_on', { mode: 'string' }),
    waitsFor: text('waits_for').$type<WaitsFor>(),
  },
  (table) => [
    uniqueIndex('one_open_case_of_a_contract').on(table.contractId).where(sql`is_open`),
    index('debt_case_by_contract').on(table.contractId),
    index('debt_case_by_office').on(table.operatingUnitId, table.openedAt, table.id),
    ...seenWithContract('debt_case'),
  ],
)

/** A case as lists show it. */
export type DebtCaseRow = typeof debtCase.$inferSelect

/** What a review made of a case. */
export interface ReviewedCase {
  readonly after: DebtCase
  readonly operatingUnitId: number
  readonly next: NextStep
}

/** Keeps cases as they are now, new ones and known ones, in one statement. */
export async function saveCases(tx: Transaction, reviewed: readonly ReviewedCase[], at: Date): Promise<void> {
  if (reviewed.length === 0) return
  const values = reviewed.map(({ after, operatingUnitId, next }) => ({
    ...{ id: after.id, contractId: after.contractId, operatingUnitId, usageClass: after.usageClass },
    ...{ isOpen: after.isOpen, stage: after.stage, owed: after.owed, periods: after.periods },
    ...{ openedAt: at, closedAt: after.isOpen ? null : at, isRestricted: after.restriction !== null },
    ...{ isHeld: after.isOpen && after.holds.length > 0, nextStage: next.stage, nextOn: next.on },
    waitsFor: next.waitsFor,
  }))
  const taken = (column: string) => sql.raw(`excluded.${column}`)
  await tx
    .insert(debtCase)
    .values(values)
    .onConflictDoUpdate({
      target: debtCase.id,
      set: {
        ...{
          isOpen: taken('is_open'),
          stage: taken('stage'),
          owed: taken('owed'),
          periods: taken('periods'),
        },
        ...{ closedAt: taken('closed_at'), isRestricted: taken('is_restricted'), isHeld: taken('is_held') },
        ...{ nextStage: taken('next_stage'), nextOn: taken('next_on'), waitsFor: taken('waits_for') },
      },
    })
}

/** The open cases of contracts. */
export async function openCasesOf(tx: Transaction, contractIds: readonly string[]): Promise<DebtCaseRow[]> {
  if (contractIds.length === 0) return []
  return tx
    .select()
    .from(debtCase)
    .where(and(debtCase.isOpen, sql`${debtCase.contractId} = any(${sql.param([...contractIds])}::uuid[])`))
}

/** Cases by their ids, as far as the transaction may see them. */
export async function casesByIds(tx: Transaction, ids: readonly string[]): Promise<DebtCaseRow[]> {
  if (ids.length === 0) return []
  return tx
    .select()
    .from(debtCase)
    .where(inArray(debtCase.id, [...ids]))
}

/** Which cases a list shows; what is left out does not count. */
export interface CaseFilter {
  readonly contractId?: string | null
  readonly operatingUnitId?: number | null
  readonly isOpen?: boolean | null
  readonly stage?: Stage | null
  readonly waitsFor?: WaitsFor | null
  readonly isRestricted?: boolean | null
}

/** Cases that the transaction may see, the newest first. */
export async function listCases(
  tx: Transaction,
  filter: CaseFilter,
  { after, limit }: Page<InstantPlace>,
): Promise<DebtCaseRow[]> {
  const { openedAt, id } = debtCase
  const conditions = asFiltered(filter)
  if (after !== null)
    conditions.push(sql`(${openedAt}, ${id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`)
  return tx
    .select()
    .from(debtCase)
    .where(and(...conditions))
    .orderBy(desc(openedAt), desc(id))
    .limit(limit)
}

/** How many cases such a list holds, as far as the transaction may see them. */
export function countCases(tx: Transaction, filter: CaseFilter): Promise<number> {
  return tx.$count(debtCase, and(...asFiltered(filter)))
}

function asFiltered(filter: CaseFilter): (SQL | undefined)[] {
  const names = ['contractId', 'operatingUnitId', 'isOpen', 'stage', 'waitsFor', 'isRestricted'] as const
  return names.map((name) => (filter[name] == null ? undefined : eq(debtCase[name], filter[name])))
}

/** Contracts with an open case behind a contract, in the order of their ids. */
export async function contractsWithCase(
  tx: Transaction,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<string[]> {
  const { contractId, isOpen } = debtCase
  const rows = await tx
    .select({ contractId })
    .from(debtCase)
    .where(and(isOpen, after === null ? undefined : gt(contractId, after)))
    .orderBy(asc(contractId))
    .limit(limit)
  return rows.map((row) => row.contractId)
}
