import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { nameOf } from '../../domain/alerts/alert.ts'
import { decideArea } from '../../domain/alerts/area-event.ts'
import { type Area, addAreaEvent, alertsInArea, joinAreaEvent } from '../../store/alerts/area-alerts.ts'
import type { AlertChange } from './save-spans.ts'

/** An event of an area that alerts have just made, or joined. */
export interface GatheredArea {
  readonly id: string
  readonly area: Area
  readonly openedAt: number
  readonly isNew: boolean
  readonly alertIds: readonly string[]
  readonly meters: number
}

/** Gathers alerts that opened into events of their areas. Of one area, one transaction decides at a time. */
export async function gatherAreas(
  tx: Transaction,
  changes: readonly AlertChange[],
): Promise<readonly GatheredArea[]> {
  const opened = changes.filter(({ before, after }) => before === null && after.closedAt === null)
  const byArea = Map.groupBy(
    opened.filter(({ place }) => place.gateway !== null),
    ({ after, place }) => `area ${place.operatingUnitId} ${place.gateway} ${nameOf(after)}`,
  )
  if (byArea.size === 0) return []
  await lockNames(tx, [...byArea.keys()])
  const gathered: GatheredArea[] = []
  for (const name of [...byArea.keys()].sort()) {
    const event = await gather(tx, byArea.get(name) ?? [])
    if (event !== null) gathered.push(event)
  }
  return gathered
}

async function gather(tx: Transaction, opened: readonly AlertChange[]): Promise<GatheredArea | null> {
  const [one] = opened
  if (one === undefined || one.place.gateway === null) return null
  const { layer, kind, detail } = one.after
  const { operatingUnitId, gateway } = one.place
  const area: Area = { layer, kind, detail, operatingUnitId, gateway }
  const instants = opened.map(({ after }) => after.openedAt)
  const around = await alertsInArea(tx, area, { first: Math.min(...instants), last: Math.max(...instants) })
  const decision = decideArea(around)
  if (decision === null) return null
  const openedAt = around[0]?.openedAt ?? one.after.openedAt
  const id = decision.eventId ?? randomUUID()
  if (decision.eventId === null) await addAreaEvent(tx, id, area, new Date(openedAt))
  const meters = await joinAreaEvent(tx, id, decision.alertIds)
  return { id, area, openedAt, isNew: decision.eventId === null, alertIds: decision.alertIds, meters }
}
