import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type AlertSpan, spanOf } from '../../domain/alerts/alert.ts'
import type { Watch } from '../../domain/watches/watch.ts'
import type { WatchedTime } from '../../domain/watches/watched-time.ts'
import { alertPlaces } from '../../store/alerts/alert-places.ts'
import { addAlerts, moveAlerts, type SavedSpan } from '../../store/alerts/save-alerts.ts'
import { linkAlerts, type WatchAlert } from '../../store/watches/watch-alert.ts'
import { type AlertChange, isSame, isTelling } from '../detection/save-spans.ts'

/** What becomes of the alert of a watch in one of its times. */
export interface WatchMove {
  readonly watch: Watch
  readonly time: WatchedTime
  readonly meterKey: number
  readonly before: AlertSpan | null
  readonly after: AlertSpan
}

/** A change of an alert with the watch that it came of. */
export interface WatchChange extends AlertChange {
  readonly watch: Watch
}

/** The end of an alert that is kept, its time or its watch being over. */
export function closing(
  watch: Watch,
  { time, alert }: WatchAlert,
  close: (span: AlertSpan) => AlertSpan,
): WatchMove {
  const before = spanOf(alert)
  return { watch, time, meterKey: alert.meterKey, before, after: close(before) }
}

/** Saves alerts of watches, what ends before what begins; answers with those that somebody has to be told of. */
export async function saveWatchAlerts(
  tx: Transaction,
  moves: readonly WatchMove[],
): Promise<readonly WatchChange[]> {
  const changed = moves
    .filter(({ before, after }) => before === null || !isSame(before, after))
    .map((move) => ({ ...move, saved: savedSpan(move) }))
  if (changed.length === 0) return []
  await moveAlerts(
    tx,
    changed.flatMap(({ before, saved }) => (before === null ? [] : [saved])),
  )
  const places = await alertPlaces(tx, [...new Set(changed.map(({ meterKey }) => meterKey))])
  const placed = changed.flatMap((move) => {
    const place = places.get(move.meterKey)
    return place === undefined ? [] : [{ ...move, place }]
  })
  const fresh = placed.filter(({ before }) => before === null)
  const added = await addAlerts(
    tx,
    fresh.map(({ saved, place }) => ({ ...saved, place })),
  )
  const kept = placed.filter(({ before, saved }) => before !== null || added.has(saved.id))
  await linkAlerts(tx, kept.filter(isLinkedAnew).map(linkOf))
  return kept
    .map(({ watch, before, saved, place }) => ({ watch, before, after: saved, place }))
    .filter(isTelling)
}

type Saved = WatchMove & { readonly saved: SavedSpan }

function savedSpan({ after, meterKey }: WatchMove): SavedSpan {
  return { ...after, id: after.id ?? randomUUID(), meterKey }
}

/** That an alert has taken more water says nothing of whether it stands. */
function isLinkedAnew({ before, after }: WatchMove): boolean {
  return before === null || after.closedAt !== null || before.closedAt !== null
}

function linkOf({ watch, time, saved }: Saved) {
  return { watchId: watch.id, ...time, alertId: saved.id, stands: saved.closedAt === null }
}
