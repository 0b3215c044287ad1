import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import type { StreamEvent } from './event.ts'

interface EventRow extends Record<string, unknown> {
  readonly stream_id: string
  readonly version: number
  readonly id: string
  readonly type: string
  readonly schema_version: number
  readonly occurred_at: Date
  readonly trace_id: string
  readonly data: unknown
}

/** The next facts of each stream behind a version, in order, at most `limit` for each. */
export async function eventPages(
  tx: Transaction,
  streamIds: readonly string[],
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ReadonlyMap<string, readonly StreamEvent[]>> {
  const { rows } = await tx.execute<EventRow>(sql`
    select one.* from unnest(${sql.param(streamIds)}::uuid[]) as asked (stream_id)
    cross join lateral (
      select stream_id, version, id, type, schema_version, occurred_at, trace_id, data from event
      where event.stream_id = asked.stream_id and version > ${after} order by version limit ${limit}) one
    order by one.stream_id, one.version`)
  return byStream(rows)
}

/**
 * Facts of accounts that were recorded before an instant, in order, without what only stands on the paper of a bill: enough
 * to fold them, and a tenth of the bytes. An account is opened with its contract, whenever that was told.
 */
export async function accountFacts(
  tx: Transaction,
  contractIds: readonly string[],
  before: Date,
): Promise<ReadonlyMap<string, readonly StreamEvent[]>> {
  const { rows } = await tx.execute<EventRow>(sql`
    select stream_id, version, id, type, schema_version, occurred_at, trace_id, ${sql.raw(lightData)} as data from event
    where stream_id = any(${sql.param(contractIds)}::uuid[])
      and (occurred_at < ${before.toISOString()}::timestamptz or version = 1)
    order by stream_id, version`)
  return byStream(rows)
}

/** The data of a fact without what stands on a bill alone, as SQL. Of its lines those of surcharge stay, and its IVA: accounts remember them. */
export const lightData = `case when type = 'InvoiceIssued'
  then data - '{sheet,volume,remarks,previousReading,currentReading}'::text[] || jsonb_build_object('sheet', jsonb_build_object(
    'vat', data->'sheet'->'vat', 'lines', coalesce(jsonb_path_query_array(data, '$.sheet.lines[*] ? (@.kind == "surcharge")'), '[]'::jsonb)))
  else data end`

function byStream(rows: readonly EventRow[]): ReadonlyMap<string, readonly StreamEvent[]> {
  const found = rows.map((row) => ({
    ...{ streamId: row.stream_id, version: row.version, id: row.id, type: row.type },
    ...{ schemaVersion: row.schema_version, occurredAt: new Date(row.occurred_at) },
    ...{ traceId: row.trace_id, data: row.data },
  }))
  return Map.groupBy(found, ({ streamId }) => streamId)
}
