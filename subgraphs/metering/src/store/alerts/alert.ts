import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import {
  and,
  desc,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Alert } from '../../domain/alerts/alert.ts'
import { behind, numbers } from '../column.ts'
import { meter } from '../meter.ts'
import { keptByTheSystem } from '../office-policies.ts'
import { alertClosedReason, alertKind, alertLayer, alertSeverity } from './alert-enums.ts'
import { areaEvent } from './area-event.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Alerts of meters, from their beginning to their end. */
export const alert = pgTable(
  'alert',
  {
    id: uuid('id').primaryKey(),
    meterKey: integer('meter_key')
      .notNull()
      .references(() => meter.key),
    layer: alertLayer('layer').notNull(),
    kind: alertKind('kind').notNull(),
    detail: text('detail').notNull(),
    severity: alertSeverity('severity').notNull(),
    since: at('since').notNull(),
    openedAt: at('opened_at').notNull(),
    escalatedAt: at('escalated_at'),
    closedAt: at('closed_at'),
    closedReason: alertClosedReason('closed_reason'),
    litres: bigint('litres', { mode: 'number' }).notNull(),
    litresAt: at('litres_at').notNull(),
    /** Of the meter's office, and the gateway that heard it, when it was opened. */
    operatingUnitId: integer('operating_unit_id').notNull(),
    gateway: text('gateway'),
    areaEventId: uuid('area_event_id').references(() => areaEvent.id),
    /** Whether residents are told. */
    told: boolean('told').notNull(),
    /** By what people said of it; null until somebody did. */
    wasRight: boolean('was_right'),
  },
  (table) => [
    check('closed_for_a_reason', sql`(${table.closedAt} is null) = (${table.closedReason} is null)`),
    uniqueIndex('alert_open_once')
      .on(table.meterKey, table.layer, table.kind, table.detail)
      .where(sql`${table.closedAt} is null`),
    index('alert_by_meter').on(table.meterKey, table.openedAt.desc(), table.id),
    index('alert_by_area')
      .on(table.operatingUnitId, table.gateway, table.openedAt)
      .where(sql`${table.gateway} is not null`),
    index('alert_by_event').on(table.areaEventId).where(sql`${table.areaEventId} is not null`),
    index('alert_judged')
      .on(table.layer, table.kind, table.openedAt)
      .where(sql`${table.wasRight} is not null`),
    pgPolicy('seen_with_meter', {
      for: 'select',
      using: sql`(select aquacis_scope_is_all())
      or ((${table.told} or aquacis_unit_in_scope(${table.operatingUnitId}))
        and (${table.layer}::text <> 'WATCH' or asks_as_party())
        and exists (select from meter m where m.meter_key = ${table.meterKey}
          and (not asks_as_party() or case when ${table.layer}::text = 'WATCH' then ${table.openedAt}
            else coalesce(${table.closedAt}, 'infinity'::timestamptz) end >= seen_since(m.service_point_id, false))))`,
    }),
    keptByTheSystem(),
  ],
)

/** Alerts that the viewer may see, newest first. */
export async function alertsWhere(
  tx: Transaction,
  condition: SQL | undefined,
  limit?: number,
): Promise<Alert[]> {
  const asked = tx.select().from(alert).where(condition).orderBy(desc(alert.openedAt), desc(alert.id))
  return limit === undefined ? asked : asked.limit(limit)
}

/** Where an alert stands in a list that is newest first. */
export type AlertPlaceInList = Pick<Alert, 'openedAt' | 'id'>

/** Which part of the alerts of a meter is asked for. */
export interface AlertPage {
  /** Only those that stand, or only those that are over; null: all. */
  readonly open: boolean | null
  readonly after: AlertPlaceInList | null
  readonly limit: number
}

/** A meter whose alerts are asked for, and from when on; null: from the beginning. */
export interface AskedMeter {
  readonly meterKey: number
  readonly since: Date | null
}

