import { type LatestEvents, latestEvents } from '@aquacis/kit/runtime/latest-events.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { BillingRun } from '../domain/run/billing-run.ts'
import type { RunProgress } from '../domain/run/run-progress.ts'
import { runsByIds } from '../store/run/billing-run.ts'
import { progressOfRuns } from '../store/run/run-progress.ts'

/** Hands runs to whoever watches them. The watcher's right was checked before. */
export interface RunFeed {
  /** A run now, whenever it has gone on, and when it has ended and its people were told; then no more. */
  of(runId: string): LatestEvents<BillingRun>
}

/** A run is looked at so often while somebody watches it, however many do. */
const lookEveryMs = 500
/** People are told of the last bills after their run has ended: so long it is watched for that. */
const untilToldMs = 60_000

interface Watcher {
  readonly runId: string
  readonly events: LatestEvents<BillingRun>
  /** What it was told last. */
  told: string
}

const feeds = new WeakMap<SubgraphRoom, RunFeed>()

/** The feed of a running subgraph. Throws when it was not started: a bug of the process. */
export function runFeedOf(room: SubgraphRoom): RunFeed {
  const feed = feeds.get(room)
  if (feed === undefined) throw new Error('the live feed of billing runs was not started')
  return feed
}

/**
 * Starts the feed, once per process; returns its stop. It looks at the sums of a run twice a second instead of hearing
 * facts: a run of half a million bills would tell a million of them for what one short question answers.
 */
export function startRunFeed(room: SubgraphRoom): () => Promise<void> {
  const watchers = new Set<Watcher>()
  let timer: NodeJS.Timeout | null = null
  let looking = Promise.resolve()

  function lookSoon(inMs: number): void {
    timer ??= setTimeout(() => {
      looking = look()
        .catch((error: unknown) =>
          room.log.warn({ err: error }, 'watched billing runs could not be looked at'),
        )
        .finally(() => {
          timer = null
          if (watchers.size > 0) lookSoon(lookEveryMs)
        })
    }, inMs)
  }

  async function look(): Promise<void> {
    const ids = [...new Set([...watchers].map(({ runId }) => runId))]
    const [runs, progress] = await room.database.transaction(systemViewer, async (tx) => [
      await runsByIds(tx, ids),
      await progressOfRuns(tx, ids),
    ])
    for (const watcher of watchers) {
      const run = runs.get(watcher.runId)
      if (run === undefined) continue
      const now = progress.get(run.id)
      const isOver = now === undefined || isToldToItsEnd(run, now, new Date())
      tell(watcher, run, { text: JSON.stringify([run, { ...now, billed: null }]), isOver })
    }
  }

  feeds.set(room, {
    of(runId) {
      const watcher: Watcher = { runId, events: latestEvents(() => watchers.delete(watcher)), told: '' }
      watchers.add(watcher)
      lookSoon(0)
      return watcher.events
    },
  })
  return async () => {
    if (timer !== null) clearTimeout(timer)
    for (const { events } of watchers) events.finish()
    watchers.clear()
    await looking
  }
}

interface Look {
  readonly text: string
  /** Nothing more will come of it. */
  readonly isOver: boolean
}

function tell(watcher: Watcher, run: BillingRun, { text, isOver }: Look): void {
  if (watcher.told !== text) watcher.events.put(run)
  watcher.told = text
  if (isOver) watcher.events.finish()
}

function isToldToItsEnd(
  { state, endedAt }: BillingRun,
  { ready, notified }: RunProgress,
  now: Date,
): boolean {
  if (endedAt === null) return false
  return state === 'CANCELLED' || notified >= ready || now.getTime() - endedAt.getTime() > untilToldMs
}
