import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { desc, inArray, sql } from 'drizzle-orm'
import { pgPolicy, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { behind } from '../column.ts'

/** The constraint that a second release of the same version breaks. */
export const releaseConstraint = 'firmware_release_taken'

const isOffice = sql`coalesce(current_setting('aquacis.scope', true) in ('all', 'units'), false)`

/** Firmware that devices of one model can run. Says nothing of anybody: every office sees them all. */
export const firmwareRelease = pgTable(
  'firmware_release',
  {
    id: uuid('id').primaryKey(),
    vendor: text('vendor').notNull(),
    model: text('model').notNull(),
    version: text('version').notNull(),
    /** SHA-256 of the image, hexadecimal. */
    digest: text('digest').notNull(),
    notes: text('notes').notNull(),
    registeredAt: timestamp('registered_at', { withTimezone: true, precision: 3 }).notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    unique(releaseConstraint).on(table.vendor, table.model, table.version),
    pgPolicy('seen_by_offices', { for: 'select', using: isOffice }),
    pgPolicy('registered_by_offices', { for: 'insert', withCheck: isOffice }),
  ],
)

export type FirmwareRelease = typeof firmwareRelease.$inferSelect

/** Adds a release. Fails with {@link releaseConstraint} when that version is registered. */
export async function addRelease(tx: Transaction, release: FirmwareRelease): Promise<void> {
  await tx.insert(firmwareRelease).values(release)
}

export async function releasesByIds(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FirmwareRelease>> {
  const rows = await tx
    .select()
    .from(firmwareRelease)
    .where(inArray(firmwareRelease.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row]))
}

/** A page of all releases, the newest first. */
export async function releasesIn(
  tx: Transaction,
  { after, limit }: Page<InstantPlace>,
): Promise<FirmwareRelease[]> {
  const { registeredAt, id } = firmwareRelease
  return tx
    .select()
    .from(firmwareRelease)
    .where(after === null ? undefined : behind(registeredAt, id, after))
    .orderBy(desc(registeredAt), desc(id))
    .limit(limit)
}
