import type { EventEnvelope } from '../values/event.ts'
import { systemViewer } from '../values/viewer.ts'
import type { Transaction } from './database.ts'
import type { Running } from './event-log.ts'
import { claimEvents, pruneInbox } from './inbox.ts'
import type { Reaction, SubgraphRoom } from './subgraph-definition.ts'
import { withTrace } from './trace.ts'

/** What a domain hears. */
export interface ReactionsOptions {
  /** Name of the domain: its group in the log and its name in the inbox. */
  readonly name: string
  readonly room: SubgraphRoom
  readonly reactions: readonly Reaction[]
}

// The log keeps an unread event for a group that was away for 30 days at most.
const inboxDays = 40
const pruneEveryMs = 3_600_000

/**
 * Starts hearing. Each event is handled once: its reactions, the row that says so and what they publish are one
 * transaction. A batch is one transaction while all goes well, and one for each event when something in it fails,
 * so that a bad event holds up its own partition and nothing before it.
 */
export async function startReactions({ name, room, reactions }: ReactionsOptions): Promise<Running> {
  const byType = Map.groupBy(reactions, ({ event }) => event.type)
  if (byType.size === 0) return { stop: async () => {} }

  async function apply(events: readonly EventEnvelope[]): Promise<void> {
    // The inbox makes it safe to repeat even when nobody knows whether the first try was kept.
    await room.database.transaction(systemViewer, (tx) => applyFresh(tx, events), { idempotent: true })
  }

  async function applyFresh(tx: Transaction, events: readonly EventEnvelope[]): Promise<void> {
    const ids = events.map(({ id }) => id)
    const fresh = await claimEvents(tx, name, ids)
    for (const event of events) {
      if (!fresh.has(event.id)) continue
      for (const reaction of byType.get(event.type) ?? []) {
        await withTrace(event.traceId, () => reaction.handle(room, tx, event))
      }
    }
  }

  async function handle(events: readonly EventEnvelope[]): Promise<void> {
    try {
      await apply(events)
    } catch (error) {
      if (events.length === 1) throw error
      for (const event of events) await apply([event])
    }
  }

  const consumer = await room.eventLog.consume(name, [...byType.keys()], handle)
  const timer = setInterval(() => {
    room.database
      .transaction(systemViewer, (tx) => pruneInbox(tx, inboxDays))
      .catch((error: unknown) => room.log.warn({ err: error }, 'the inbox could not be pruned'))
  }, pruneEveryMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await consumer.stop()
    },
  }
}
