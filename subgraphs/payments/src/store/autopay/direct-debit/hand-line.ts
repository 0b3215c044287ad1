import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { index, integer, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { HandOutcome } from '../../../domain/autopay/direct-debit/hand/hand-answer.ts'
import type { HandDifference } from '../../../domain/autopay/direct-debit/hand/said-and-answered.ts'
import { instantColumn } from '../../ledger/columns.ts'

/** Charges of which it was said by hand what became of them, and what the bank answered after all. */
export const debitHandLine = pgTable(
  'debit_hand_line',
  {
    fileId: uuid('file_id').notNull(),
    line: integer().notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    answerId: uuid('answer_id').notNull(),
    outcome: text().$type<HandOutcome>().notNull(),
    code: text(),
    saidAt: instantColumn('said_at').notNull(),
    /** What the bank answered, the first time; null while it has not. */
    bankOutcome: text('bank_outcome').$type<Exclude<HandOutcome, 'NOT_TAKEN'>>(),
    bankCode: text('bank_code'),
    bankAt: instantColumn('bank_at'),
    /** What differs between the two; null where nothing does. */
    difference: text().$type<HandDifference>(),
    closedAt: instantColumn('closed_at'),
    closedBy: text('closed_by'),
    closedNote: text('closed_note'),
  },
  (table) => [
    primaryKey({ columns: [table.fileId, table.line] }),
    index('debit_hand_line_differing')
      .on(table.fileId)
      .where(sql`difference is not null and closed_at is null`),
    pgPolicy('debit_hand_line_is_seen_by_staff', {
      for: 'select',
      using: sql`(select works_for_an_office()) and aquacis_unit_in_scope(operating_unit_id)`,
    }),
    systemOnly('debit_hand_line'),
  ],
)
export type HandLine = typeof debitHandLine.$inferSelect

/** Which charge it is of. */
type LineKey = Pick<HandLine, 'fileId' | 'line'>

/** Keeps what is known by hand of charges. */
export async function addHandLines(
  tx: Transaction,
  { fileId, lines }: { readonly fileId: string; readonly lines: readonly number[] },
  said: Pick<HandLine, 'answerId' | 'outcome' | 'code' | 'saidAt'>,
): Promise<void> {
  const { answerId, outcome, code, saidAt } = said
  await tx.execute(sql`
    insert into debit_hand_line (file_id, line, operating_unit_id, answer_id, outcome, code, said_at)
    select e.file_id, e.line, c.operating_unit_id, ${answerId}::uuid, ${outcome}, ${code}, ${saidAt.toISOString()}::timestamptz
    from debit_entry e join autopay_charge c on c.id = e.charge_id
    where e.file_id = ${fileId}::uuid and e.line = any(${sql.param([...lines])}::int[])`)
}

/** What is known by hand of lines of a file. */
export async function handLinesOf(
  tx: Transaction,
  fileId: string,
  lines: readonly number[],
): Promise<HandLine[]> {
  if (lines.length === 0) return []
  return tx
    .select()
    .from(debitHandLine)
    .where(and(eq(debitHandLine.fileId, fileId), inArray(debitHandLine.line, [...lines])))
}

/** Keeps what the bank answered of a charge after all, and how that differs from what was said. */
export async function noteBankAnswer(
  tx: Transaction,
  { fileId, line }: LineKey,
  answered: Pick<HandLine, 'bankOutcome' | 'bankCode' | 'bankAt' | 'difference'>,
): Promise<void> {
  await tx
    .update(debitHandLine)
    .set(answered)
    .where(and(eq(debitHandLine.fileId, fileId), eq(debitHandLine.line, line)))
}

/** Charges of files that were said to have been made and, as the bank answered, were not: `D000… 3`. */
export async function linesNeverCharged(tx: Transaction, files: readonly string[]): Promise<Set<string>> {
  if (files.length === 0) return new Set()
  const { rows } = await tx.execute<{ name: string; line: number }>(sql`
    select f.name, h.line from debit_hand_line h join debit_file f on f.id = h.file_id
    where f.name = any(${sql.param([...files])}::text[]) and h.difference = 'MONEY_DID_NOT_COME'`)
  return new Set(rows.map(({ name, line }) => `${name} ${line}`))
}

/** Of files, how many differences nobody has looked after, of all offices. */
export async function countDifferences(
  tx: Transaction,
  fileIds: readonly string[],
): Promise<Map<string, number>> {
  if (fileIds.length === 0) return new Map()
  const rows = await tx
    .select({ fileId: debitHandLine.fileId, found: sql<number>`count(*)::int` })
    .from(debitHandLine)
    .where(and(inArray(debitHandLine.fileId, [...fileIds]), isOpen()))
    .groupBy(debitHandLine.fileId)
  return new Map(rows.map(({ fileId, found }) => [fileId, found]))
}

/** Somebody has looked after the differences of a file to charges of some offices; null: of all. Answers how many. */
export async function closeDifferences(
  tx: Transaction,
  fileId: string,
  units: readonly number[] | null,
  closed: Pick<HandLine, 'closedAt' | 'closedBy' | 'closedNote'>,
): Promise<number> {
  const ofThem = units === null ? undefined : inArray(debitHandLine.operatingUnitId, [...units])
  const rows = await tx
    .update(debitHandLine)
    .set(closed)
    .where(and(eq(debitHandLine.fileId, fileId), isOpen(), ofThem))
    .returning({ line: debitHandLine.line })
  return rows.length
}

function isOpen() {
  return and(sql`difference is not null`, isNull(debitHandLine.closedAt))
}
