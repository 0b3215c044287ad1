import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq, sql } from 'drizzle-orm'
import { pgTable, text } from 'drizzle-orm/pg-core'
import type { ProviderName } from '../../psp/psp-port.ts'
import { instantColumn } from '../ledger/columns.ts'

/** Up to when a provider's events are known, by the provider's own clock. */
export const pollCursor = pgTable(
  'poll_cursor',
  {
    provider: text().$type<ProviderName>().primaryKey(),
    since: instantColumn('since').notNull(),
    polledAt: instantColumn('polled_at').notNull(),
  },
  () => [systemOnly('poll_cursor')],
)

/** Null where the provider was never asked. */
export async function cursorOf(tx: Transaction, provider: ProviderName): Promise<Date | null> {
  const [row] = await tx
    .select({ since: pollCursor.since })
    .from(pollCursor)
    .where(eq(pollCursor.provider, provider))
  return row?.since ?? null
}

/** Keeps up to when events are known; it never goes back, whichever process says so later. */
export async function keepCursor(
  tx: Transaction,
  provider: ProviderName,
  since: Date,
  now: Date,
): Promise<void> {
  await tx
    .insert(pollCursor)
    .values({ provider, since, polledAt: now })
    .onConflictDoUpdate({
      target: pollCursor.provider,
      set: { since: sql`greatest(${pollCursor.since}, excluded.since)`, polledAt: now },
    })
}
