import { QueryFailed } from '@aquacis/kit/runtime/database/query-failed.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { radioOf } from '../domain/devices/radio-form.ts'
import {
  decideInstallation,
  type Installation,
  type InstallationDecision,
  type InstallationFacts,
} from '../domain/life/installation.ts'
import { mayInstallMeter } from '../domain/policy.ts'
import { loadInstallation, radioConstraint, radiosTaken } from '../store/device.ts'
import { meterConstraints, metersBySerials, metersEverAt } from '../store/meter.ts'
import { loadHolder } from '../store/service-point-holder.ts'
import { saveInstallation } from './life/save-installation.ts'

/**
 * Puts a meter with its radio into service and tells the others, once. Runs with the rights of whoever asks: what
 * belongs to another office stays unseen, and the constraints of the database speak where the facts cannot.
 */
export async function installMeter(
  context: RequestContext,
  wish: Installation,
): Promise<InstallationDecision> {
  const { room, viewer, now } = context
  const decideAndSave = async (tx: Transaction) => {
    // Facts are read one after the other: without the lock the same request beside this one could end between two.
    await lockNames(tx, [wish.meterId])
    const decision = decideInstallation(wish, await installationFacts(tx, context, wish), now)
    if (decision.kind === 'MeterInstalled') {
      await saveInstallation(tx, context, decision.installation, {
        operatingUnitId: decision.operatingUnitId,
        replaces: null,
      })
    }
    return decision
  }
  try {
    return await room.database.transaction(viewer, decideAndSave, { idempotent: true })
  } catch (error) {
    const kind = takenThing(error)
    if (kind === undefined) throw error
    return { kind }
  }
}

const refusals = new Map([
  [meterConstraints.id, 'MeterIdTaken'],
  [meterConstraints.servicePoint, 'ServicePointHasMeter'],
  [meterConstraints.serial, 'MeterSerialTaken'],
  [radioConstraint, 'RadioTaken'],
] as const)

/** What an installation was refused for by the database itself: it knows more than the viewer may see. */
export function takenThing(error: unknown) {
  return error instanceof QueryFailed ? refusals.get(error.constraint ?? '') : undefined
}

/** What an installation depends on, as far as the viewer sees. */
export async function installationFacts(
  tx: Transaction,
  { room, viewer }: RequestContext,
  wish: Installation,
): Promise<InstallationFacts> {
  const holder = await loadHolder(tx, wish.servicePointId)
  const stood = (await metersEverAt(tx, [wish.servicePointId])).get(wish.servicePointId) ?? []
  const withSerial = (await metersBySerials(tx, [wish.serial])).get(wish.serial)
  const radio = radioOf(wish.manufacturer, wish.radio)
  return {
    holder: holder !== null && mayInstallMeter(viewer, holder) ? holder : null,
    sameId: await loadInstallation(tx, room.sealer, wish.meterId),
    servicePointHasMeter: stood.some(({ removedAt }) => removedAt === null),
    vacantSince: stood.reduce<Date | null>(
      (latest, { removedAt }) => (latest === null || (removedAt && removedAt > latest) ? removedAt : latest),
      null,
    ),
    serialTaken: withSerial?.removedAt === null,
    radioTaken: typeof radio !== 'string' && (await radiosTaken(tx, [radio])).size > 0,
  }
}
