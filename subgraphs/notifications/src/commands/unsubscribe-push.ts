import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type ResidentViewer, systemViewer } from '@aquacis/kit/values/viewer.ts'
import { deviceAt, devicesOf, removeDevices } from '../store/push-subscription.ts'

/** What came of it; `unknown` where the asker has no device at that endpoint. */
export type UnsubscribePushOutcome =
  | { readonly kind: 'unsubscribed'; readonly devices: number }
  | { readonly kind: 'unknown' }

/** Tells a browser no more; what is queued for it goes nowhere. */
export function unsubscribePush(
  { room }: RequestContext,
  { partyId }: ResidentViewer,
  endpoint: string,
): Promise<UnsubscribePushOutcome> {
  return room.database.transaction(systemViewer, async (tx) => {
    const id = await deviceAt(tx, partyId, endpoint)
    if (id === null) return { kind: 'unknown' }
    await removeDevices(tx, [id])
    return { kind: 'unsubscribed', devices: (await devicesOf(tx, partyId)).length }
  })
}
