import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type {
  HandAnswer,
  HandAnswerState,
  HandOutcome,
  HandSource,
} from '../../../domain/autopay/direct-debit/hand/hand-answer.ts'
import { instantColumn } from '../../ledger/columns.ts'
import { seenByStaff } from '../../staff-only.ts'

/** What staff say by hand became of charges, and who decided on it. */
export const debitHandAnswer = pgTable(
  'debit_hand_answer',
  {
    id: uuid().primaryKey(),
    fileId: uuid('file_id').notNull(),
    outcome: text().$type<HandOutcome>().notNull(),
    code: text(),
    lines: integer().array().notNull(),
    source: text().$type<HandSource>().notNull(),
    evidence: text().notNull(),
    state: text().$type<HandAnswerState>().notNull(),
    askedAt: instantColumn('asked_at').notNull(),
    askedBy: text('asked_by').notNull(),
    decidedAt: instantColumn('decided_at'),
    decidedBy: text('decided_by'),
    note: text(),
  },
  (table) => [
    index('debit_hand_answer_by_file').on(table.fileId, table.askedAt),
    index('debit_hand_answer_asked').on(table.fileId).where(sql`state = 'ASKED'`),
    ...seenByStaff('debit_hand_answer'),
  ],
)

/** Keeps what somebody says. */
export async function addHandAnswer(tx: Transaction, answer: HandAnswer): Promise<void> {
  await tx.insert(debitHandAnswer).values({ ...answer, lines: [...answer.lines] })
}

/** What was said under a request's id; null where nothing was. */
export async function handAnswerById(tx: Transaction, id: string): Promise<HandAnswer | null> {
  const [row] = await tx.select().from(debitHandAnswer).where(eq(debitHandAnswer.id, id))
  return row ?? null
}

/** The same, locked until the transaction ends. */
export async function lockHandAnswer(tx: Transaction, id: string): Promise<HandAnswer | null> {
  const [row] = await tx.select().from(debitHandAnswer).where(eq(debitHandAnswer.id, id)).for('update')
  return row ?? null
}

/** What was said of files, the newest first; of those that the transaction may see. */
export async function handAnswersOfFiles(tx: Transaction, fileIds: readonly string[]): Promise<HandAnswer[]> {
  if (fileIds.length === 0) return []
  return tx
    .select()
    .from(debitHandAnswer)
    .where(inArray(debitHandAnswer.fileId, [...fileIds]))
    .orderBy(desc(debitHandAnswer.askedAt), desc(debitHandAnswer.id))
}

/** Lines of a file about which something was said that waits for a second person. */
export async function linesInHand(tx: Transaction, fileId: string): Promise<number[]> {
  const rows = await tx
    .select({ lines: debitHandAnswer.lines })
    .from(debitHandAnswer)
    .where(and(eq(debitHandAnswer.fileId, fileId), eq(debitHandAnswer.state, 'ASKED')))
  return rows.flatMap(({ lines }) => lines)
}

/** Decides on what was said and waits. */
export async function decideHandAnswerRow(
  tx: Transaction,
  id: string,
  decided: Pick<HandAnswer, 'state' | 'decidedAt' | 'decidedBy' | 'note'>,
): Promise<void> {
  await tx.update(debitHandAnswer).set(decided).where(eq(debitHandAnswer.id, id))
}

/** Ends what waits for a second person where the bank has said meanwhile what became of one of its charges. */
export async function overtakeHandAnswers(tx: Transaction, at: Date): Promise<void> {
  await tx
    .update(debitHandAnswer)
    .set({ state: 'OVERTAKEN', decidedAt: at })
    .where(
      sql`state = 'ASKED' and exists (select from debit_entry e join autopay_try t on t.id = e.try_id
        where e.file_id = ${debitHandAnswer.fileId} and e.line = any(${debitHandAnswer.lines}) and t.outcome is not null)`,
    )
}
