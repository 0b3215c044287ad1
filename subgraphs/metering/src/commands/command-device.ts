import { QueryFailed } from '@aquacis/kit/runtime/database/query-failed.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type DeviceCommand, type DeviceOrder, expiryOf, isSameOrder } from '../domain/devices/command.ts'
import { type DownlinkRefusal, downlinkOf } from '../domain/devices/downlink.ts'
import { wish } from '../domain/devices/shadow.ts'
import { mayInstallMeter } from '../domain/policy.ts'
import { loadTarget } from '../store/device.ts'
import { addCommand, commandConstraint, loadCommand } from '../store/device-command.ts'
import { lockShadow, saveShadow } from '../store/devices/shadow.ts'
import { metersByIds } from '../store/meter.ts'
import { tellerOf } from './life/teller.ts'

/** What somebody wants a device to do. */
export interface CommandWish {
  readonly id: string
  readonly meterId: string
  readonly order: DeviceOrder
  /** When it is given up; null: after two days. */
  readonly expiresAt: Date | null
}

export type CommandRefusal =
  | DownlinkRefusal
  | 'MeterUnknown'
  | 'MeterNotInService'
  | 'CommandIdTaken'
  | 'InstantImpossible'

/**
 * Queues a command for the device of a meter, in the words of its network; ingest sends it. The same command asked for
 * again changes nothing.
 */
export async function commandDevice(
  context: RequestContext,
  asked: CommandWish,
): Promise<DeviceCommand | CommandRefusal> {
  const { room, viewer } = context
  const queue = (tx: Transaction) => queueCommand(tx, context, asked)
  try {
    return await room.database.transaction(viewer, queue, { idempotent: true })
  } catch (error) {
    // Another office's command is not seen, only met.
    if (error instanceof QueryFailed && error.constraint === commandConstraint) return 'CommandIdTaken'
    throw error
  }
}

async function queueCommand(
  tx: Transaction,
  context: RequestContext,
  { id, meterId, order, expiresAt: asked }: CommandWish,
): Promise<DeviceCommand | CommandRefusal> {
  const { viewer, now } = context
  await lockNames(tx, [id])
  const meter = (await metersByIds(tx, [meterId])).get(meterId)
  if (meter === undefined || !mayInstallMeter(viewer, meter.holder)) return 'MeterUnknown'
  const known = await loadCommand(tx, id)
  if (known !== null) {
    return known.meterKey === meter.key && isSameOrder(known.order, order) ? known : 'CommandIdTaken'
  }
  if (meter.removedAt !== null) return 'MeterNotInService'
  const expiresAt = expiryOf(asked, now)
  if (expiresAt === null) return 'InstantImpossible'
  const target = await loadTarget(tx, meter.key)
  const downlink = target === null ? 'DeviceUnreachable' : downlinkOf(id, target, order)
  if (typeof downlink === 'string') return downlink
  const shadow = await lockShadow(tx, meter.key)
  const after = wish(shadow, order)
  if (after !== shadow) await saveShadow(tx, meter.key, after)
  const shadowVersion = after === shadow ? null : after.desiredVersion
  const { by } = tellerOf(context)
  const command = { id, meterKey: meter.key, order, queuedAt: now, expiresAt, by }
  await addCommand(tx, { ...command, ...downlink, shadowVersion })
  return { ...command, state: 'QUEUED', sentAt: null, settledAt: null, detail: null }
}
