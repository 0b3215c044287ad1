import type { Client } from 'pg'
import { sqlStateOf } from '../database/query-failed.ts'

const oldestStillToCome = `
select coalesce((select min(seq) - 1 from messaging.outbox), (
  select case when is_called then last_value else 0 end from messaging.outbox_seq_seq
))::text as floor`

/**
 * A sequence number at or below which no row of the outbox is, or can still appear; undefined when writers are at
 * work just now. The table lock is what makes it true: whoever gets it knows that no writer is between taking its
 * number and its commit, and who comes later gets a higher number. Writers wait for it 50 ms at most.
 */
export async function findOutboxFloor(session: Client): Promise<string | undefined> {
  try {
    await session.query(`begin; set local lock_timeout = '50ms'; lock table messaging.outbox in share mode`)
    const { rows } = await session.query<{ floor: string }>(oldestStillToCome)
    return rows[0]?.floor
  } catch (error) {
    if (sqlStateOf(error) === '55P03') return undefined
    throw error
  } finally {
    await session.query('rollback')
  }
}
