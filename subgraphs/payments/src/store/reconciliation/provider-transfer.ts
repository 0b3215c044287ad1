import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { date, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Settlement } from '../../domain/reconciliation/settlement.ts'
import { centavosColumn } from '../ledger/columns.ts'

/** Transfers to the bank, as providers' own lists have them. */
export const providerTransfer = pgTable(
  'provider_transfer',
  {
    source: text().$type<Settlement['source']>().notNull(),
    transferId: text('transfer_id').notNull(),
    reference: text(),
    amount: centavosColumn('amount'),
    sentOn: date('sent_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'provider_transfer_pk', columns: [table.source, table.transferId] }),
    index('provider_transfer_by_day').on(table.sentOn),
    systemOnly('provider_transfer'),
  ],
)

/** Keeps transfers as they are told now. */
export async function putTransfers(tx: Transaction, transfers: readonly Settlement[]): Promise<void> {
  if (transfers.length === 0) return
  await tx
    .insert(providerTransfer)
    .values([...transfers])
    .onConflictDoUpdate({
      target: [providerTransfer.source, providerTransfer.transferId],
      set: {
        reference: sql`excluded.reference`,
        amount: sql`excluded.amount`,
        sentOn: sql`excluded.sent_on`,
      },
    })
}

/** Transfers that were sent on some days. */
export async function transfersBetween(tx: Transaction, from: string, to: string): Promise<Settlement[]> {
  return tx.select().from(providerTransfer).where(sql`sent_on between ${from}::date and ${to}::date`)
}
