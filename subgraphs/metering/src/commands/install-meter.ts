import { QueryFailed } from '@aquacis/kit/runtime/database/query-failed.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import {
  decideInstallation,
  type Installation,
  type InstallationDecision,
  type InstallationFacts,
} from '../domain/meter.ts'
import { mayInstallMeter } from '../domain/policy.ts'
import { wmbusAddress } from '../domain/radio.ts'
import { MeterInstalled } from '../events.ts'
import { addDevice, isRadioTaken, loadInstallation, radioConstraint } from '../store/device.ts'
import { addMeter, meterConstraints, metersBySerials, metersByServicePoints } from '../store/meter.ts'
import { loadHolder } from '../store/service-point-holder.ts'

/**
 * Puts a meter with its radio into service and tells the others, once. Runs with the rights of whoever asks: what
 * belongs to another office stays unseen, and the constraints of the database speak where the facts cannot.
 */
export async function installMeter(
  context: RequestContext,
  wish: Installation,
): Promise<InstallationDecision> {
  const { room, viewer } = context
  const decideAndSave = async (tx: Transaction) => {
    // Facts are read one after the other: without the lock the same request beside this one could end between two.
    await lockNames(tx, [wish.meterId])
    const decision = decideInstallation(wish, await factsOf(tx, context, wish))
    if (decision.kind === 'MeterInstalled') {
      await save(tx, context, decision.installation, decision.operatingUnitId)
    }
    return decision
  }
  try {
    return await room.database.transaction(viewer, decideAndSave, { idempotent: true })
  } catch (error) {
    const taken = error instanceof QueryFailed ? refusals.get(error.constraint ?? '') : undefined
    if (taken === undefined) throw error
    return { kind: taken }
  }
}

const refusals = new Map([
  [meterConstraints.id, 'MeterIdTaken'],
  [meterConstraints.servicePoint, 'ServicePointHasMeter'],
  [meterConstraints.serial, 'MeterSerialTaken'],
  [radioConstraint, 'RadioTaken'],
] as const)

async function factsOf(
  tx: Transaction,
  { room, viewer }: RequestContext,
  wish: Installation,
): Promise<InstallationFacts> {
  const holder = await loadHolder(tx, wish.servicePointId)
  const atServicePoint = await metersByServicePoints(tx, [wish.servicePointId])
  const withSerial = await metersBySerials(tx, [wish.serial])
  return {
    holder: holder !== null && mayInstallMeter(viewer, holder) ? holder : null,
    sameId: await loadInstallation(tx, room.sealer, wish.meterId),
    servicePointHasMeter: atServicePoint.size > 0,
    serialTaken: withSerial.size > 0,
    radioTaken: await isRadioTaken(tx, wmbusAddress(wish.manufacturer, wish.identNumber)),
  }
}

async function save(
  tx: Transaction,
  { room, now, traceId }: RequestContext,
  installation: Installation,
  operatingUnitId: number,
): Promise<void> {
  const { meterId, servicePointId, serial, manufacturer, model, calibreMillimetres } = installation
  const meterKey = await addMeter(tx, {
    id: meterId,
    serial,
    manufacturer,
    model,
    calibreMillimetres,
    servicePointId,
    installedAt: now,
  })
  await addDevice(tx, room.sealer, meterKey, installation)
  const data = { meterId, servicePointId, operatingUnitId }
  await publish(tx, [newEvent(MeterInstalled, { key: meterId, data, occurredAt: now, traceId })])
}
