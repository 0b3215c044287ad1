import { EventEmitter, on } from 'node:events'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type EventEnvelope, readEvent } from '@aquacis/kit/values/event.ts'
import { NoticesRead, NoticeTold } from '../events.ts'

/** That somebody's inbox changed: a notice came or changed, or (null) some were read. */
export interface NoticeNews {
  readonly noticeId: string | null
  /** Of whatever caused it. */
  readonly traceId: string
}

/** Hands on what becomes of people's inboxes. The watcher's right was checked before. */
export interface NoticeFeed {
  watch(partyId: string): AsyncIterableIterator<NoticeNews>
}

const feeds = new WeakMap<SubgraphRoom, NoticeFeed>()

/** The feed of a running subgraph. Throws when it was not started: a bug of the process. */
export function noticeFeedOf(room: SubgraphRoom): NoticeFeed {
  const feed = feeds.get(room)
  if (feed === undefined) throw new Error('the live feed of notices was not started')
  return feed
}

/** Starts to follow inboxes, once per process; returns its stop. */
export async function startNoticeFeed(room: SubgraphRoom): Promise<() => Promise<void>> {
  const watchers = new EventEmitter<Record<string, [NoticeNews]>>()
  watchers.setMaxListeners(0)
  const following = await room.eventLog.follow([NoticeTold.type, NoticesRead.type], (event) => {
    const { partyId, noticeId } = readNews(event)
    watchers.emit(partyId, { noticeId, traceId: event.traceId })
  })
  feeds.set(room, { watch: (partyId) => newsFor(watchers, partyId) })
  return () => following.stop()
}

function readNews(event: EventEnvelope): { partyId: string; noticeId: string | null } {
  if (event.type === NoticeTold.type) return readEvent(NoticeTold, event).data
  return { partyId: readEvent(NoticesRead, event).data.partyId, noticeId: null }
}

/** Not a generator: ending one that waits would wait for its next event. */
function newsFor(
  watchers: EventEmitter<Record<string, [NoticeNews]>>,
  partyId: string,
): AsyncIterableIterator<NoticeNews> {
  const events = on(watchers, partyId)
  const end = { done: true as const, value: undefined }
  return {
    async next() {
      const { done, value } = await events.next()
      return done ? end : { done: false, value: value[0] }
    },
    async return() {
      await events.return?.()
      return end
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
