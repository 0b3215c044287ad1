import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { publish } from '@aquacis/kit/runtime/outbox.ts'
import { ended } from '../../domain/watches/settle-watch.ts'
import type { Watch } from '../../domain/watches/watch.ts'
import { lockMeters } from '../../store/alerts/meter-state.ts'
import { metersByServicePoints } from '../../store/meter.ts'
import { closeWatches } from '../../store/watches/watch.ts'
import { alertsOfTimes } from '../../store/watches/watch-alert.ts'
import { nextVersion } from '../../store/watches/watch-version.ts'
import { closing, saveWatchAlerts } from './save-watch-alerts.ts'
import { watchFacts } from './watch-facts.ts'

/** When, and because of what. */
export interface Ending {
  readonly at: Date
  readonly traceId?: string
}

/** Ends watches and the alerts of them that stand. Whoever judges them waits, or is waited for. */
export async function endWatches(
  tx: Transaction,
  watches: readonly Watch[],
  { at, traceId }: Ending,
): Promise<void> {
  if (watches.length === 0) return
  await lockHomes(
    tx,
    watches.map(({ servicePointId }) => servicePointId),
  )
  const byId = new Map(watches.map((each) => [each.id, each]))
  await closeWatches(
    tx,
    watches.map((watch) => ({ id: watch.id, at: endedAt(watch, at) })),
    await nextVersion(tx),
  )
  const standing = await alertsOfTimes(tx, [...byId.keys()], [])
  const moves = standing.flatMap((each) => {
    const watch = byId.get(each.watchId)
    return watch === undefined ? [] : [closing(watch, each, (span) => ended(span, endedAt(watch, at)))]
  })
  const changes = await saveWatchAlerts(tx, moves)
  await publish(tx, await watchFacts(tx, changes, at, () => traceId))
}

/** Makes whoever judges the watches of these homes wait until the transaction ends. */
export async function lockHomes(tx: Transaction, servicePointIds: readonly string[]): Promise<void> {
  const meters = await metersByServicePoints(tx, servicePointIds)
  await lockMeters(
    tx,
    [...meters.values()].map(({ key }) => key),
  )
}

/** An absence is over when somebody is back, whenever that is noticed. */
function endedAt(watch: Watch, at: Date): Date {
  return watch.kind === 'AWAY_USE' && watch.until < at ? watch.until : at
}
