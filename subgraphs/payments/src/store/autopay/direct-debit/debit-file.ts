import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { DebitFile, DebitFileState } from '../../../domain/autopay/direct-debit/debit-file.ts'
import { centavosColumn, instantColumn } from '../../ledger/columns.ts'
import { seenByStaff } from '../../staff-only.ts'

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
    answeredAt: instantColumn('answered_at'),
    saidAt: instantColumn('said_at'),
    differsSince: instantColumn('differs_since'),
    mendedAt: instantColumn('mended_at'),
    remadeAs: uuid('remade_as'),
    remadeBy: text('remade_by'),
  },
  (table) => [
    uniqueIndex('one_debit_file_of_a_number')
      .on(table.day, table.number)
      .where(sql`state in ('MADE', 'SENT')`),
    index('debit_file_to_send').on(table.day, table.number).where(sql`state = 'MADE'`),
    index('debit_file_by_name').on(table.name),
    index('debit_file_by_time').on(table.madeAt, table.id),
    index('debit_file_unanswered').on(table.day).where(sql`state = 'SENT' and answered_at is null`),
    index('debit_file_differing').on(table.differsSince).where(sql`differs_since is not null`),
    index('debit_file_to_mend').on(table.madeAt).where(sql`state = 'REFUSED' and mended_at is null`),
    ...seenByStaff('debit_file'),
  ],
)

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
): Promise<(DebitFile & { readonly text: string }) | null> {
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
export async function fileByName(tx: Transaction, name: string): Promise<DebitFile | null> {
  const [row] = await tx
    .select()
    .from(debitFile)
    .where(and(eq(debitFile.name, name), inArray(debitFile.state, ['MADE', 'SENT', 'MISSED'])))
    .orderBy(desc(debitFile.madeAt))
    .limit(1)
  if (row === undefined) return null
  return fileOf(row)
}

/** A file, locked until the transaction ends; null where there is none. */
export async function lockFile(tx: Transaction, id: string): Promise<DebitFile | null> {
  const [row] = await tx.select().from(debitFile).where(eq(debitFile.id, id)).for('update')
  return row === undefined ? null : fileOf(row)
}

/** Those that the transaction may see. */
export async function filesByIds(tx: Transaction, ids: readonly string[]): Promise<DebitFile[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select()
    .from(debitFile)
    .where(inArray(debitFile.id, [...ids]))
  return rows.map(fileOf)
}

/** Files that the transaction may see, the newest first; with a day only those that wait for somebody (`lateBefore`). */
export async function listDebitFiles(
  tx: Transaction,
  waitingLateBefore: string | null,
  { after, limit }: Page<InstantPlace>,
): Promise<DebitFile[]> {
  const waiting =
    waitingLateBefore === null
      ? undefined
      : sql`(state = 'REFUSED' and mended_at is null or differs_since is not null
          or state = 'SENT' and answered_at is null and said_at is null and day < ${waitingLateBefore}::date)`
  const behind =
    after === null
      ? undefined
      : sql`(made_at, id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
  const rows = await tx
    .select()
    .from(debitFile)
    .where(and(waiting, behind))
    .orderBy(desc(debitFile.madeAt), desc(debitFile.id))
    .limit(limit)
  return rows.map(fileOf)
}

/** A refused file has nothing left that waits for somebody. */
export async function noteMended(
  tx: Transaction,
  id: string,
  mended: Pick<DebitFile, 'mendedAt' | 'remadeAs' | 'remadeBy'>,
): Promise<void> {
  await tx.update(debitFile).set(mended).where(eq(debitFile.id, id))
}

/** Notes of files that the bank has said of every charge what became of it. */
export async function noteAnswered(tx: Transaction, at: Date): Promise<void> {
  await tx
    .update(debitFile)
    .set({ answeredAt: at })
    .where(
      sql`state = 'SENT' and answered_at is null and not exists (select from debit_entry e
        join autopay_try t on t.id = e.try_id left join debit_hand_line h on h.file_id = e.file_id and h.line = e.line
        where e.file_id = debit_file.id and (t.outcome is null or h.line is not null and h.bank_at is null))`,
    )
}

/** Notes of files that what the bank does not answer was said by hand of every charge. */
export async function noteSaid(tx: Transaction, at: Date): Promise<void> {
  await tx
    .update(debitFile)
    .set({ saidAt: at })
    .where(
      sql`state = 'SENT' and answered_at is null and said_at is null
        and exists (select from debit_hand_line h where h.file_id = debit_file.id)
        and not exists (select from debit_entry e join autopay_try t on t.id = e.try_id
          where e.file_id = debit_file.id and t.outcome is null)`,
    )
}

/** The bank says otherwise than was said by hand; null: that was looked after. What differs already does so since then. */
export async function noteDiffering(tx: Transaction, id: string, since: Date | null): Promise<void> {
  const differsSince =
    since === null ? null : sql`coalesce(differs_since, ${since.toISOString()}::timestamptz)`
  await tx.update(debitFile).set({ differsSince }).where(eq(debitFile.id, id))
}

/**
 * Notes of refused files that nothing of them waits: each charge went into another file, was paid otherwise, or belongs to
 * autopay that goes on no more.
 */
export async function noteOvertaken(tx: Transaction, at: Date): Promise<void> {
  await tx
    .update(debitFile)
    .set({ mendedAt: at })
    .where(
      sql`state = 'REFUSED' and mended_at is null and not exists (select from debit_entry e
        join autopay_try t on t.id = e.try_id join autopay_charge c on c.id = e.charge_id
        join autopay a on a.id = c.autopay_id join ledger_bill b on b.invoice_id = e.invoice_id
        where e.file_id = debit_file.id and t.number = c.tries and c.state in ('RETRYING', 'FAILED')
          and a.state = 'ACTIVE' and b.open_surcharge + b.open_vat + b.open_principal > 0)`,
    )
}

function fileOf({ content: _, ...file }: typeof debitFile.$inferSelect): DebitFile {
  return file
}

/** What became of a file that was made; false where that was known. */
export async function settleFile(
  tx: Transaction,
  id: string,
  settled: Partial<Pick<DebitFile, 'state' | 'sentAt' | 'reasons'>>,
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
