import type { Client } from 'pg'
import type { Place } from './reader.ts'
import { partitionCount } from './tables.ts'

// Advisory locks of the session, in two numbers: the group's hash, and a partition or this one for membership.
const membership = 1_000

/** Joins a group: held in common by all members for as long as the connection lives. */
export async function joinGroup(session: Client, group: string): Promise<void> {
  await session.query('select pg_advisory_lock_shared(hashtext($1), $2)', [group, membership])
}

/** How many partitions a member should hold at most, from the number of members now. */
export async function fairShare(session: Client, group: string): Promise<number> {
  const { rows } = await session.query<{ members: number }>(
    `select count(*)::integer as members from pg_locks
     where locktype = 'advisory' and objsubid = 2 and granted
       and database = (select oid from pg_database where datname = current_database())
       and classid = hashtext($1)::oid and objid = $2::oid`,
    [group, membership],
  )
  return Math.ceil(partitionCount / Math.max(1, rows[0]?.members ?? 1))
}

/** Takes free partitions, as many as wanted, and returns where the group stands in each. */
export async function takePartitions(
  session: Client,
  group: string,
  held: ReadonlySet<number>,
  wanted: number,
): Promise<Place[]> {
  const taken: Place[] = []
  for (let partition = 0; partition < partitionCount && taken.length < wanted; partition += 1) {
    if (held.has(partition)) continue
    const { rows } = await session.query<{ taken: boolean }>(
      'select pg_try_advisory_lock(hashtext($1), $2) as taken',
      [group, partition],
    )
    if (rows[0]?.taken) taken.push({ partition, position: await placeOf(session, group, partition) })
  }
  return taken
}

/** Lets another member take the partition. */
export async function releasePartition(session: Client, group: string, partition: number): Promise<void> {
  await session.query('select pg_advisory_unlock(hashtext($1), $2)', [group, partition])
}

/** The group's place, never before the oldest event kept. A group that is new begins there. */
async function placeOf(session: Client, group: string, partition: number): Promise<number> {
  const { rows } = await session.query<{ position: string }>(
    `insert into event_log.place as known (group_name, partition, position)
     values ($1, $2, coalesce(
       (select position - 1 from event_log.event where partition = $2 order by position limit 1),
       (select head from event_log.partition where partition = $2)))
     on conflict (group_name, partition)
       do update set position = greatest(known.position, excluded.position), moved_at = now()
     returning position`,
    [group, partition],
  )
  return Number(rows[0]?.position)
}

/** Remembers how far the group has come. Losing the last of these to a crash only means a second delivery. */
export async function savePlaces(session: Client, group: string, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return
  await session.query(
    `update event_log.place set position = moved.position, moved_at = now()
     from unnest($2::smallint[], $3::bigint[]) as moved (partition, position)
     where group_name = $1 and place.partition = moved.partition`,
    [group, places.map(({ partition }) => partition), places.map(({ position }) => position)],
  )
}