/**
 * A page of the alerts of each meter, newest first, in one question. What opened before somebody's time and lasted into it
 * stands where that time begins: its place tells nothing of the time before.
 */
export async function alertsOfMeters(
  tx: Transaction,
  asked: readonly AskedMeter[],
  { open, after, limit }: AlertPage,
): Promise<ReadonlyMap<number, Alert[]>> {
  const standing = open === null ? undefined : open ? isNull(alert.closedAt) : isNotNull(alert.closedAt)
  const keys = asked.map(({ meterKey }) => meterKey)
  const openedAt = sql`greatest(${alert.openedAt}, ${sinceOf(asked)})`
  const rest = after === null ? undefined : behind(openedAt, alert.id, { at: after.openedAt, id: after.id })
  const place = sql<number>`row_number() over (partition by ${alert.meterKey} order by ${openedAt} desc, ${alert.id} desc)`
  const placed = tx
    .select({ ...getTableColumns(alert), place: place.as('place') })
    .from(alert)
    .where(and(ofMeters(keys), standing, rest))
    .as('placed')
  const rows = await tx
    .select()
    .from(placed)
    .where(lte(placed.place, limit))
    .orderBy(placed.meterKey, placed.place)
  return Map.groupBy(rows, ({ meterKey }) => meterKey)
}

/** Alerts by id. */
export async function alertsByIds(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Alert>> {
  const found = await alertsWhere(tx, inArray(alert.id, [...ids]))
  return new Map(found.map((each) => [each.id, each]))
}

/** Open alerts of each meter, newest first; a meter without any is absent. */
export async function openAlerts(
  tx: Transaction,
  keys: readonly number[],
): Promise<ReadonlyMap<number, readonly Alert[]>> {
  return byMeter(await alertsWhere(tx, and(isNull(alert.closedAt), ofMeters(keys))))
}

/** Alerts that stand at meters which were taken away, but for those of watches, which go on to the next meter. */
export async function alertsOfRemovedMeters(tx: Transaction): Promise<Alert[]> {
  const removed = sql`exists (select from meter m where m.meter_key = ${alert.meterKey} and m.removed_at is not null)`
  return alertsWhere(tx, and(isNull(alert.closedAt), ne(alert.layer, 'WATCH'), removed))
}

/** Alerts of meters that were open at an instant, in milliseconds since 1970, or later. */
export async function alertsSince(
  tx: Transaction,
  since: readonly { readonly meterKey: number; readonly from: number }[],
): Promise<ReadonlyMap<number, readonly Alert[]>> {
  if (since.length === 0) return new Map()
  const froms = new Map(since.map(({ meterKey, from }) => [meterKey, from]))
  const earliest = new Date(Math.min(...froms.values()))
  const lasted = or(isNull(alert.closedAt), gt(alert.closedAt, earliest))
  const found = await alertsWhere(tx, and(ofMeters([...froms.keys()]), lasted))
  return byMeter(
    found.filter(
      ({ meterKey, closedAt }) => closedAt === null || closedAt.getTime() > (froms.get(meterKey) ?? 0),
    ),
  )
}

/** From when on the meter of an alert is asked for; null: from the beginning. */
function sinceOf(asked: readonly AskedMeter[]): SQL {
  const keys = sql`${numbers(asked, ({ meterKey }) => meterKey)}::int[]`
  const sinces = sql`${numbers(asked, ({ since }) => since?.getTime() ?? null)}::float8[]`
  return sql`to_timestamp((${sinces})[array_position(${keys}, ${alert.meterKey})] / 1000)`
}

function ofMeters(keys: readonly number[]): SQL {
  return sql`${alert.meterKey} = any(${numbers(keys, (key) => key)}::int[])`
}

function byMeter(alerts: readonly Alert[]): ReadonlyMap<number, readonly Alert[]> {
  return Map.groupBy(alerts, ({ meterKey }) => meterKey)
}
