import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { mayWatch } from './domain/policy.ts'
import { endOf, type Watch } from './domain/watches/watch.ts'
import { loadHolders } from './store/service-point-holder.ts'
import { runningWatches, watchesByIds } from './store/watches/watch.ts'
import { usedWhileAway } from './telemetry/watches/used-while-away.ts'

/** What the resolvers of watches load with in one request; everything in it is the viewer's to see. */
export interface WatchLoaders {
  /** Running ones by service point, the oldest first; null where they are not the viewer's to see. */
  readonly watchesAt: BatchLoader<string, Watch[]>
  /** Litres by the absence's watch; null before it, and while nothing is known of it. */
  readonly usedWhileAway: BatchLoader<string, number>
}

/** The loaders of watches for one request. */
export function watchLoaders({ viewer, room, now }: RequestContext): WatchLoaders {
  const asViewer = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(viewer, work)
  return {
    watchesAt: batchLoader((ids) =>
      asViewer(async (tx) => {
        if (viewer.kind !== 'resident') return new Map()
        const places = await loadHolders(tx, ids)
        const theirs = ids.filter((id) => {
          const place = places.get(id)
          return place !== undefined && mayWatch(viewer, place)
        })
        const running = await runningWatches(tx, theirs)
        return new Map(
          theirs.map((id) => [id, (running.get(id) ?? []).filter((watch) => endOf(watch, now) === null)]),
        )
      }),
    ),
    usedWhileAway: batchLoader(async (ids) => {
      const watches = await asViewer((tx) => watchesByIds(tx, ids))
      return room.database.transaction(systemViewer, (tx) => usedWhileAway(tx, [...watches.values()], now))
    }),
  }
}
