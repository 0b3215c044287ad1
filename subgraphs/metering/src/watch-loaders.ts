import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { mayWatch } from './domain/policy.ts'
import { endOf, type Watch } from './domain/watches/watch.ts'
import { loadHolders } from './store/service-point-holder.ts'
import { runningWatches, watchesByIds } from './store/watches/watch.ts'
import { watchIdsOfAlerts } from './store/watches/watch-alert.ts'
import { usedWhileAway } from './telemetry/watches/used-while-away.ts'

/** What the resolvers of watches load with in one request; everything in it is the viewer's to see. */
export interface WatchLoaders {
  /** Running ones by service point, the oldest first; null where they are not the viewer's to see. */
  readonly watchesAt: BatchLoader<string, Watch[]>
  /** By which watch an alert was told, by the alert's id; null where by none, or by one that is not the viewer's to see. */
  readonly watchOfAlert: BatchLoader<string, Watch>
  /** Litres by the absence's watch; null before it, and while nothing is known of it. */
  readonly usedWhileAway: BatchLoader<string, number>
}

/** The loaders of watches for one request. */
export function watchLoaders({ viewer, room, now }: RequestContext): WatchLoaders {
  const asViewer = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(viewer, work)
  const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(systemViewer, work)
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
    watchOfAlert: batchLoader(async (ids) => {
      if (viewer.kind !== 'resident') return new Map()
      const watchIds = await asSystem((tx) => watchIdsOfAlerts(tx, ids))
      if (watchIds.size === 0) return new Map()
      const theirs = await asViewer((tx) => ownWatches(tx, viewer, [...new Set(watchIds.values())]))
      return new Map(
        [...watchIds].flatMap(([alertId, watchId]) => {
          const watch = theirs.get(watchId)
          return watch === undefined ? [] : [[alertId, watch] as const]
        }),
      )
    }),
    usedWhileAway: batchLoader(async (ids) => {
      const watches = await asViewer((tx) => watchesByIds(tx, ids))
      return asSystem((tx) => usedWhileAway(tx, [...watches.values()], now))
    }),
  }
}

/** Watches of the viewer's own homes, by id, running or over. */
async function ownWatches(
  tx: Transaction,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Watch>> {
  const watches = await watchesByIds(tx, ids)
  const places = await loadHolders(tx, [
    ...new Set([...watches.values()].map(({ servicePointId }) => servicePointId)),
  ])
  return new Map(
    [...watches].filter(([, { servicePointId, contractId }]) => {
      const place = places.get(servicePointId)
      return place?.contractId === contractId && mayWatch(viewer, place)
    }),
  )
}
