import { EventEmitter } from 'node:events'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type EventEnvelope, readEvent } from '@aquacis/kit/values/event.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { ReadingsRecorded } from '../events.ts'
import { type ConsumptionUpdate, loadConsumptionUpdate } from './consumption-update.ts'
import { updatesFrom } from './updates-from.ts'

type Fact = ReturnType<typeof readReadings>

/** Hands updates of service points to whoever watches them. The watcher's right was checked before. */
export interface ConsumptionFeed {
  watch(servicePointId: string): AsyncIterableIterator<ConsumptionUpdate>
}

const feeds = new WeakMap<SubgraphRoom, ConsumptionFeed>()

/** The feed of a running subgraph. Throws when it was not started: a bug of the process. */
export function feedOf(room: SubgraphRoom): ConsumptionFeed {
  const feed = feeds.get(room)
  if (feed === undefined) throw new Error('the live feed of metering was not started')
  return feed
}

/** Starts to follow readings, once per process; returns its stop. */
export async function startFeed(room: SubgraphRoom): Promise<() => Promise<void>> {
  const watchers = new EventEmitter<Record<string, [ConsumptionUpdate]>>()
  watchers.setMaxListeners(0)
  const tellers = new Map<string, Teller>()

  function hear(event: EventEnvelope): void {
    const fact = readReadings(event)
    const { servicePointId } = fact.data
    // Nobody looks at most meters: those cost nothing.
    if (watchers.listenerCount(servicePointId) === 0) return
    const teller = tellers.get(servicePointId)
    if (teller !== undefined) {
      teller.next = newer(teller.next, fact)
      return
    }
    const telling: Teller = { next: fact, done: Promise.resolve() }
    tellers.set(servicePointId, telling)
    telling.done = tellAll(room, telling, (update) => watchers.emit(servicePointId, update)).finally(() =>
      tellers.delete(servicePointId),
    )
  }

  const following = await room.eventLog.follow([ReadingsRecorded.type], hear)
  feeds.set(room, { watch: (servicePointId) => updatesFrom(watchers, servicePointId) })
  return async () => {
    await following.stop()
    await Promise.all([...tellers.values()].map(({ done }) => done))
  }
}

/**
 * One service point at a time, in order. What is heard while an update is being looked up waits in one place: the next
 * update shows how things stand after all of it, so a burst of late readings is one frame and not a thousand.
 */
interface Teller {
  next: Fact | null
  done: Promise<void>
}

async function tellAll(
  room: SubgraphRoom,
  teller: Teller,
  tell: (update: ConsumptionUpdate) => void,
): Promise<void> {
  while (teller.next !== null) {
    const { data, traceId } = teller.next
    teller.next = null
    try {
      const update = await room.database.transaction(systemViewer, (tx) =>
        loadConsumptionUpdate(tx, data.meterId, traceId),
      )
      if (update !== null) tell(update)
      room.log.debug({ traceId }, 'subscribers were shown a reading')
    } catch (error) {
      // The next reading brings full figures again.
      room.log.warn({ err: error, traceId }, 'a reading could not be shown to its subscribers')
    }
  }
}

/** Of what waits, the newest reading is the one to be seen, so its trace goes on. */
function newer(waiting: Fact | null, heard: Fact): Fact {
  return waiting !== null && Date.parse(waiting.data.to) > Date.parse(heard.data.to) ? waiting : heard
}

function readReadings(event: EventEnvelope) {
  return readEvent(ReadingsRecorded, event)
}
