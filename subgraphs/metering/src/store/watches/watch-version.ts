import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { bigint, boolean, check, pgTable } from 'drizzle-orm/pg-core'
import { keptByTheSystem } from '../office-policies.ts'

/**
 * How often watches have changed: one row. Whoever changes a watch counts it up, and holds it until the commit; so
 * versions are committed in their order, and whoever knows all up to one misses none by asking for what came after.
 */
export const watchVersion = pgTable(
  'watch_version',
  {
    onlyRow: boolean('only_row').primaryKey(),
    version: bigint('version', { mode: 'number' }).notNull(),
  },
  (table) => [check('only_one', sql`${table.onlyRow}`), keptByTheSystem()],
)

/** Counts one more change, and makes whoever changes a watch beside us wait until the transaction ends. */
export async function nextVersion(tx: Transaction): Promise<number> {
  const { rows } = await tx.execute<{ version: string }>(
    sql`update watch_version set version = version + 1 returning version`,
  )
  return Number(rows[0]?.version)
}

/** How often watches have changed so far. */
export async function presentVersion(tx: Transaction): Promise<number> {
  const { rows } = await tx.execute<{ version: string }>(sql`select version from watch_version`)
  return Number(rows[0]?.version)
}

/** Service points of which a watch changed after a version, and whether any runs there now. */
export async function changedPlaces(
  tx: Transaction,
  after: number,
): Promise<readonly { readonly servicePointId: string; readonly isWatched: boolean }[]> {
  const { rows } = await tx.execute<{ place: string; watched: boolean }>(sql`
    select service_point_id as place, bool_or(ended_at is null) as watched from watch
    where service_point_id in (select service_point_id from watch where version > ${after})
    group by service_point_id`)
  return rows.map(({ place, watched }) => ({ servicePointId: place, isWatched: watched }))
}

/** Every service point at which a watch runs. */
export async function watchedPlaces(tx: Transaction): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ place: string }>(
    sql`select distinct service_point_id as place from watch where ended_at is null`,
  )
  return rows.map(({ place }) => place)
}
