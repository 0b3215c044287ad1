import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { waitingNote } from './waiting-note.ts'
import { waitingReceipt } from './waiting-receipt.ts'

/** Whether receipts or credit notes wait for a bill to be stamped. */
export async function isWaitedFor(tx: Transaction, invoiceId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ waited: boolean }>(sql`
    select exists (select from ${waitingReceipt} where invoice_id = ${invoiceId})
      or exists (select from ${waitingNote} where invoice_id = ${invoiceId}) as waited`)
  return rows[0]?.waited ?? false
}
