import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { mayWatch } from '../../domain/policy.ts'
import {
  faultOf,
  isAsWished,
  tellsHours,
  type WatchFault,
  type WatchWish,
} from '../../domain/watches/decide-watch.ts'
import type { Watch } from '../../domain/watches/watch.ts'
import { metersByServicePoints } from '../../store/meter.ts'
import { spansOf } from '../../store/register-roll-up.ts'
import { holdMember } from '../../store/residents/service-point-member.ts'
import { loadHolder, lockHolder } from '../../store/service-point-holder.ts'
import { addWatch, runningWatches, watchesByIds } from '../../store/watches/watch.ts'
import { nextVersion } from '../../store/watches/watch-version.ts'
import { endWatches, lockHomes } from '../../telemetry/watches/end-watches.ts'

/** What came of somebody's wish. */
export type SetWatchOutcome =
  | { readonly kind: 'WatchSet'; readonly watch: Watch }
  | { readonly kind: 'ServicePointUnknown' }
  | { readonly kind: 'ContactUnknown' }
  | { readonly kind: 'WatchImpossible'; readonly fault: WatchFault | 'IdTaken' | 'HeardTooSeldom' }

/** Takes the place of the home's running watch of the same kind. Repeating it changes nothing. */
export async function setWatch(context: RequestContext, wish: WatchWish): Promise<SetWatchOutcome> {
  const { room, viewer } = context
  const place = await room.database.transaction(viewer, (tx) => loadHolder(tx, wish.servicePointId))
  if (place === null || viewer.kind !== 'resident' || !mayWatch(viewer, place))
    return { kind: 'ServicePointUnknown' }
  const setBy = viewer.partyId
  return room.database.transaction(
    systemViewer,
    (tx) => decide(tx, context, { wish, setBy, contractId: place.contractId }),
    { idempotent: true },
  )
}

interface Asked {
  readonly wish: WatchWish
  readonly setBy: string
  readonly contractId: string
}

async function decide(
  tx: Transaction,
  { now, traceId, viewer }: RequestContext,
  { wish, setBy, contractId }: Asked,
): Promise<SetWatchOutcome> {
  // A contract that ends meanwhile waits, and takes the watch with it; so does somebody else who sets one.
  await lockHolder(tx, wish.servicePointId)
  const place = await loadHolder(tx, wish.servicePointId)
  if (place?.contractId !== contractId || !mayWatch(viewer, place)) return { kind: 'ServicePointUnknown' }
  const same = (await watchesByIds(tx, [wish.id])).get(wish.id)
  if (same !== undefined) {
    return isAsWished(same, wish, setBy)
      ? { kind: 'WatchSet', watch: same }
      : { kind: 'WatchImpossible', fault: 'IdTaken' }
  }
  const fault = faultOf(wish, now)
  if (fault !== null) return { kind: 'WatchImpossible', fault }
  if (wish.kind === 'TOO_LITTLE_USE') {
    const memberId = wish.contactMemberId
    if (memberId !== null && !(await holdMember(tx, { memberId, contractId })))
      return { kind: 'ContactUnknown' }
    if (!(await isHeardOften(tx, wish.servicePointId, now)))
      return { kind: 'WatchImpossible', fault: 'HeardTooSeldom' }
  }
  const watch: Watch = { ...wish, contractId, setBy, since: now, endedAt: null }
  await lockHomes(tx, [wish.servicePointId])
  const running = (await runningWatches(tx, [wish.servicePointId])).get(wish.servicePointId) ?? []
  await endWatches(
    tx,
    running.filter(({ kind }) => kind === wish.kind),
    { at: now, traceId },
  )
  await addWatch(tx, watch, await nextVersion(tx))
  return { kind: 'WatchSet', watch }
}

const weekMs = 7 * 86_400_000

/** By the last week of the meter in service; one that is new there is believed. */
async function isHeardOften(tx: Transaction, servicePointId: string, now: Date): Promise<boolean> {
  const meter = (await metersByServicePoints(tx, [servicePointId])).get(servicePointId)
  if (meter === undefined) return true
  const from = new Date(now.getTime() - weekMs)
  const hours = (await spansOf(tx, 'HOUR', [meter.key], { from })).get(meter.key) ?? []
  const [first] = hours
  if (first === undefined) return true
  const days = (now.getTime() - first.startsAt.getTime()) / 86_400_000
  return tellsHours({ hours: hours.length, days })
}
