import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, between, eq, inArray, sql } from 'drizzle-orm'
import type { AlertName } from '../../domain/alerts/alert.ts'
import { type AreaAlert, areaWindowMs } from '../../domain/alerts/area-event.ts'
import { alert } from './alert.ts'
import { areaEvent } from './area-event.ts'

/** Alerts of one name at the meters that one gateway of an office hears. */
export interface Area extends AlertName {
  readonly operatingUnitId: number
  readonly gateway: string
}

/** Alerts of an area that were opened within the window around these instants, oldest first. */
export async function alertsInArea(
  tx: Transaction,
  { layer, kind, detail, operatingUnitId, gateway }: Area,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<AreaAlert[]> {
  const rows = await tx
    .select({
      alertId: alert.id,
      meterKey: alert.meterKey,
      openedAt: alert.openedAt,
      areaEventId: alert.areaEventId,
    })
    .from(alert)
    .where(
      and(
        eq(alert.operatingUnitId, operatingUnitId),
        eq(alert.gateway, gateway),
        between(alert.openedAt, new Date(first - areaWindowMs), new Date(last + areaWindowMs)),
        and(eq(alert.layer, layer), eq(alert.kind, kind), eq(alert.detail, detail)),
        sql`${alert.closedReason} is distinct from 'CORRECTED'`,
      ),
    )
    .orderBy(alert.openedAt, alert.id)
  return rows.map((row) => ({ ...row, openedAt: row.openedAt.getTime() }))
}

/** Makes an event of an area. */
export async function addAreaEvent(tx: Transaction, id: string, area: Area, openedAt: Date): Promise<void> {
  await tx.insert(areaEvent).values({ ...area, id, openedAt, newestAt: openedAt, meters: 0 })
}

/** Gives alerts to an event; answers with how many meters it befell in all. */
export async function joinAreaEvent(
  tx: Transaction,
  id: string,
  alertIds: readonly string[],
): Promise<number> {
  await tx
    .update(alert)
    .set({ areaEventId: id })
    .where(inArray(alert.id, [...alertIds]))
  const [row] = await tx
    .update(areaEvent)
    .set({
      meters: sql`(select count(distinct a.meter_key) from alert a where a.area_event_id = ${id})`,
      newestAt: sql`(select max(a.opened_at) from alert a where a.area_event_id = ${id})`,
    })
    .where(eq(areaEvent.id, id))
    .returning({ meters: areaEvent.meters })
  return row?.meters ?? 0
}
