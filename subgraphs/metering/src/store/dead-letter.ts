import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, gt, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import { bigint, index, pgPolicy, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'
import type { DeadLetter } from '../domain/telemetry-batch.ts'
import { instant, instants, numbers, quoted } from './column.ts'

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
    mendedAt: timestamp('mended_at', { withTimezone: true, precision: 3 }),
  },
  (table) => [
    index('dead_letter_waiting').on(table.id).where(sql`${table.mendedAt} is null`),
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

/** Which dead letters are asked for; those that were mended are no longer among them. */
export interface DeadLetterQuery {
  /** Only those with a greater id: where the last answer ended. */
  readonly after: number
  readonly limit: number
  /** All reasons unless told. */
  readonly reasons?: readonly string[]
  /** Received in `[from, before)`. */
  readonly from?: Date
  readonly before?: Date
}

/** A dead letter with the id by which it is mended. */
export interface KeptDeadLetter extends DeadLetter {
  readonly id: number
}

/** Dead letters that wait, in the order they were kept. */
export async function waitingDeadLetters(
  tx: Transaction,
  { after, limit, reasons, from, before }: DeadLetterQuery,
): Promise<readonly KeptDeadLetter[]> {
  return tx
    .select({
      id: deadLetter.id,
      source: deadLetter.source,
      payload: deadLetter.payload,
      reason: deadLetter.reason,
      detail: deadLetter.detail,
      receivedAt: deadLetter.receivedAt,
      traceId: deadLetter.traceId,
    })
    .from(deadLetter)
    .where(
      and(
        isNull(deadLetter.mendedAt),
        gt(deadLetter.id, after),
        reasons && inArray(deadLetter.reason, [...reasons]),
        from && gte(deadLetter.receivedAt, from),
        before && lt(deadLetter.receivedAt, before),
      ),
    )
    .orderBy(asc(deadLetter.id))
    .limit(limit)
}

/** Notes that these were run again with success. */
export async function markMended(tx: Transaction, ids: readonly number[], at: Date): Promise<void> {
  await tx.execute(sql`update dead_letter set mended_at = ${at.toISOString()}::timestamptz
    where id = any(${numbers(ids, (id) => id)}::bigint[]) and mended_at is null`)
}
