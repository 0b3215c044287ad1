import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { AlertSpan } from '../../domain/alerts/alert.ts'
import { type AlertPlace, alertPlaces } from '../../store/alerts/alert-places.ts'
import { addAlerts, moveAlerts, type NewAlert, type SavedSpan } from '../../store/alerts/save-alerts.ts'

/** The alerts of one meter before and after something happened. */
export interface MovedAlerts {
  readonly meterKey: number
  readonly before: readonly AlertSpan[]
  readonly after: readonly AlertSpan[]
}

/** What became of one alert. */
export interface AlertChange {
  readonly before: AlertSpan | null
  readonly after: SavedSpan
  readonly place: AlertPlace
}

/** Saves what changed; answers with the alerts that opened, escalated, closed or stand again, with their places. */
export async function saveSpans(
  tx: Transaction,
  moved: readonly MovedAlerts[],
): Promise<readonly AlertChange[]> {
  const changed = moved.flatMap(changesOf)
  if (changed.length === 0) return []
  await moveAlerts(
    tx,
    changed.flatMap(({ before, after }) => (before === null ? [] : [after])),
  )
  const telling = changed.filter(isTelling)
  const places = await alertPlaces(tx, [...new Set(telling.map(({ after }) => after.meterKey))])
  const placed = telling.flatMap(({ before, after }) => {
    const place = places.get(after.meterKey)
    return place === undefined ? [] : [{ before, after, place }]
  })
  const fresh: NewAlert[] = placed.flatMap(({ before, after, place }) =>
    before === null ? [{ ...after, place }] : [],
  )
  const added = await addAlerts(tx, fresh)
  return placed.filter(({ before, after }) => before !== null || added.has(after.id))
}

type Change = Pick<AlertChange, 'before' | 'after'>

function changesOf({ meterKey, before, after }: MovedAlerts): Change[] {
  const known = new Map(before.map((span) => [span.id, span]))
  return after.flatMap((span): Change[] => {
    if (span.id === null) return [{ before: null, after: { ...span, id: randomUUID(), meterKey } }]
    const old = known.get(span.id)
    if (old === undefined || isSame(old, span)) return []
    return [{ before: old, after: { ...span, id: span.id, meterKey } }]
  })
}

/** Whether nothing of an alert has changed that is kept. */
export function isSame(one: AlertSpan, other: AlertSpan): boolean {
  return (
    one.severity === other.severity &&
    one.since === other.since &&
    one.escalatedAt === other.escalatedAt &&
    one.closedAt === other.closedAt &&
    one.closedReason === other.closedReason &&
    one.litres === other.litres
  )
}

/** That an alert has taken more water is worth a row, but no fact. */
export function isTelling({ before, after }: Pick<AlertChange, 'before' | 'after'>): boolean {
  return (
    before === null ||
    before.severity !== after.severity ||
    (before.closedAt === null) !== (after.closedAt === null)
  )
}
