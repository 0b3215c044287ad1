import type { Page, PlaceText } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import type { CaseFact } from '../../domain/collections/debt-case.ts'
import { instantColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'

/** What happened in debt cases, in order. Nothing changes or removes a row: a trigger holds the owner of the table too. */
export const caseFact = pgTable(
  'case_fact',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    caseId: uuid('case_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    at: instantColumn('at').notNull(),
    fact: jsonb().$type<StoredFact>().notNull(),
  },
  (table) => [index('case_fact_by_case').on(table.caseId, table.id), ...seenWithContract('case_fact')],
)

/** A fact as JSON: amounts are pesos as text. */
type StoredFact = { readonly [name: string]: unknown }

/** A fact with its place in its case. */
export interface TimelineFact {
  readonly id: number
  readonly caseId: string
  readonly contractId: string
  readonly at: Date
  readonly fact: CaseFact
}

/** A fact that is to be kept. */
export interface AddedFact {
  readonly caseId: string
  readonly contractId: string
  readonly operatingUnitId: number
  readonly fact: CaseFact
}

/** Appends facts, in their order. */
export async function addFacts(tx: Transaction, added: readonly AddedFact[], at: Date): Promise<void> {
  if (added.length === 0) return
  await tx.insert(caseFact).values(added.map(({ fact, ...of }) => ({ ...of, at, fact: storedOf(fact) })))
}

/** All facts of cases, in their order. */
export async function factsOf(tx: Transaction, caseIds: readonly string[]): Promise<TimelineFact[]> {
  if (caseIds.length === 0) return []
  const rows = await tx
    .select()
    .from(caseFact)
    .where(sql`${caseFact.caseId} = any(${sql.param([...caseIds])}::uuid[])`)
    .orderBy(asc(caseFact.id))
  return rows.map(factOf)
}

/** A place in a timeline. */
export const factPlaces: PlaceText<number> = {
  write: String,
  read: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : null),
}

/** Facts of a case, the newest first. */
export async function timelineOf(
  tx: Transaction,
  caseId: string,
  { after, limit }: Page<number>,
): Promise<TimelineFact[]> {
  const rows = await tx
    .select()
    .from(caseFact)
    .where(and(eq(caseFact.caseId, caseId), after === null ? undefined : lt(caseFact.id, after)))
    .orderBy(desc(caseFact.id))
    .limit(limit)
  return rows.map(factOf)
}

function storedOf(fact: CaseFact): StoredFact {
  return 'owed' in fact ? { ...fact, owed: pesosText(fact.owed) } : { ...fact }
}

/** What this table holds was checked when it was written: the domain alone writes it. */
function factOf({ id, caseId, contractId, at, fact }: typeof caseFact.$inferSelect): TimelineFact {
  const read = typeof fact['owed'] === 'string' ? { ...fact, owed: centavosFromPesos(fact['owed']) } : fact
  return { id, caseId, contractId, at, fact: read as unknown as CaseFact }
}
