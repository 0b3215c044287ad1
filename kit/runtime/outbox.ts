import { sql } from 'drizzle-orm'
import { v7 as uuidV7 } from 'uuid'
import * as v from 'valibot'
import type { EventDefinition, EventEnvelope } from '../values/event.ts'
import { afterCommit } from './database/after-commit.ts'
import type { Transaction } from './database.ts'
import { announceOutbox } from './messaging/announcement.ts'
import { currentTraceId, newTraceId } from './trace.ts'

/** What a fact is made of before it has an id. */
export interface NewEvent<Data> {
  /** Facts of one key are delivered in order; usually the id of the noun. */
  readonly key: string
  readonly data: Data
  /** When it happened in the world; the clock is the caller's. */
  readonly occurredAt: Date
  /** Trace of whatever caused it; the current one unless told. */
  readonly traceId?: string
}

/** Makes an envelope. Throws when the data do not match the definition: a bug of the publisher. */
export function newEvent<Data>(
  definition: EventDefinition<Data>,
  event: NewEvent<Data>,
): EventEnvelope<Data> {
  return {
    id: uuidV7(),
    type: definition.type,
    key: event.key,
    occurredAt: event.occurredAt.toISOString(),
    traceId: event.traceId ?? currentTraceId() ?? newTraceId(),
    data: v.parse(definition.schema, event.data),
  }
}

/**
 * Publishes facts with the transaction: they reach the log if and only if it commits, each once, those of
 * one key in the order of commits as long as writers of one key lock its row first, which every save does.
 */
export async function publish(tx: Transaction, events: readonly EventEnvelope[]): Promise<void> {
  if (events.length === 0) return
  const column = <T>(pick: (event: EventEnvelope) => T) => sql.param(events.map(pick))
  await tx.execute(sql`
    insert into messaging.outbox (id, type, key, occurred_at, trace_id, data)
    select * from unnest(
      ${column((event) => event.id)}::uuid[], ${column((event) => event.type)}::text[],
      ${column((event) => event.key)}::text[], ${column((event) => event.occurredAt)}::text[],
      ${column((event) => event.traceId)}::text[], ${column((event) => JSON.stringify(event.data))}::json[])`)
  afterCommit(tx, announceOutbox)
}
