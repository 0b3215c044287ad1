import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, asc, desc, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { FileMistake } from '../../../bank-files/file-mistake.ts'
import { instantColumn } from '../../ledger/columns.ts'
import { seenByStaff } from '../../staff-only.ts'

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
    /** About which file, and what of it, by its name; null where that is of none of ours. */
    aboutFile: text('about_file'),
    aboutKind: text('about_kind').$type<'OUTCOME' | 'OBJECTION'>(),
    /** Of one that could not be taken: who looked at it when and what they wrote; nobody where the right one came. */
    closedAt: instantColumn('closed_at'),
    closedBy: text('closed_by'),
    closedNote: text('closed_note'),
  },
  (table) => [
    primaryKey({ columns: [table.name, table.digest] }),
    index('debit_answer_to_take').on(table.issuedAt, table.name).where(sql`taken_at is null`),
    index('debit_answer_by_time').on(table.issuedAt),
    index('debit_answer_by_file').on(table.aboutFile),
    index('debit_answer_mistaken')
      .on(table.receivedAt)
      .where(sql`mistakes is not null and closed_at is null`),
    ...seenByStaff('debit_answer'),
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
  settled: Pick<typeof debitAnswer.$inferInsert, 'takenAt' | 'mistakes' | 'aboutFile' | 'aboutKind'>,
): Promise<void> {
  await tx.update(debitAnswer).set(settled).where(isOne({ name, digest }))
}

/** Whether an answer of the bank to a file was read: it has it then, whatever it said. */
export async function wasAnswerRead(tx: Transaction, file: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from debit_answer where about_file = ${file} and taken_at is not null and mistakes is null limit 1`)
  return rows.length > 0
}

/** An answer that could not be taken. */
export type MistakenAnswer = Omit<typeof debitAnswer.$inferSelect, 'content'>

/** A place in the list of answers. */
export interface AnswerPlace extends AnswerKey {
  readonly at: Date
}

/** Answers that could not be taken, the newest first; of those that the transaction may see. */
export async function listMistaken(
  tx: Transaction,
  isOpen: boolean | null,
  after: AnswerPlace | null,
  limit: number,
): Promise<MistakenAnswer[]> {
  const open =
    isOpen === null ? undefined : isOpen ? isNull(debitAnswer.closedAt) : sql`closed_at is not null`
  const behind =
    after === null
      ? undefined
      : sql`(received_at, name, digest) < (${after.at.toISOString()}::timestamptz, ${after.name}, ${after.digest})`
  const rows = await tx
    .select()
    .from(debitAnswer)
    .where(and(sql`mistakes is not null`, open, behind))
    .orderBy(desc(debitAnswer.receivedAt), desc(debitAnswer.name), desc(debitAnswer.digest))
    .limit(limit)
  return rows.map(mistakenOf)
}

/** An answer that could not be taken, locked until the transaction ends; null where there is none. */
export async function lockMistaken(tx: Transaction, key: AnswerKey): Promise<MistakenAnswer | null> {
  const [row] = await tx
    .select()
    .from(debitAnswer)
    .where(and(isOne(key), sql`mistakes is not null`))
    .for('update')
  return row === undefined ? null : mistakenOf(row)
}

/** Somebody has looked after an answer. */
export async function closeAnswer(
  tx: Transaction,
  key: AnswerKey,
  closed: Pick<MistakenAnswer, 'closedAt' | 'closedBy' | 'closedNote'>,
): Promise<void> {
  await tx.update(debitAnswer).set(closed).where(isOne(key))
}

/** Closes answers that could not be taken where the bank has said since then what became of every charge of their file. */
export async function closeOvertaken(tx: Transaction, at: Date): Promise<void> {
  await tx
    .update(debitAnswer)
    .set({ closedAt: at })
    .where(
      sql`mistakes is not null and closed_at is null and about_kind = 'OUTCOME' and exists (select from debit_file f
        where f.name = about_file and f.answered_at >= received_at)`,
    )
}

function isOne({ name, digest }: AnswerKey) {
  return and(eq(debitAnswer.name, name), eq(debitAnswer.digest, digest))
}

function mistakenOf({ content: _, ...answer }: typeof debitAnswer.$inferSelect): MistakenAnswer {
  return answer
}

function placeOf({ name, digest }: AnswerKey): string {
  return `debit_answer|content|${name} ${digest}`
}
