import type { EventEnvelope } from '../values/event.ts'
import { systemViewer } from '../values/viewer.ts'
import type { Transaction } from './database.ts'
import type { Running } from './event-log.ts'
import { claimEvents, pruneInbox } from './inbox.ts'
import { createTurnstile } from './messaging/turnstile.ts'
import type { Reaction, SubgraphRoom } from './subgraph-definition.ts'
import { withTrace } from './trace.ts'

/** What a domain hears. */
export interface ReactionsOptions {
  /** Name of the domain: its group in the log and its name in the inbox. */
  readonly name: string
  readonly room: SubgraphRoom
  readonly reactions: readonly Reaction[]
}

/** The hearing of a domain. */
export interface RunningReactions extends Running {
  /** What is failing at the moment, in words, for the readiness of the process; undefined when all goes well. */
  fault(): string | undefined
}

// The log keeps an unread event for a group that was away for 30 days at most.
const inboxDays = 40
const pruneEveryMs = 3_600_000
// Of the pool's ten connections; the rest is for people who wait.
const batchesAtOnce = 3

/**
 * Starts hearing. Each event is handled once: its reactions, the row that says so and what they publish are one
 * transaction. A batch is one transaction while all goes well, and one for each event when something in it fails,
 * so that a bad event holds up its own partition and nothing before it.
 */
export async function startReactions({ name, room, reactions }: ReactionsOptions): Promise<RunningReactions> {
  const byType = Map.groupBy(reactions, ({ event }) => event.type)
  if (byType.size === 0) return { stop: async () => {}, fault: () => undefined }
  const turnstile = createTurnstile(batchesAtOnce)
  const failing = new Map<string, EventEnvelope>()

  async function apply(events: readonly EventEnvelope[]): Promise<void> {
    const work = (tx: Transaction) => applyFresh(tx, { name, room, byType }, events)
    // The inbox makes it safe to repeat even when nobody knows whether the first try was kept.
    await turnstile.pass(() => room.database.transaction(systemViewer, work, { idempotent: true }))
    for (const { id } of events) failing.delete(id)
  }

  async function applyAlone(event: EventEnvelope): Promise<void> {
    try {
      await apply([event])
    } catch (error) {
      failing.set(event.id, event)
      throw new Error(`the reaction to ${event.type} ${event.id} failed`, { cause: error })
    }
  }

  async function handle(events: readonly EventEnvelope[]): Promise<void> {
    try {
      await apply(events)
    } catch {
      // Who fails is said below, where it is known which one it is.
      for (const event of events) await applyAlone(event)
    }
  }

  const consumer = await room.eventLog.consume(name, [...byType.keys()], handle)
  const timer = setInterval(prune, pruneEveryMs, room).unref()
  return {
    fault() {
      const [event] = failing.values()
      return (
        event && `the reaction to ${event.type} ${event.id} fails and is tried again; what follows it waits`
      )
    },
    async stop() {
      clearInterval(timer)
      await consumer.stop()
    },
  }
}

interface Hearing {
  readonly name: string
  readonly room: SubgraphRoom
  readonly byType: ReadonlyMap<string, readonly Reaction[]>
}

async function applyFresh(
  tx: Transaction,
  { name, room, byType }: Hearing,
  events: readonly EventEnvelope[],
): Promise<void> {
  const ids = events.map(({ id }) => id)
  const fresh = await claimEvents(tx, name, ids)
  for (const event of events) {
    if (!fresh.has(event.id)) continue
    for (const reaction of byType.get(event.type) ?? []) {
      await withTrace(event.traceId, () => reaction.handle(room, tx, event))
    }
  }
}

function prune({ database, log }: SubgraphRoom): void {
  database
    .transaction(systemViewer, (tx) => pruneInbox(tx, inboxDays))
    .catch((error: unknown) => log.warn({ err: error }, 'the inbox could not be pruned'))
}
