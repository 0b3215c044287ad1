import { sql } from 'drizzle-orm'
import type { Transaction } from './database.ts'

/**
 * Marks events as handled by a consumer, inside the transaction of the handling, and returns the ids of those that
 * were not yet. When another transaction handles the same event at this moment, waits for its end: it then is
 * either done, and left out here, or undone, and ours.
 */
export async function claimEvents(
  tx: Transaction,
  consumer: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await tx.execute<{ event_id: string }>(sql`
    insert into messaging.inbox (event_id, consumer)
    select id, ${consumer} from unnest(${sql.param([...ids])}::uuid[]) id order by id
    on conflict do nothing
    returning event_id`)
  return new Set(rows.map(({ event_id }) => event_id))
}

/** Forgets events handled more than the given days ago: longer than the log can still deliver them. */
export async function pruneInbox(tx: Transaction, olderThanDays: number): Promise<void> {
  await tx.execute(
    sql`delete from messaging.inbox where handled_at < now() - make_interval(days => ${olderThanDays})`,
  )
}
