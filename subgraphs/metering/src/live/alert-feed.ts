import { EventEmitter } from 'node:events'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type EventEnvelope, readEvent } from '@aquacis/kit/values/event.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { AlertClosed, AlertEscalated, AlertOpened } from '../events.ts'
import { type AlertUpdate, type HeardAlert, loadAlertUpdates } from './alert-update.ts'
import { tellTogether } from './tell-together.ts'
import { updatesFrom } from './updates-from.ts'

/** What was told of an alert, and under which names somebody listens for it. */
interface Heard extends HeardAlert {
  readonly names: readonly string[]
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
  /** In the order in which it was heard, so that no alert is seen to close before it opens. */
  const waiting: Heard[] = []
  const telling = tellTogether<Heard>({
    next: (most) => waiting.splice(0, most),
    tell,
    // A page that is opened again shows how things stand.
    failed: (error, { traceId }) =>
      room.log.warn({ err: error, traceId }, 'an alert could not be shown to its subscribers'),
  })

  function hear(event: EventEnvelope): void {
    const { servicePointId, operatingUnitId, alertId, layer } = readAlert(event)
    // What the people of a home asked for is no office's to see.
    const isRaised = event.type !== AlertClosed.type && layer !== 'WATCH'
    const names = [servicePointId, ...(isRaised ? [officeName(operatingUnitId)] : [])]
    if (names.every((name) => watchers.listenerCount(name) === 0)) return
    waiting.push({ alertId, servicePointId, traceId: event.traceId, names })
    telling.wake()
  }

  async function tell(heard: readonly Heard[]): Promise<void> {
    const updates = await room.database.transaction(systemViewer, (tx) => loadAlertUpdates(tx, heard))
    for (const [index, { names, traceId }] of heard.entries()) {
      const update = updates[index]
      if (!update) continue
      for (const name of names) watchers.emit(name, update)
      room.log.debug({ traceId }, 'subscribers were shown an alert')
    }
  }

  const types = [AlertOpened.type, AlertEscalated.type, AlertClosed.type]
  const following = await room.eventLog.follow(types, hear)
  feeds.set(room, {
    at: (servicePointId) => updatesFrom(watchers, servicePointId),
    raisedIn: (operatingUnitId) => updatesFrom(watchers, officeName(operatingUnitId)),
  })
  return async () => {
    await following.stop()
    await telling.settled()
  }
}

function officeName(operatingUnitId: number): string {
  return `office ${operatingUnitId}`
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
