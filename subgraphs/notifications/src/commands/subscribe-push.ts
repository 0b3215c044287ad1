import { randomUUID } from 'node:crypto'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type ResidentViewer, systemViewer } from '@aquacis/kit/values/viewer.ts'
import { mayBeSentTo, type PushAddress } from '../domain/push-address.ts'
import { pushSettingsOf } from '../settings.ts'
import {
  addDevice,
  changeAddress,
  devicesOf,
  lockDeviceAt,
  removeDevices,
} from '../store/push-subscription.ts'

/** What came of it; `serviceUnknown` where the address belongs to no push service of the list. */
export type SubscribePushOutcome =
  | { readonly kind: 'subscribed'; readonly devices: number }
  | { readonly kind: 'serviceUnknown' }

/** Nobody carries more; whoever makes more is not a person. */
const devicesAtMost = 20

/**
 * Tells a browser from now on. One that somebody else subscribed on is the asker's from then on, as a new device, so that
 * nothing that was queued for the other reaches it.
 */
export async function subscribePush(
  { room, now }: RequestContext,
  { partyId }: ResidentViewer,
  address: PushAddress,
): Promise<SubscribePushOutcome> {
  if (!mayBeSentTo(address.endpoint, pushSettingsOf(room))) return { kind: 'serviceUnknown' }
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockNames(tx, [`push ${address.endpoint}`, `devices ${partyId}`])
      const known = await lockDeviceAt(tx, address.endpoint)
      if (known?.partyId === partyId) await changeAddress(tx, room.sealer, known.id, address)
      else {
        await removeDevices(tx, known === null ? [] : [known.id])
        await addDevice(tx, room.sealer, { id: randomUUID(), partyId }, address, now)
      }
      const devices = await devicesOf(tx, partyId)
      await removeDevices(tx, devices.slice(devicesAtMost))
      return { kind: 'subscribed', devices: Math.min(devices.length, devicesAtMost) }
    },
    { idempotent: true },
  )
}
