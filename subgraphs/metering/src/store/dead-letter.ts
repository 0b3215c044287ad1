import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { bigint, pgPolicy, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'
import type { DeadLetter } from '../domain/telemetry-batch.ts'
import { instant, instants, quoted } from './column.ts'

/** What arrived and could not be used, once per source, reason and payload. */
export const deadLetter = pgTable(
  'dead_letter',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    source: text('source').notNull(),
    payload: bytea('payload').notNull(),
    payloadDigest: bytea('payload_digest').notNull().generatedAlwaysAs(sql`sha256(payload)`),
    reason: text('reason').notNull(),
    detail: text('detail').notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true, precision: 3 }).notNull(),
    traceId: text('trace_id').notNull(),
  },
  (table) => [
    unique('dead_letter_once').on(table.source, table.reason, table.payloadDigest),
    pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` }),
  ],
)

/** Keeps dead letters; one that is there already stays alone. Sorted, so that two writers cannot deadlock. */
export async function keepDeadLetters(tx: Transaction, letters: readonly DeadLetter[]): Promise<void> {
  await tx.execute(sql`
    insert into dead_letter (source, payload, reason, detail, received_at, trace_id)
    select source, payload, reason, detail, ${instant('received_ms')}, trace_id from unnest(
      ${quoted(letters, ({ source }) => source)}::text[], ${quoted(letters, ({ payload }) => payload)}::bytea[],
      ${quoted(letters, ({ reason }) => reason)}::text[], ${quoted(letters, ({ detail }) => detail)}::text[],
      ${instants(letters, ({ receivedAt }) => receivedAt)},
      ${quoted(letters, ({ traceId }) => traceId)}::text[])
      as letter (source, payload, reason, detail, received_ms, trace_id)
    order by source, reason, sha256(payload)
    on conflict do nothing`)
}
