import type { ClientBase, Pool } from 'pg'
import type { EventEnvelope } from '../../values/event.ts'

/** A partition and how far it was read. */
export interface Place {
  readonly partition: number
  readonly position: number
}

/** What was found behind a place. */
export interface Stretch {
  readonly partition: number
  readonly events: readonly EventEnvelope[]
  /** Everything up to here was looked at; the next place. */
  readonly upTo: number
  /** There was more at the moment of reading. */
  readonly more: boolean
}

interface Row {
  readonly partition: number
  readonly up_to: string
  readonly head: string
  readonly position: string | null
  readonly id: string
  readonly type: string
  readonly key: string
  readonly occurred_at: string
  readonly trace_id: string
  readonly data: unknown
}

/** Events of one partition handed out at once, at most. */
export const stretchLength = 500
// A group that wants a rare type must pass the others quickly, but no statement may take long.
const scanned = 20_000

// `head` and the events come of one snapshot, so nothing up to `head` can still be on its way.
const readStretches = `
select p.partition, w.up_to, p.head, e.*
from unnest($1::smallint[], $2::bigint[]) as place (partition, position)
join event_log.partition p on p.partition = place.partition
cross join lateral (select least(p.head, place.position + ${scanned}) as up_to) w
left join lateral (
  select position, id, type, key, occurred_at, trace_id, data from event_log.event e
  where e.partition = p.partition and e.position > place.position and e.position <= w.up_to and e.type = any ($3)
  order by e.position limit ${stretchLength}
) e on true
order by p.partition, e.position`

/** Reads on from several places at once. */
export async function readOn(
  connection: Pool | ClientBase,
  places: readonly Place[],
  types: readonly string[],
): Promise<Stretch[]> {
  if (places.length === 0) return []
  const { rows } = await connection.query<Row>(readStretches, [
    places.map(({ partition }) => partition),
    places.map(({ position }) => position),
    types,
  ])
  const byPartition = Map.groupBy(rows, ({ partition }) => partition)
  return [...byPartition.values()].map(stretchOf)
}

function stretchOf(rows: readonly Row[]): Stretch {
  const found = rows.filter(({ position }) => position !== null)
  const [first] = rows
  const last = found.at(-1)
  const cut = found.length === stretchLength && last !== undefined
  const upTo = Number(cut ? last.position : first?.up_to)
  return {
    partition: first?.partition ?? 0,
    events: found.map(({ id, type, key, occurred_at, trace_id, data }) => ({
      id,
      type,
      key,
      occurredAt: occurred_at,
      traceId: trace_id,
      data,
    })),
    upTo,
    more: upTo < Number(first?.head),
  }
}
