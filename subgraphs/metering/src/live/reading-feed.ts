import { EventEmitter } from 'node:events'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { readEvent } from '@aquacis/kit/values/event.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import type { Reading } from '../domain/reading.ts'
import { ReadingsRecorded } from '../events.ts'
import { updatesFrom } from './updates-from.ts'

/** Readings of a meter that were recorded together: the newest of them, and how many they were. */
export interface RecordedReading {
  readonly meterId: string
  readonly reading: Reading
  readonly count: number
  /** Of the telegram that brought it. */
  readonly traceId: string
}

/** Hands readings of meters to whoever watches them. The watcher's right was checked before. */
export interface ReadingFeed {
  of(meterId: string): AsyncIterableIterator<RecordedReading>
}

const feeds = new WeakMap<SubgraphRoom, ReadingFeed>()

/** The feed of a running subgraph. Throws when it was not started: a bug of the process. */
export function readingFeedOf(room: SubgraphRoom): ReadingFeed {
  const feed = feeds.get(room)
  if (feed === undefined) throw new Error('the live feed of readings was not started')
  return feed
}

/** Starts to follow readings, once per process; returns its stop. The fact says everything: nothing is looked up. */
export async function startReadingFeed(room: SubgraphRoom): Promise<() => Promise<void>> {
  const watchers = new EventEmitter<Record<string, [RecordedReading]>>()
  watchers.setMaxListeners(0)
  const following = await room.eventLog.follow([ReadingsRecorded.type], (event) => {
    const { data, traceId } = readEvent(ReadingsRecorded, event)
    const { meterId, latest, count } = data
    if (watchers.listenerCount(meterId) === 0) return
    const reading = {
      at: new Date(latest.at),
      register: litres(latest.litres),
      // Only the telemetry door tells this fact.
      origin: 'TELEMETRY' as const,
      flowLitresPerHour: latest.flowLitresPerHour,
    }
    watchers.emit(meterId, { meterId, reading, count, traceId })
  })
  feeds.set(room, { of: (meterId) => updatesFrom(watchers, meterId) })
  return () => following.stop()
}
