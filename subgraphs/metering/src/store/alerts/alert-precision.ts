import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { billingTimeZone } from '@aquacis/kit/values/calendar.ts'
import { and, count, eq, gte, isNotNull, lt, type SQL, sql } from 'drizzle-orm'
import type { AlertRecord } from '../../domain/alerts/alert-record.ts'
import type { AlertKind, AlertLayer } from '../../domain/detection/signal.ts'
import { alert } from './alert.ts'

/** How often alerts of a kind were right at an office in a month. */
export interface AlertPrecision extends AlertRecord {
  readonly layer: AlertLayer
  readonly kind: AlertKind
  readonly operatingUnitId: number
  /** `YYYY-MM`, of Mexico City. */
  readonly month: string
}

const right = sql<number>`count(*) filter (where ${alert.wasRight})::int`

/** Precision by kind, office and month of the alerts that the viewer may see, the newest month first. */
export async function alertPrecision(
  tx: Transaction,
  { from, to, kind }: { readonly from: Date; readonly to: Date; readonly kind: AlertKind | null },
): Promise<AlertPrecision[]> {
  const month = sql<string>`to_char(${alert.openedAt} at time zone ${sql.raw(`'${billingTimeZone}'`)}, 'YYYY-MM')`
  return tx
    .select({
      layer: alert.layer,
      kind: alert.kind,
      operatingUnitId: alert.operatingUnitId,
      month,
      judged: count(),
      right,
    })
    .from(alert)
    .where(and(judgedBetween(from, to), kind === null ? undefined : eq(alert.kind, kind)))
    .groupBy(alert.layer, alert.kind, alert.operatingUnitId, month)
    .orderBy(sql`${month} desc`, alert.layer, alert.kind, alert.operatingUnitId)
}

/** Text under which the record of a layer and kind is found. */
export function recordName({
  layer,
  kind,
}: {
  readonly layer: AlertLayer
  readonly kind: AlertKind
}): string {
  return `${layer} ${kind}`
}

/** How often alerts of each layer and kind were right, over all offices, of those opened in this time. */
export async function alertRecords(
  tx: Transaction,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<ReadonlyMap<string, AlertRecord>> {
  const rows = await tx
    .select({ layer: alert.layer, kind: alert.kind, judged: count(), right })
    .from(alert)
    .where(judgedBetween(from, to))
    .groupBy(alert.layer, alert.kind)
  return new Map(
    rows.map(({ judged, right: found, ...name }) => [recordName(name), { judged, right: found }]),
  )
}

function judgedBetween(from: Date, to: Date): SQL | undefined {
  return and(isNotNull(alert.wasRight), gte(alert.openedAt, from), lt(alert.openedAt, to))
}
