import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, getTableColumns, inArray, lte, sql } from 'drizzle-orm'
import { boolean, pgPolicy, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Feedback, Verdict } from '../../domain/alerts/feedback.ts'
import type { AlertKind } from '../../domain/detection/signal.ts'
import { behind } from '../column.ts'
import { keptByTheSystem } from '../office-policies.ts'
import { alert } from './alert.ts'
import { alertVerdict } from './alert-enums.ts'

/** What people said of alerts, each person once per alert. */
export const alertFeedback = pgTable(
  'alert_feedback',
  {
    alertId: uuid('alert_id')
      .notNull()
      .references(() => alert.id),
    /** Subject of the person. */
    by: text('by').notNull(),
    byStaff: boolean('by_staff').notNull(),
    verdict: alertVerdict('verdict').notNull(),
    note: text('note'),
    givenAt: timestamp('given_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.alertId, table.by] }),
    pgPolicy('seen_by_office', {
      for: 'select',
      using: sql`exists (select from alert a
      where a.id = ${table.alertId} and aquacis_unit_in_scope(a.operating_unit_id))`,
    }),
    keptByTheSystem(),
  ],
)

/** What somebody said, with its place among all that was said of the alert, which tells nothing of who it was. */
export interface KeptFeedback extends Feedback {
  readonly place: InstantPlace
}

/** All that was said of an alert, in no order. */
export async function feedbackOf(tx: Transaction, alertId: string): Promise<readonly Feedback[]> {
  return tx.select().from(alertFeedback).where(eq(alertFeedback.alertId, alertId))
}

/** A page of what was said of each alert, the newest first; an alert without any is absent. */
export async function feedbackIn(
  tx: Transaction,
  alertIds: readonly string[],
  { after, limit }: Page<InstantPlace>,
): Promise<ReadonlyMap<string, KeptFeedback[]>> {
  const { alertId, by, givenAt } = alertFeedback
  const person = sql<string>`md5(${by})::uuid`
  const rank = sql<number>`row_number() over (partition by ${alertId} order by ${givenAt} desc, ${person} desc)`
  const ranked = tx
    .select({ ...getTableColumns(alertFeedback), person: person.as('person'), rank: rank.as('rank') })
    .from(alertFeedback)
    .where(and(inArray(alertId, [...alertIds]), after === null ? undefined : behind(givenAt, person, after)))
    .as('ranked')
  const rows = await tx.select().from(ranked).where(lte(ranked.rank, limit)).orderBy(ranked.rank)
  const found = rows.map((row) => ({ ...row, place: { at: row.givenAt, id: row.person } }))
  return Map.groupBy(found, (row) => row.alertId)
}

/** What one person said of each alert. */
export async function verdictsBy(
  tx: Transaction,
  by: string,
  alertIds: readonly string[],
): Promise<ReadonlyMap<string, Verdict>> {
  const rows = await tx
    .select({ alertId: alertFeedback.alertId, verdict: alertFeedback.verdict })
    .from(alertFeedback)
    .where(and(eq(alertFeedback.by, by), inArray(alertFeedback.alertId, [...alertIds])))
  return new Map(rows.map(({ alertId, verdict }) => [alertId, verdict]))
}

/** Takes down what somebody says; it takes the place of what they said before. */
export async function saveFeedback(tx: Transaction, alertId: string, said: Feedback): Promise<void> {
  const target = [alertFeedback.alertId, alertFeedback.by]
  const { by, ...rest } = said
  await tx
    .insert(alertFeedback)
    .values({ alertId, ...said })
    .onConflictDoUpdate({ target, set: rest })
}

/** Notes whether an alert was right, by all that was said of it. */
export async function judgeAlert(tx: Transaction, alertId: string, wasRight: boolean | null): Promise<void> {
  await tx.update(alert).set({ wasRight }).where(eq(alert.id, alertId))
}

/** Whether alerts of a kind at a meter were right, oldest first; those that nobody judged are left out. */
export async function judgementsOf(tx: Transaction, meterKey: number, kind: AlertKind): Promise<boolean[]> {
  const rows = await tx
    .select({ wasRight: alert.wasRight })
    .from(alert)
    .where(and(eq(alert.meterKey, meterKey), eq(alert.kind, kind)))
    .orderBy(alert.openedAt, alert.id)
  return rows.flatMap(({ wasRight }) => (wasRight === null ? [] : [wasRight]))
}
