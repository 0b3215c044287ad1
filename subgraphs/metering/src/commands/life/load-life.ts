import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { lifeOf, type MeterFact, type MeterLife } from '../../domain/life/meter-life.ts'
import type { Meter } from '../../domain/meter.ts'
import { mayInstallMeter } from '../../domain/policy.ts'
import { appendFacts, factsOfMeter } from '../../store/life/meter-event.ts'
import { advanceVersion, metersByIds } from '../../store/meter.ts'
import { tellerOf } from './teller.ts'

/** A meter with everything that happened to it. */
export interface LivingMeter {
  readonly meter: Meter
  readonly life: MeterLife
}

/**
 * The life of a meter that the viewer looks after, locked until the transaction ends; null when there is none, or it is
 * another office's.
 */
export async function loadLife(
  tx: Transaction,
  { viewer }: Pick<RequestContext, 'viewer'>,
  meterId: string,
): Promise<LivingMeter | null> {
  await lockNames(tx, [meterId])
  const meter = (await metersByIds(tx, [meterId])).get(meterId)
  if (meter === undefined || !mayInstallMeter(viewer, meter.holder)) return null
  const life = lifeOf((await factsOfMeter(tx, meter.key)).map(({ fact }) => fact))
  if (life === null) throw new Error(`meter ${meterId} has a row and no life`)
  return { meter, life }
}

/** Appends a fact to a life that was loaded in this transaction. */
export async function tellFact(
  tx: Transaction,
  context: RequestContext,
  { meter, life }: LivingMeter,
  fact: MeterFact,
): Promise<void> {
  const version = life.version + 1
  await appendFacts(tx, [{ meterKey: meter.key, version, fact }], tellerOf(context))
  await advanceVersion(tx, meter.key, life.version)
}
