import { v7 as uuidV7 } from 'uuid'
import * as v from 'valibot'
import type { EventDefinition, EventEnvelope } from '../values/event.ts'
import { type CopyColumn, copyIn } from './copy-in.ts'
import { afterCommit } from './database/after-commit.ts'
import type { Transaction } from './database.ts'
import { drawIdBytes } from './drawn-bytes.ts'
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
    id: uuidV7({ random: drawIdBytes() }),
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
  await copyIn(tx, 'messaging.outbox', outboxColumns, events.map(rowOf))
  afterCommit(tx, announceOutbox)
}

interface OutboxRow extends Omit<EventEnvelope, 'data'> {
  readonly data: string
}

function rowOf({ id, type, key, occurredAt, traceId, data }: EventEnvelope): OutboxRow {
  return { id, type, key, occurredAt, traceId, data: JSON.stringify(data) }
}

const outboxColumns: readonly CopyColumn<OutboxRow>[] = [
  { name: 'id', type: 'uuid', of: ({ id }) => id },
  { name: 'type', type: 'text', of: ({ type }) => type },
  { name: 'key', type: 'text', of: ({ key }) => key },
  { name: 'occurred_at', type: 'text', of: ({ occurredAt }) => occurredAt },
  { name: 'trace_id', type: 'text', of: ({ traceId }) => traceId },
  { name: 'data', type: 'text', of: ({ data }) => data },
]
