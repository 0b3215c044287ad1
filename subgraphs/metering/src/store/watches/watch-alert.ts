import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq, inArray, or, sql } from 'drizzle-orm'
import { boolean, index, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Alert } from '../../domain/alerts/alert.ts'
import type { WatchedTime } from '../../domain/watches/watched-time.ts'
import { alert } from '../alerts/alert.ts'
import { instant, instants, quoted } from '../column.ts'
import { keptByTheSystem } from '../office-policies.ts'
import { watch } from './watch.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Which alert a watch came to in which of its times: one at most. */
export const watchAlert = pgTable(
  'watch_alert',
  {
    watchId: uuid('watch_id')
      .notNull()
      .references(() => watch.id),
    startsAt: at('starts_at').notNull(),
    endsAt: at('ends_at').notNull(),
    alertId: uuid('alert_id')
      .notNull()
      .references(() => alert.id),
    /** Whether the alert stands. */
    stands: boolean('stands').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.watchId, table.startsAt] }),
    index('watch_alert_by_alert').on(table.alertId),
    index('watch_alert_standing').on(table.endsAt).where(sql`${table.stands}`),
    keptByTheSystem(),
  ],
)

/** The alert of a watch in one of its times. */
export interface WatchAlert {
  readonly watchId: string
  readonly time: WatchedTime
  readonly alert: Alert
}

/** Alerts of watches: of these times, by the watch and the start of the time, and whatever else stands. */
export async function alertsOfTimes(
  tx: Transaction,
  watchIds: readonly string[],
  times: readonly { readonly watchId: string; readonly startsAt: Date }[],
): Promise<readonly WatchAlert[]> {
  const ofTimes = sql`(${watchAlert.watchId}, ${watchAlert.startsAt}) in (select id, ${instant('start_ms')} from unnest(
    ${quoted(times, ({ watchId }) => watchId)}::uuid[], ${instants(times, ({ startsAt }) => startsAt)}) as asked (id, start_ms))`
  const standing = sql`(${inArray(watchAlert.watchId, [...watchIds])} and ${watchAlert.stands})`
  const rows = await tx
    .select()
    .from(watchAlert)
    .innerJoin(alert, eq(alert.id, watchAlert.alertId))
    .where(or(standing, ofTimes))
  return rows.map((row) => watchAlertOf(row.watch_alert, row.alert))
}

/** By which watches alerts were told, by alert; one that nobody asked for is absent. For the system alone. */
export async function watchIdsOfAlerts(
  tx: Transaction,
  alertIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ alertId: watchAlert.alertId, watchId: watchAlert.watchId })
    .from(watchAlert)
    .where(inArray(watchAlert.alertId, [...alertIds]))
  return new Map(rows.map(({ alertId, watchId }) => [alertId, watchId]))
}

/** Alerts that stand though their time is over, or their meter is gone; some at a time. */
export async function overdueAlerts(
  tx: Transaction,
  now: Date,
  limit: number,
): Promise<readonly WatchAlert[]> {
  const isGone = sql`exists (select from meter m where m.meter_key = ${alert.meterKey} and m.removed_at is not null)`
  const isOver = sql`${watchAlert.endsAt} <= ${now.toISOString()}::timestamptz`
  const rows = await tx
    .select()
    .from(watchAlert)
    .innerJoin(alert, eq(alert.id, watchAlert.alertId))
    .where(sql`${watchAlert.stands} and (${isOver} or ${isGone})`)
    .orderBy(watchAlert.endsAt, watchAlert.watchId)
    .limit(limit)
  return rows.map((row) => watchAlertOf(row.watch_alert, row.alert))
}

function watchAlertOf(link: typeof watchAlert.$inferSelect, row: Alert): WatchAlert {
  const { watchId, startsAt, endsAt } = link
  return { watchId, time: { startsAt, endsAt }, alert: row }
}

/** Notes which alerts belong to which times, and whether they stand. */
export async function linkAlerts(
  tx: Transaction,
  links: readonly (typeof watchAlert.$inferInsert)[],
): Promise<void> {
  if (links.length === 0) return
  await tx
    .insert(watchAlert)
    .values([...links])
    .onConflictDoUpdate({
      target: [watchAlert.watchId, watchAlert.startsAt],
      set: { stands: sql`excluded.stands`, endsAt: sql`excluded.ends_at` },
    })
}
