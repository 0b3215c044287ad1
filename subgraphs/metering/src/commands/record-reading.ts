import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import {
  decideHandReading,
  decideValidation,
  type HandReadingDecision,
  type HandReadingWish,
  type ValidationDecision,
} from '../domain/life/hand-reading.ts'
import type { Verdict } from '../domain/life/meter-life.ts'
import { neighboursOf } from '../store/life/hand-reading.ts'
import { loadLife, tellFact } from './life/load-life.ts'
import { storeHandRegister } from './life/read-register.ts'

/** Takes down a register that somebody read with their own eyes. */
export async function recordReading(
  context: RequestContext,
  { meterId, ...wish }: HandReadingWish & { readonly meterId: string },
): Promise<HandReadingDecision | { readonly kind: 'MeterUnknown' }> {
  const { room, viewer, now } = context
  return room.database.transaction(
    viewer,
    async (tx) => {
      const living = await loadLife(tx, context, meterId)
      if (living === null) return { kind: 'MeterUnknown' }
      const neighbours = await neighboursOf(tx, living.meter.key, wish.at)
      const decision = decideHandReading(living.life, wish, neighbours, now)
      if (decision.kind === 'ReadingRecordedByHand') {
        await tellFact(tx, context, living, decision.fact)
        await storeHandRegister(tx, context, { ...wish, meterKey: living.meter.key })
      }
      return decision
    },
    { idempotent: true },
  )
}

/** Takes down what somebody found who looked at a reading by hand again. */
export async function validateReading(
  context: RequestContext,
  {
    meterId,
    ...wish
  }: {
    readonly meterId: string
    readonly readingId: string
    readonly verdict: Verdict
    readonly why: string
  },
): Promise<ValidationDecision | { readonly kind: 'MeterUnknown' }> {
  const { room, viewer, now } = context
  return room.database.transaction(
    viewer,
    async (tx) => {
      const living = await loadLife(tx, context, meterId)
      if (living === null) return { kind: 'MeterUnknown' }
      const decision = decideValidation(living.life, wish, now)
      if (decision.kind === 'ReadingValidated') await tellFact(tx, context, living, decision.fact)
      return decision
    },
    { idempotent: true },
  )
}
