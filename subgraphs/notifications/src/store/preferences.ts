import { seenByParty } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq, sql } from 'drizzle-orm'
import { pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { NoticeKind } from '../domain/notice-kinds.ts'
import { type ChannelName, type Language, type Preferences, usualPreferences } from '../domain/preferences.ts'

/** How people want to be told, where they said so. */
export const preferences = pgTable(
  'preferences',
  {
    partyId: uuid('party_id').primaryKey(),
    language: text().$type<Language>().notNull(),
    quietFrom: smallint('quiet_from'),
    quietTo: smallint('quiet_to'),
    silencedChannels: text('silenced_channels').array().$type<ChannelName[]>().notNull(),
    silencedKinds: text('silenced_kinds').array().$type<NoticeKind[]>().notNull(),
  },
  () => seenByParty('preferences'),
)

/** A row of preferences as the domain knows it; what is usual where there is no row. */
export function preferencesOf(row: typeof preferences.$inferSelect | null | undefined): Preferences {
  if (row == null) return usualPreferences
  const { language, quietFrom, quietTo, silencedChannels, silencedKinds } = row
  const quietHours = quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo }
  return { language, quietHours, silencedChannels, silencedKinds }
}

/** How somebody wants to be told. */
export async function loadPreferences(tx: Transaction, partyId: string): Promise<Preferences> {
  const [row] = await tx.select().from(preferences).where(eq(preferences.partyId, partyId))
  return preferencesOf(row)
}

/** Keeps how somebody wants to be told. */
export async function savePreferences(tx: Transaction, partyId: string, kept: Preferences): Promise<void> {
  const row = {
    language: kept.language,
    quietFrom: kept.quietHours?.from ?? null,
    quietTo: kept.quietHours?.to ?? null,
    silencedChannels: [...kept.silencedChannels],
    silencedKinds: [...kept.silencedKinds],
  }
  await tx
    .insert(preferences)
    .values({ partyId, ...row })
    .onConflictDoUpdate({ target: preferences.partyId, set: row })
}

/** Makes changes of one person's preferences wait for each other, the first included. */
export async function lockPreferences(tx: Transaction, partyId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`preferences ${partyId}`}, 0))`)
}
