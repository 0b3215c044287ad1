import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { decideRemoval, type EndWish, type RemovalDecision } from '../domain/life/meter-end.ts'
import type { LifeEnd, MeterFact } from '../domain/life/meter-life.ts'
import { MeterRemoved } from '../events.ts'
import { retireDevice } from '../store/device.ts'
import { latestReadings } from '../store/latest-reading.ts'
import { neighboursOf } from '../store/life/hand-reading.ts'
import { endService } from '../store/meter.ts'
import { type LivingMeter, loadLife, tellFact } from './life/load-life.ts'
import { storeHandRegister } from './life/read-register.ts'

/** Takes a meter out of service, with its last register where somebody looked. Its radio is not heard any more. */
export async function removeMeter(
  context: RequestContext,
  { meterId, ...wish }: EndWish & { readonly meterId: string },
): Promise<RemovalDecision | { readonly kind: 'MeterUnknown' }> {
  const { room, viewer, now } = context
  return room.database.transaction(
    viewer,
    async (tx) => {
      const living = await loadLife(tx, context, meterId)
      if (living === null) return { kind: 'MeterUnknown' }
      const neighbours = await neighboursOf(tx, living.meter.key, wish.at ?? now)
      const decision = decideRemoval(living.life, wish, neighbours, now)
      if (decision.kind === 'MeterRemoved') {
        const end = { at: decision.fact.at, finalLitres: wish.finalLitres, successorId: null }
        await endLife(tx, context, living, decision.fact, end)
      }
      return decision
    },
    { idempotent: true },
  )
}

/** Writes the end of a life down: the fact, the rows that follow from it, the last register, and the news. */
export async function endLife(
  tx: Transaction,
  context: RequestContext,
  living: LivingMeter,
  fact: MeterFact,
  { at, finalLitres, successorId }: Omit<LifeEnd, 'why'>,
): Promise<void> {
  const { meter } = living
  const { id: meterId, holder, servicePoint } = meter
  await tellFact(tx, context, living, fact)
  if (finalLitres !== null) {
    const final = { meterKey: meter.key, at, litres: finalLitres, origin: 'FIELD' } as const
    await storeHandRegister(tx, context, final)
  }
  const latest = (await latestReadings(tx, [meter.key])).get(meter.key)
  await retireDevice(tx, meter.key, at)
  await endService(tx, meter, { at, finalLitres })
  const data = {
    ...{ meterId, servicePointId: servicePoint.id, operatingUnitId: holder.operatingUnitId },
    ...{ at: at.toISOString(), finalLitres, successorId },
    lastRegister: latest === undefined ? null : { at: latest.at.toISOString(), litres: latest.register },
  }
  const { now, traceId } = context
  await publish(tx, [newEvent(MeterRemoved, { key: meterId, data, occurredAt: now, traceId })])
}
