import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'

/** People of a bill were told that it can be paid: its run counts it once, however many they are. */
export async function noteNotified(tx: Transaction, invoiceId: string): Promise<void> {
  await tx.execute(sql`
    with told as (
      update run_contract set notified = true where invoice_id = ${invoiceId} and not notified
      returning run_id, page)
    update run_page p set notified = p.notified + 1 from told t where p.run_id = t.run_id and p.page = t.page`)
}
