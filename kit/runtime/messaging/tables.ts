import type { ClientBase } from 'pg'
import { scopeFunctions } from '../database/scope.ts'

// `json`, not `jsonb`: the text goes through untouched, escaped zero characters included, and costs less to write.
// Rows of the outbox live for milliseconds, so the space of dead ones is asked back early, and none is compressed that fits
// half a page.
const messageTables = `
create schema if not exists messaging;

create table if not exists messaging.outbox (
  seq bigint generated always as identity primary key,
  id uuid not null,
  type text not null,
  key text not null,
  occurred_at text not null,
  trace_id text not null,
  data json not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 100000,
  autovacuum_vacuum_cost_delay = 0);
alter table messaging.outbox set (toast_tuple_target = 4080);

create table if not exists messaging.inbox (
  event_id uuid not null,
  consumer text not null,
  handled_at timestamptz not null default now(),
  primary key (event_id, consumer)
);
create index if not exists inbox_handled_at on messaging.inbox (handled_at);
`

/** Creates what every database of the system has: outbox, inbox and the functions of row-level policies. Idempotent. */
export async function ensureMessageTables(owner: ClientBase): Promise<void> {
  await owner.query('set client_min_messages = warning')
  await owner.query(messageTables)
  await owner.query(scopeFunctions)
}
