import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { centavosColumn, instantColumn } from '../../ledger/columns.ts'

/**
 * MADE: to be brought to the bank. SENT: the bank has it. REFUSED: the bank took none of it. MISSED: its day was over before the bank
 * had it.
 */
type DebitFileState = 'MADE' | 'SENT' | 'REFUSED' | 'MISSED'

/** Files of charges, each written whole before the bank is asked. What they say is sealed: it has people's accounts in it. */
export const debitFile = pgTable(
  'debit_file',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    number: integer().notNull(),
    state: text().$type<DebitFileState>().notNull(),
    charges: integer().notNull(),
    total: centavosColumn('total'),
    content: bytea('content').notNull(),
    madeAt: instantColumn('made_at').notNull(),
    sentAt: instantColumn('sent_at'),
    reasons: jsonb().$type<readonly string[]>(),
  },
  (table) => [
    uniqueIndex('one_debit_file_of_a_number')
      .on(table.day, table.number)
      .where(sql`state in ('MADE', 'SENT')`),
    index('debit_file_to_send').on(table.day, table.number).where(sql`state = 'MADE'`),
    index('debit_file_by_name').on(table.name),
    systemOnly('debit_file'),
  ],
)

/** A file without what it says. */
export type DebitFileRow = Omit<typeof debitFile.$inferSelect, 'content'>

/** The number of a day's next file. One that the bank refused, or never had, left its number to the next. */
export async function nextFileNumber(tx: Transaction, day: string): Promise<number> {
  const [row] = await tx
    .select({ taken: count() })
    .from(debitFile)
    .where(and(eq(debitFile.day, day), inArray(debitFile.state, ['MADE', 'SENT'])))
  return (row?.taken ?? 0) + 1
}

/** Keeps a file. */
export async function addDebitFile(
  tx: Transaction,
  sealer: Sealer,
  { content, ...file }: Omit<typeof debitFile.$inferInsert, 'content'> & { readonly content: string },
): Promise<void> {
  await tx.insert(debitFile).values({ ...file, content: sealer.seal(content, placeOf(file.id)) })
}

/** The oldest file that the bank does not have yet, with what it says; null where there is none. */
export async function fileToSend(
  tx: Transaction,
  sealer: Sealer,
): Promise<(DebitFileRow & { readonly text: string }) | null> {
  const [row] = await tx
    .select()
    .from(debitFile)
    .where(eq(debitFile.state, 'MADE'))
    .orderBy(asc(debitFile.day), asc(debitFile.number))
    .limit(1)
  if (row === undefined) return null
  const { content, ...file } = row
  return { ...file, text: sealer.open(content, placeOf(file.id)).toString('utf8') }
}

/** The file of a name that the bank can have answered, the newest of that name; null where there is none. */
export async function fileByName(tx: Transaction, name: string): Promise<DebitFileRow | null> {
  const [row] = await tx
    .select()
    .from(debitFile)
    .where(and(eq(debitFile.name, name), inArray(debitFile.state, ['MADE', 'SENT', 'MISSED'])))
    .orderBy(desc(debitFile.madeAt))
    .limit(1)
  if (row === undefined) return null
  const { content: _, ...file } = row
  return file
}

/** What became of a file that was made; false where that was known. */
export async function settleFile(
  tx: Transaction,
  id: string,
  settled: Partial<Pick<DebitFileRow, 'state' | 'sentAt' | 'reasons'>>,
): Promise<boolean> {
  const changed = await tx
    .update(debitFile)
    .set(settled)
    .where(and(eq(debitFile.id, id), eq(debitFile.state, 'MADE')))
    .returning({ id: debitFile.id })
  return changed.length > 0
}

function placeOf(id: string): string {
  return `debit_file|content|${id}`
}
