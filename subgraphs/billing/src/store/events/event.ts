import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { asc, eq, gt, sql } from 'drizzle-orm'
import {
  bigint,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { jsonDocuments } from '../json-documents.ts'

/**
 * What has happened, stream by stream: an account's stream bears the id of its contract. Written once; a trigger keeps
 * everybody, also whoever owns the table, from changing or removing a row. `position` is the order of writing over all
 * streams: transactions that write at once may commit in another one.
 */
export const event = pgTable(
  'event',
  {
    position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    streamId: uuid('stream_id').notNull(),
    version: integer().notNull(),
    /** UUID v7. */
    id: uuid().notNull(),
    type: text().notNull(),
    /** Of the data: older ones are brought up to date when they are read. */
    schemaVersion: smallint('schema_version').notNull(),
    occurredAt: timestamp('occurred_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
    traceId: text('trace_id').notNull(),
    /** Whose staff may read it; null where none may, beside the system. */
    operatingUnitId: integer('operating_unit_id'),
    data: jsonb().$type<unknown>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.streamId, table.version] }),
    uniqueIndex('event_by_position').on(table.position),
    // A bill is a paper in the hand of its people, and its paper is the fact that it was issued. What a party may see of
    // contract_party is decided there.
    pgPolicy('event_is_seen', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(operating_unit_id) or (type = 'InvoiceIssued'
        and exists (select from contract_party p where p.contract_id = event.stream_id))`,
    }),
    pgPolicy('event_for_the_system', { for: 'select', using: sql`aquacis_scope_is_all()` }),
    pgPolicy('event_is_appended', { for: 'insert', withCheck: sql`aquacis_scope_is_all()` }),
  ],
)

/** A fact before it has a place in its stream. */
export interface NewStreamEvent {
  readonly id: string
  readonly type: string
  readonly schemaVersion: number
  readonly occurredAt: Date
  readonly traceId: string
  readonly data: unknown
}

/** Facts for the end of one stream, which its writer believes to have `expectedVersion` of them. */
export interface StreamAppend {
  readonly streamId: string
  readonly expectedVersion: number
  readonly operatingUnitId: number | null
  readonly events: readonly NewStreamEvent[]
}

/** A fact with its place in its stream. */
export interface StreamEvent extends NewStreamEvent {
  readonly streamId: string
  readonly version: number
}

/**
 * Adds facts to the end of one stream; false, and nothing was added, where the stream is not at the version any more
 * that its writer decided on.
 */
export async function append(tx: Transaction, one: StreamAppend): Promise<boolean> {
  return (await appendMany(tx, [one])).length === 0
}

/**
 * The same for thousands of streams in one statement. Gives the streams that were not at the expected version: to those
 * nothing was added, to the others everything. Each stream stands in it at most once.
 */
export async function appendMany(tx: Transaction, appends: readonly StreamAppend[]): Promise<string[]> {
  const rows = appends.flatMap((one) => one.events.map((added, index) => ({ one, added, index })))
  if (rows.length === 0) return []
  const column = (of: (row: (typeof rows)[number]) => unknown) => sql.param(rows.map(of))
  const { rows: added } = await tx.execute<{ stream_id: string; added: number }>(sql`
    with given as (
      select * from rows from (unnest(
        ${column(({ one }) => one.streamId)}::uuid[], ${column(({ one }) => one.expectedVersion)}::int[],
        ${column(({ one, index }) => one.expectedVersion + index + 1)}::int[],
        ${column(({ one }) => one.operatingUnitId)}::int[], ${column(({ added: { id } }) => id)}::uuid[],
        ${column(({ added: { type } }) => type)}::text[],
        ${column(({ added: { schemaVersion } }) => schemaVersion)}::smallint[],
        ${column(({ added: { occurredAt } }) => occurredAt.toISOString())}::timestamptz[],
        ${column(({ added: { traceId } }) => traceId)}::text[]),
        ${jsonDocuments(rows.map(({ added: { data } }) => JSON.stringify(data)))}
      ) as given (stream_id, expected, version, operating_unit_id, id, type, schema_version, occurred_at, trace_id, data)
    ), added as (
      insert into event (stream_id, version, operating_unit_id, id, type, schema_version, occurred_at, trace_id, data)
      select stream_id, version, operating_unit_id, id, type, schema_version, occurred_at, trace_id, data::jsonb from given
      where expected = coalesce((select last.version from event last
          where last.stream_id = given.stream_id order by last.version desc limit 1), 0)
      order by stream_id, version
      on conflict (stream_id, version) do nothing
      returning stream_id
    )
    select stream_id, count(*)::int as added from added group by stream_id`)
  return refused(appends, new Map(added.map((row) => [row.stream_id, row.added])))
}

function refused(appends: readonly StreamAppend[], added: ReadonlyMap<string, number>): string[] {
  return appends.flatMap(({ streamId, events }) => {
    const kept = added.get(streamId) ?? 0
    if (kept === events.length) return []
    if (kept === 0) return [streamId]
    // Another writer committed the first of them while these were written: the transaction must not keep half.
    throw new Error(`stream ${streamId} was written by two at once; the transaction is to be repeated`)
  })
}

/** The facts of a stream behind a version, in order, at most `limit`, as far as the transaction may see them. */
export async function readStream(
  tx: Transaction,
  streamId: string,
  { after = 0, limit }: { readonly after?: number; readonly limit?: number } = {},
): Promise<StreamEvent[]> {
  const query = tx
    .select({
      streamId: event.streamId,
      version: event.version,
      id: event.id,
      type: event.type,
      schemaVersion: event.schemaVersion,
      occurredAt: event.occurredAt,
      traceId: event.traceId,
      data: event.data,
    })
    .from(event)
    .where(sql`${eq(event.streamId, streamId)} and ${gt(event.version, after)}`)
    .orderBy(asc(event.version))
  return limit === undefined ? query : query.limit(limit)
}
