import type { Database, Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { publish } from '@aquacis/kit/runtime/outbox.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { AlertSpan } from '../../domain/alerts/alert.ts'
import { ended } from '../../domain/watches/settle-watch.ts'
import { newsForMs } from '../../domain/watches/watch.ts'
import { lockMeters } from '../../store/alerts/meter-state.ts'
import { absencesUntil, watchesByIds } from '../../store/watches/watch.ts'
import { linkAlerts, overdueAlerts, type WatchAlert } from '../../store/watches/watch-alert.ts'
import { endWatches } from './end-watches.ts'
import { closing, saveWatchAlerts } from './save-watch-alerts.ts'
import { watchFacts } from './watch-facts.ts'

/** At a time: at midnight every limit of a day that was passed is over at once. */
const page = 1_000

/**
 * What time alone does to watches: alerts end with their day, month or absence, and an absence whose news is old ends
 * itself. Safe to call at once from several processes, and to repeat.
 */
export async function endOverdueWatches(database: Database, now: Date): Promise<void> {
  const each = async (work: (tx: Transaction) => Promise<number>) => {
    for (let done = page; done === page; ) {
      done = await database.transaction(
        systemViewer,
        async (tx) => {
          await lockNames(tx, ['overdue watches'])
          return work(tx)
        },
        { idempotent: true },
      )
    }
  }
  await each((tx) => closeOverdue(tx, now))
  await each((tx) => endAbsences(tx, now))
}

async function closeOverdue(tx: Transaction, now: Date): Promise<number> {
  const seen = await overdueAlerts(tx, now, page)
  if (seen.length === 0) return 0
  await lockMeters(
    tx,
    seen.map(({ alert }) => alert.meterKey),
  )
  const overdue = await overdueAlerts(tx, now, page)
  const watches = await watchesByIds(
    tx,
    overdue.map(({ watchId }) => watchId),
  )
  const moves = overdue.flatMap((each) => {
    const watch = watches.get(each.watchId)
    return watch === undefined ? [] : [closing(watch, each, (span) => over(span, each, now))]
  })
  const changes = await saveWatchAlerts(tx, moves)
  // One that somebody closed by hand in the database must not be found for ever.
  await linkAlerts(
    tx,
    overdue.map(({ watchId, time, alert }) => ({ watchId, ...time, alertId: alert.id, stands: false })),
  )
  await publish(tx, await watchFacts(tx, changes, now, () => undefined))
  return overdue.length
}

function over(span: AlertSpan, { time }: WatchAlert, now: Date): AlertSpan {
  if (span.closedAt !== null) return span
  if (time.endsAt <= now) return ended(span, time.endsAt)
  return { ...span, closedAt: Math.max(now.getTime(), span.openedAt), closedReason: 'METER_REMOVED' }
}

async function endAbsences(tx: Transaction, now: Date): Promise<number> {
  const absences = await absencesUntil(tx, new Date(now.getTime() - newsForMs), page)
  await endWatches(tx, absences, { at: now })
  return absences.length
}
