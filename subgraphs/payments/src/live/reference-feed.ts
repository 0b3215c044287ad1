import { type LatestEvents, latestEvents } from '@aquacis/kit/runtime/latest-events.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { referenceLoops } from '../commands/reference/reference-loops.ts'
import type { ReferenceState } from '../domain/reference/reference.ts'
import { type KeptReference, referencesByIds, versionsOf } from '../store/reference/payment-reference.ts'

/** Hands references to whoever follows them. The follower's right was checked before. */
export interface ReferenceFeed {
  /** A reference now and whenever it changes, until nothing more is expected of it. */
  of(referenceId: string): LatestEvents<KeptReference>
}

/** What other processes commit is looked for so often while somebody follows; what this one commits is seen at once. */
const lookEveryMs = 400
const idleMs = 60_000

interface Watcher {
  readonly referenceId: string
  readonly events: LatestEvents<KeptReference>
  /** The version that it was told last. */
  told: number
}

const feeds = new WeakMap<SubgraphRoom, ReferenceFeed>()

/** The feed of a running subgraph. Throws when it was not started: a bug of the process. */
export function referenceFeedOf(room: SubgraphRoom): ReferenceFeed {
  const feed = feeds.get(room)
  if (feed === undefined) throw new Error('the live feed of payment references was not started')
  return feed
}

/** Starts the feed, once per process; returns its stop. However many follow, a look is one short question. */
export function startReferenceFeed(room: SubgraphRoom): () => Promise<void> {
  const { database, log } = room
  const watchers = new Set<Watcher>()

  async function run(): Promise<number> {
    if (watchers.size === 0) return idleMs
    const ids = [...new Set([...watchers].map(({ referenceId }) => referenceId))]
    const changed = await database.transaction(systemViewer, async (tx) => {
      const versions = await versionsOf(tx, ids)
      const behind = [...watchers].filter((one) => (versions.get(one.referenceId) ?? 0) > one.told)
      return referencesByIds(tx, [...new Set(behind.map(({ referenceId }) => referenceId))])
    })
    const byId = new Map(changed.map((one) => [one.id, one]))
    for (const watcher of watchers) tell(watcher, byId.get(watcher.referenceId))
    return lookEveryMs
  }

  const loop = referenceLoops.start(database.pool, {
    run,
    failed: (error) => log.warn({ err: error }, 'followed references could not be looked at'),
  })
  feeds.set(room, {
    of(referenceId) {
      const watcher: Watcher = { referenceId, events: latestEvents(() => watchers.delete(watcher)), told: 0 }
      watchers.add(watcher)
      loop.wake()
      return watcher.events
    },
  })
  return async () => {
    for (const { events } of watchers) events.finish()
    watchers.clear()
    await loop.stop()
  }
}

/** Nothing more is expected of these. One that is over may still turn out to be paid in time. */
const final: ReadonlySet<ReferenceState> = new Set(['PAID', 'REPLACED', 'CANCELLED'])

function tell(watcher: Watcher, reference: KeptReference | undefined): void {
  if (reference === undefined || reference.version <= watcher.told) return
  watcher.told = reference.version
  watcher.events.put(reference)
  if (final.has(reference.state)) watcher.events.finish()
}
