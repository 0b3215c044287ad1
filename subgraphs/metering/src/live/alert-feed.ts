import { EventEmitter } from 'node:events'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type EventEnvelope, readEvent } from '@aquacis/kit/values/event.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Alert } from '../domain/alerts/alert.ts'
import { AlertClosed, AlertEscalated, AlertOpened } from '../events.ts'
import { alertsByIds } from '../store/alerts/alert.ts'
import { loadHolder } from '../store/service-point-holder.ts'
import { updatesFrom } from './updates-from.ts'

/** An alert after something became of it. */
export interface AlertUpdate extends Alert {
  /** Under which water runs at its service point now. */
  readonly contractId: string
  /** Of whatever caused it. */
  readonly traceId: string
}

/** Hands alerts to whoever watches them. The watcher's right was checked before. */
export interface AlertFeed {
  /** Whatever becomes of those of a service point. */
  at(servicePointId: string): AsyncIterableIterator<AlertUpdate>
  /** Those of an office as they open or become critical. */
  raisedIn(operatingUnitId: number): AsyncIterableIterator<AlertUpdate>
}

const feeds = new WeakMap<SubgraphRoom, AlertFeed>()

/** The feed of a running subgraph. Throws when it was not started: a bug of the process. */
export function alertFeedOf(room: SubgraphRoom): AlertFeed {
  const feed = feeds.get(room)
  if (feed === undefined) throw new Error('the live feed of alerts was not started')
  return feed
}

/** Starts to follow alerts, once per process; returns its stop. */
export async function startAlertFeed(room: SubgraphRoom): Promise<() => Promise<void>> {
  const watchers = new EventEmitter<Record<string, [AlertUpdate]>>()
  watchers.setMaxListeners(0)
  // One after the other, so that an alert is never seen to close before it opens.
  let telling = Promise.resolve()

  function hear(event: EventEnvelope): void {
    const { servicePointId, operatingUnitId, alertId, layer } = readAlert(event)
    // What the people of a home asked for is no office's to see.
    const isRaised = event.type !== AlertClosed.type && layer !== 'WATCH'
    const names = [servicePointId, ...(isRaised ? [officeName(operatingUnitId)] : [])]
    if (names.every((name) => watchers.listenerCount(name) === 0)) return
    telling = telling.then(() =>
      tell(room, event, { servicePointId, alertId }, (alert) => {
        for (const name of names) watchers.emit(name, alert)
      }),
    )
  }

  const types = [AlertOpened.type, AlertEscalated.type, AlertClosed.type]
  const following = await room.eventLog.follow(types, hear)
  feeds.set(room, {
    at: (servicePointId) => updatesFrom(watchers, servicePointId),
    raisedIn: (operatingUnitId) => updatesFrom(watchers, officeName(operatingUnitId)),
  })
  return async () => {
    await following.stop()
    await telling
  }
}

function officeName(operatingUnitId: number): string {
  return `office ${operatingUnitId}`
}

async function tell(
  room: SubgraphRoom,
  { traceId }: EventEnvelope,
  { servicePointId, alertId }: { readonly servicePointId: string; readonly alertId: string },
  show: (alert: AlertUpdate) => void,
): Promise<void> {
  try {
    const [alert, holder] = await room.database.transaction(systemViewer, async (tx) => [
      (await alertsByIds(tx, [alertId])).get(alertId),
      await loadHolder(tx, servicePointId),
    ])
    if (alert !== undefined && holder !== null) show({ ...alert, contractId: holder.contractId, traceId })
    room.log.debug({ traceId }, 'subscribers were shown an alert')
  } catch (error) {
    // A page that is opened again shows how things stand.
    room.log.warn({ err: error, traceId }, 'an alert could not be shown to its subscribers')
  }
}

function readAlert(event: EventEnvelope) {
  switch (event.type) {
    case AlertOpened.type:
      return readEvent(AlertOpened, event).data
    case AlertEscalated.type:
      return readEvent(AlertEscalated, event).data
    default:
      return readEvent(AlertClosed, event).data
  }
}
