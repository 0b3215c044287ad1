import { EventEmitter } from 'node:events'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type EventEnvelope, readEvent } from '@aquacis/kit/values/event.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { ReadingsRecorded } from '../events.ts'
import { type ConsumptionUpdate, loadConsumptionUpdates } from './consumption-update.ts'
import { tellTogether } from './tell-together.ts'
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
  /**
   * In one place for each service point: the next update shows how things stand after all that was heard, so a burst of late
   * readings is one frame and not a thousand.
   */
  const waiting = new Map<string, Fact>()
  const telling = tellTogether<Fact>({
    next,
    tell,
    // The next reading brings full figures again.
    failed: (error, { traceId }) =>
      room.log.warn({ err: error, traceId }, 'a reading could not be shown to its subscribers'),
  })

  function hear(event: EventEnvelope): void {
    const fact = readReadings(event)
    const { servicePointId } = fact.data
    // Nobody looks at most meters: those cost nothing.
    if (watchers.listenerCount(servicePointId) === 0) return
    waiting.set(servicePointId, newer(waiting.get(servicePointId), fact))
    telling.wake()
  }

  function next(most: number): readonly Fact[] {
    const facts = [...waiting.values().take(most)]
    for (const { data } of facts) waiting.delete(data.servicePointId)
    return facts
  }

  async function tell(facts: readonly Fact[]): Promise<void> {
    const heard = facts.map(({ data, traceId }) => ({ meterId: data.meterId, traceId }))
    const updates = await room.database.transaction(systemViewer, (tx) => loadConsumptionUpdates(tx, heard))
    for (const update of updates) {
      watchers.emit(update.servicePoint.id, update)
      room.log.debug({ traceId: update.traceId }, 'subscribers were shown a reading')
    }
  }

  const following = await room.eventLog.follow([ReadingsRecorded.type], hear)
  feeds.set(room, { watch: (servicePointId) => updatesFrom(watchers, servicePointId) })
  return async () => {
    await following.stop()
    await telling.settled()
  }
}

/** Of what waits, the newest reading is the one to be seen, so its trace goes on. */
function newer(waiting: Fact | undefined, heard: Fact): Fact {
  return waiting !== undefined && Date.parse(waiting.data.to) > Date.parse(heard.data.to) ? waiting : heard
}

function readReadings(event: EventEnvelope) {
  return readEvent(ReadingsRecorded, event)
}
