import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, asc, eq, lt, sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instantColumn } from '../ledger/columns.ts'

/** Files on their way in, part by part, so that a weak connection loses one part and not the whole. Sealed; gone after a day. */
export const filePart = pgTable(
  'file_part',
  {
    uploadId: uuid('upload_id').notNull(),
    /** Counted from 1. */
    part: smallint().notNull(),
    parts: smallint().notNull(),
    uploadedBy: text('uploaded_by').notNull(),
    content: bytea().notNull(),
    addedAt: instantColumn('added_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'file_part_pk', columns: [table.uploadedBy, table.uploadId, table.part] }),
    index('file_part_by_age').on(table.addedAt),
    systemOnly('file_part'),
  ],
)

/** A part of a file. */
export interface FilePart {
  readonly uploadId: string
  readonly part: number
  readonly parts: number
  /** Subject of whoever sends it. */
  readonly uploadedBy: string
}

/** Keeps a part; the same part again changes nothing. Whoever chooses the id of another's upload meets their own parts only. */
export async function addFilePart(
  tx: Transaction,
  sealer: Sealer,
  part: FilePart,
  bytes: Buffer,
  at: Date,
): Promise<void> {
  const content = sealer.seal(bytes, placeOf(part))
  await tx
    .insert(filePart)
    .values({ ...part, content, addedAt: at })
    .onConflictDoNothing()
}

/** The whole file that somebody sent; null while a part of it is missing, or it is another's. */
export async function wholeFile(
  tx: Transaction,
  sealer: Sealer,
  uploadId: string,
  uploadedBy: string,
): Promise<Buffer | null> {
  const rows = await tx
    .select()
    .from(filePart)
    .where(and(eq(filePart.uploadId, uploadId), eq(filePart.uploadedBy, uploadedBy)))
    .orderBy(asc(filePart.part))
  const [first] = rows
  if (first === undefined || rows.length !== first.parts || rows.some(({ parts }) => parts !== first.parts))
    return null
  return Buffer.concat(rows.map((row) => sealer.open(row.content, placeOf(row))))
}

/** Takes the parts of a file away once it has arrived where it belongs, and what nobody fetched for a day. */
export async function dropFileParts(
  tx: Transaction,
  { uploadId, uploadedBy }: Pick<FilePart, 'uploadId' | 'uploadedBy'>,
  now: Date,
): Promise<void> {
  await tx.delete(filePart).where(and(eq(filePart.uploadedBy, uploadedBy), eq(filePart.uploadId, uploadId)))
  await tx.delete(filePart).where(lt(filePart.addedAt, new Date(now.getTime() - 86_400_000)))
}

function placeOf({ uploadId, part }: Pick<FilePart, 'uploadId' | 'part'>): string {
  return `file_part|content|${uploadId} ${part}`
}

/** Bytes that somebody has sent within a day and nobody has fetched. */
export async function bytesUnderWay(tx: Transaction, uploadedBy: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - 86_400_000)
  const { rows } = await tx.execute<{ bytes: string }>(
    sql`select coalesce(sum(octet_length(content)), 0) as bytes from file_part
      where uploaded_by = ${uploadedBy} and added_at >= ${since.toISOString()}`,
  )
  return Number(rows[0]?.bytes ?? 0)
}
