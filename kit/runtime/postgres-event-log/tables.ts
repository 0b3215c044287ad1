import { Client } from 'pg'

/** Channel on which the log says what was appended: see {@link Appended}. */
export const logChannel = 'aquacis_event_log'

/** Keys are spread over this many ordered lanes; a group can have as many working members. */
export const partitionCount = 8

// Readers may only trust "everything up to here is visible" when positions become visible in order. Therefore an
// append locks the heads of its partitions, in one order, until it commits: no two appends to a partition overlap.
const logTables = `
create schema if not exists event_log;

create table if not exists event_log.partition (
  partition smallint primary key,
  head bigint not null default 0
) with (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
insert into event_log.partition select generate_series(0, ${partitionCount - 1}) on conflict do nothing;

create table if not exists event_log.event (
  partition smallint not null,
  position bigint not null,
  id uuid not null unique,
  type text not null,
  key text not null,
  occurred_at text not null,
  trace_id text not null,
  data json not null,
  appended_at timestamptz not null default now(),
  primary key (partition, position)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

create table if not exists event_log.place (
  group_name text not null,
  partition smallint not null references event_log.partition,
  position bigint not null,
  moved_at timestamptz not null default now(),
  primary key (group_name, partition)
) with (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

create or replace function event_log.append(
  ids uuid[], types text[], keys text[], occurred_ats text[], trace_ids text[], datas json[]
) returns void language plpgsql as $$
declare
  moved_heads json;
  added_types json;
  payload text;
begin
  perform from event_log.partition p
    where p.partition in (select distinct hashtextextended(k, 0) & ${partitionCount - 1} from unnest(keys) k)
    order by p.partition for update;
  with incoming as (
    select (hashtextextended(e.key, 0) & ${partitionCount - 1})::smallint as partition, e.*
    from unnest(ids, types, keys, occurred_ats, trace_ids, datas)
      with ordinality as e (id, type, key, occurred_at, trace_id, data, ordinal)
  ), added as (
    insert into event_log.event (partition, position, id, type, key, occurred_at, trace_id, data)
    select i.partition, p.head + row_number() over (partition by i.partition order by i.ordinal),
      i.id, i.type, i.key, i.occurred_at, i.trace_id, i.data
    from incoming i join event_log.partition p on p.partition = i.partition
    where not exists (select from event_log.event known where known.id = i.id)
    on conflict (id) do nothing
    returning partition, position, type
  ), moved as (
    update event_log.partition p set head = last.position
    from (select a.partition, max(a.position) as position from added a group by a.partition) last
    where p.partition = last.partition
    returning p.partition, p.head
  )
  select (select json_object_agg(m.partition, m.head) from moved m), (select json_agg(distinct a.type) from added a)
    into moved_heads, added_types;
  if moved_heads is not null then
    payload := json_build_object('heads', moved_heads, 'types', added_types)::text;
    -- A payload ends at 8000 bytes; an empty one says: look for yourselves.
    perform pg_notify('${logChannel}', case when octet_length(payload) < 7900 then payload else '' end);
  end if;
end $$;
`

/** Makes the log's tables when they are not there; needs the owner's rights only then. */
export async function ensureLogTables(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'event log: tables' })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtextextended('aquacis event log tables', 0))`)
    const rights = await client.query<{ creates: boolean }>(
      `select has_database_privilege(current_database(), 'create') as creates`,
    )
    if (!rights.rows[0]?.creates) return
    await client.query('set client_min_messages = warning')
    await client.query(logTables)
  } finally {
    await client.end()
  }
}
