import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { sql } from 'drizzle-orm'
import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { ProviderName } from '../../psp/psp-port.ts'
import { instantColumn } from '../ledger/columns.ts'

/** How often somebody called in a provider's name without its signature, by day. */
export const refusedWebhook = pgTable(
  'refused_webhook',
  {
    provider: text().$type<ProviderName>().notNull(),
    day: date({ mode: 'string' }).notNull(),
    times: integer().notNull(),
    lastAt: instantColumn('last_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'refused_webhook_pk', columns: [table.provider, table.day] }),
    systemOnly('refused_webhook'),
  ],
)

/** Counts one; answers how many there were that day. */
export async function countRefused(tx: Transaction, provider: ProviderName, now: Date): Promise<number> {
  const [row] = await tx
    .insert(refusedWebhook)
    .values({ provider, day: civilDate(now), times: 1, lastAt: now })
    .onConflictDoUpdate({
      target: [refusedWebhook.provider, refusedWebhook.day],
      set: { times: sql`${refusedWebhook.times} + 1`, lastAt: now },
    })
    .returning({ times: refusedWebhook.times })
  return row?.times ?? 1
}
