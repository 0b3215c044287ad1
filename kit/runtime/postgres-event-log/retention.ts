import type { Pool } from 'pg'
import type { Running } from '../event-log.ts'
import type { Logger } from '../log.ts'
import { partitionCount } from './tables.ts'

const everyMs = 10 * 60_000
const rowsAtOnce = 5_000

// Kept: what is younger than the retention, and what a group that was seen within 30 days has not read yet.
// Events of one partition lie in the order of their appending, so whole stretches go from the old end.
const pruneStretch = `
with stretch as (
  select max(oldest.position) as upto from (
    select position, appended_at from event_log.event where partition = $1 order by position limit ${rowsAtOnce}
  ) oldest
  where oldest.appended_at < now() - make_interval(secs => $2)
    and oldest.position <= coalesce((
      select min(position) from event_log.place where partition = $1 and moved_at > now() - interval '30 days'
    ), oldest.position)
)
delete from event_log.event using stretch where partition = $1 and position <= stretch.upto`

/** Removes facts older than the retention, a stretch at a time; returns how many. */
export async function pruneLog(pool: Pool, retentionSeconds: number): Promise<number> {
  let pruned = 0
  for (let partition = 0; partition < partitionCount; partition += 1) {
    for (let rows = rowsAtOnce; rows === rowsAtOnce; pruned += rows) {
      const { rowCount } = await pool.query(pruneStretch, [partition, retentionSeconds])
      rows = rowCount ?? 0
    }
  }
  return pruned
}

/** Prunes now and then; whoever prunes at the same time only finds less to do. */
export function startRetention(pool: Pool, retentionSeconds: number, log: Logger): Running {
  let pruning = Promise.resolve()
  const timer = setInterval(() => {
    pruning = pruneLog(pool, retentionSeconds).then(
      (pruned) => void (pruned > 0 && log.info({ pruned }, 'old events were removed from the log')),
      (error: unknown) => log.warn({ err: error }, 'old events could not be removed from the log'),
    )
  }, everyMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await pruning
    },
  }
}
