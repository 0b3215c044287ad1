import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { mayWatch } from '../../domain/policy.ts'
import type { Watch } from '../../domain/watches/watch.ts'
import { loadHolder, lockHolder } from '../../store/service-point-holder.ts'
import { watchesByIds } from '../../store/watches/watch.ts'
import { endWatches } from '../../telemetry/watches/end-watches.ts'

/** Ends a watch and the alert of it that stands; null when it is not the viewer's. Repeating it changes nothing. */
export async function endWatch(context: RequestContext, watchId: string): Promise<Watch | null> {
  const { room, viewer, now, traceId } = context
  const known = await room.database.transaction(viewer, async (tx) => {
    const watch = (await watchesByIds(tx, [watchId])).get(watchId)
    const place = watch && (await loadHolder(tx, watch.servicePointId))
    return watch && place && mayWatch(viewer, place) ? watch : null
  })
  if (known === null) return null
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      // In the order in which a watch is set.
      await lockHolder(tx, known.servicePointId)
      const before = (await watchesByIds(tx, [watchId])).get(watchId) ?? known
      if (before.endedAt !== null) return before
      await endWatches(tx, [before], { at: now, traceId })
      return (await watchesByIds(tx, [watchId])).get(watchId) ?? before
    },
    { idempotent: true },
  )
}
