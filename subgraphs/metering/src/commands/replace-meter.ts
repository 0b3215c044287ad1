import { asSystem } from '@aquacis/kit/runtime/database/system-scope.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import {
  decideInstallation,
  type Installation,
  type InstallationRefusal,
} from '../domain/life/installation.ts'
import { decideReplacement, type EndRefusal, type ReplacementWish } from '../domain/life/meter-end.ts'
import { neighboursOf } from '../store/life/hand-reading.ts'
import { bequeathHabits } from '../telemetry/habits/bequeath-habits.ts'
import { installationFacts, takenThing } from './install-meter.ts'
import { loadLife } from './life/load-life.ts'
import { saveInstallation } from './life/save-installation.ts'
import { endLife } from './remove-meter.ts'

/** A meter to be taken out, and the one that takes its place at the same instant and service point. */
export interface ReplacementRequest extends Omit<ReplacementWish, 'successorId'> {
  readonly meterId: string
  readonly successor: Omit<Installation, 'servicePointId' | 'installedAt'>
}

export type ReplacementOutcome =
  | { readonly kind: 'MeterReplaced' | 'AlreadyReplaced' | 'MeterUnknown' }
  | EndRefusal
  | InstallationRefusal

/**
 * Puts a meter in another's place. The old one ends with its final register, the new one begins with its initial one,
 * so no litre is lost in between and none counted twice; what was learned of the home goes over to it. All happens, or
 * nothing.
 */
export async function replaceMeter(
  context: RequestContext,
  request: ReplacementRequest,
): Promise<ReplacementOutcome> {
  const { room, viewer } = context
  const replace = (tx: Transaction) => replaceIn(tx, context, request)
  try {
    return await room.database.transaction(viewer, replace, { idempotent: true })
  } catch (error) {
    const kind = takenThing(error)
    if (kind === undefined) throw error
    return { kind }
  }
}

async function replaceIn(
  tx: Transaction,
  context: RequestContext,
  { meterId, successor, ...wish }: ReplacementRequest,
): Promise<ReplacementOutcome> {
  const { now } = context
  await lockNames(tx, [meterId, successor.meterId])
  const living = await loadLife(tx, context, meterId)
  if (living === null) return { kind: 'MeterUnknown' }
  const at = wish.at ?? now
  const neighbours = await neighboursOf(tx, living.meter.key, at)
  const end = decideReplacement(living.life, { ...wish, successorId: successor.meterId }, neighbours, now)
  if (end.kind !== 'MeterReplaced' && end.kind !== 'AlreadyReplaced') return end

  const installedAt = end.kind === 'AlreadyReplaced' ? wish.at : at
  const installation = { ...successor, servicePointId: living.meter.servicePoint.id, installedAt }
  const facts = await installationFacts(tx, context, installation)
  // The place is not free yet, and will be by this very decision.
  const vacated = { ...facts, servicePointHasMeter: false }
  const start = decideInstallation(installation, vacated, now)
  if (start.kind === 'AlreadyInstalled') return { kind: 'AlreadyReplaced' }
  if (start.kind !== 'MeterInstalled') return start
  if (end.kind !== 'MeterReplaced') return { kind: 'MeterIdTaken' }

  const { finalLitres } = wish
  await endLife(tx, context, living, end.fact, { at, finalLitres, successorId: successor.meterId })
  const { operatingUnitId } = start
  const meterKey = await saveInstallation(tx, context, start.installation, {
    operatingUnitId,
    replaces: meterId,
  })
  const { calibreMillimetres } = start.installation
  await asSystem(tx, context.viewer, () =>
    bequeathHabits(tx, living.meter.key, { meterKey, calibreMillimetres, installedAt: at }),
  )
  return { kind: 'MeterReplaced' }
}
