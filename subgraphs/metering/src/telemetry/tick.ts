import type { Database, Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { publish } from '@aquacis/kit/runtime/outbox.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type AlertSpan, spanOf } from '../domain/alerts/alert.ts'
import { silentAfterSeconds } from '../domain/alerts/silence.ts'
import { alertsOfRemovedMeters } from '../store/alerts/alert.ts'
import { lockMeters } from '../store/alerts/meter-state.ts'
import { type QuietMeter, quietMeters } from '../store/alerts/silent-meters.ts'
import { alertFacts } from './detection/alert-facts.ts'
import { gatherAreas } from './detection/gather-areas.ts'
import { type MovedAlerts, saveSpans } from './detection/save-spans.ts'
import { endOverdueWatches } from './watches/watch-clock.ts'

/** Meters at a time: a gateway that fails silences thousands. */
const page = 2_000

/**
 * What time alone does to alerts: devices fall silent, removed meters have none any more, days end. Safe to call at once from
 * several processes, and to repeat.
 */
export async function watchTheClock(database: Database, now: Date): Promise<void> {
  await database.transaction(systemViewer, (tx) => closeRemoved(tx, now), { idempotent: true })
  await endOverdueWatches(database, now)
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after
    after = await database.transaction(systemViewer, (tx) => openSilent(tx, now, from), { idempotent: true })
  }
}

/** Opens alerts of the next meters that are silent; answers with the key after which to go on, null at the end. */
async function openSilent(tx: Transaction, now: Date, after: number): Promise<number | null> {
  await lockNames(tx, ['silent meters'])
  const since = new Date(now.getTime() - silentAfterSeconds(0, 0) * 1_000)
  const quiet = await quietMeters(tx, { since, after, limit: page })
  const silent = quiet.filter((meter) => isSilent(meter, now))
  // Whoever hears one of them just now goes first, and is seen by the next look.
  await lockMeters(
    tx,
    silent.map(({ meterKey }) => meterKey),
  )
  await settle(
    tx,
    silent.map(({ meterKey, heardAt }) => ({ meterKey, before: [], after: [offline(heardAt, now)] })),
    now,
  )
  return quiet.length < page ? null : (quiet.at(-1)?.meterKey ?? null)
}

function isSilent({ heardAt, ownSeconds, learnedSeconds }: QuietMeter, now: Date): boolean {
  return now.getTime() - heardAt > silentAfterSeconds(ownSeconds, learnedSeconds) * 1_000
}

async function closeRemoved(tx: Transaction, now: Date): Promise<void> {
  const open = await alertsOfRemovedMeters(tx)
  await settle(
    tx,
    open.map((alert) => {
      const before = spanOf(alert)
      const closedAt = Math.max(now.getTime(), before.openedAt)
      const after = { ...before, closedAt, closedReason: 'METER_REMOVED' as const }
      return { meterKey: alert.meterKey, before: [before], after: [after] }
    }),
    now,
  )
}

async function settle(tx: Transaction, moved: readonly MovedAlerts[], now: Date): Promise<void> {
  const changes = await saveSpans(tx, moved)
  const areas = await gatherAreas(tx, changes)
  await publish(
    tx,
    alertFacts(changes, areas, now, () => undefined),
  )
}

function offline(heardAt: number, now: Date): AlertSpan {
  const at = now.getTime()
  return {
    ...{ id: null, layer: 'RULE', kind: 'DEVICE_OFFLINE', detail: '', severity: 'WARNING' },
    ...{ since: heardAt, openedAt: at, escalatedAt: null, closedAt: null, closedReason: null },
    ...{ litres: 0, litresAt: at },
  }
}
