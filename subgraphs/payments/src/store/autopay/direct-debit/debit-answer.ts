import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, asc, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { FileMistake } from '../../../bank-files/file-mistake.ts'
import { instantColumn } from '../../ledger/columns.ts'

/** What the bank answered, as it came and before anything followed from it. */
export const debitAnswer = pgTable(
  'debit_answer',
  {
    name: text().notNull(),
    digest: text().notNull(),
    content: bytea('content').notNull(),
    issuedAt: instantColumn('issued_at').notNull(),
    receivedAt: instantColumn('received_at').notNull(),
    takenAt: instantColumn('taken_at'),
    /** What stands against it; nothing followed from it then. */
    mistakes: jsonb().$type<readonly FileMistake[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.name, table.digest] }),
    index('debit_answer_to_take').on(table.issuedAt, table.name).where(sql`taken_at is null`),
    index('debit_answer_by_time').on(table.issuedAt),
    systemOnly('debit_answer'),
  ],
)

/** Which answer it is. */
export type AnswerKey = Pick<typeof debitAnswer.$inferSelect, 'name' | 'digest'>

/** When the bank gave out the last answer that we have; null where we have none. */
export async function lastAnswerAt(tx: Transaction): Promise<Date | null> {
  const [row] = await tx.select({ at: max(debitAnswer.issuedAt) }).from(debitAnswer)
  return row?.at ?? null
}

/** Those of some answers that we have. */
export async function knownAnswers(tx: Transaction, names: readonly string[]): Promise<AnswerKey[]> {
  if (names.length === 0) return []
  return tx
    .select({ name: debitAnswer.name, digest: debitAnswer.digest })
    .from(debitAnswer)
    .where(inArray(debitAnswer.name, [...names]))
}

/** Keeps an answer, once. */
export async function addAnswer(
  tx: Transaction,
  sealer: Sealer,
  answer: AnswerKey & { readonly text: string; readonly issuedAt: Date; readonly receivedAt: Date },
): Promise<void> {
  const { text: plain, ...kept } = answer
  const content = sealer.seal(plain, placeOf(answer))
  await tx
    .insert(debitAnswer)
    .values({ ...kept, content })
    .onConflictDoNothing()
}

/** Answers from which nothing followed yet, the oldest first. */
export async function answersToTake(
  tx: Transaction,
  sealer: Sealer,
  limit: number,
): Promise<(AnswerKey & { readonly text: string })[]> {
  const rows = await tx
    .select()
    .from(debitAnswer)
    .where(isNull(debitAnswer.takenAt))
    .orderBy(asc(debitAnswer.issuedAt), asc(debitAnswer.name))
    .limit(limit)
  return rows.map(({ name, digest, content }) => ({
    ...{ name, digest, text: sealer.open(content, placeOf({ name, digest })).toString('utf8') },
  }))
}

/** All that follows from an answer has followed; or nothing can, for what stands against it. */
export async function settleAnswer(
  tx: Transaction,
  { name, digest }: AnswerKey,
  takenAt: Date,
  mistakes: readonly FileMistake[] | null,
): Promise<void> {
  await tx
    .update(debitAnswer)
    .set({ takenAt, mistakes })
    .where(and(eq(debitAnswer.name, name), eq(debitAnswer.digest, digest)))
}

function placeOf({ name, digest }: AnswerKey): string {
  return `debit_answer|content|${name} ${digest}`
}
