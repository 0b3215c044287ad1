import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import type { Meter } from '../../domain/meter.ts'
import type { ValidatedDay } from '../../domain/validation/metered-day.ts'
import { DayVolumesCorrected } from '../../events.ts'
import type { ChangedDay } from '../../store/validation/validated-day.ts'

/**
 * The fact that tells of the days, among those that were just written, whose litres are not those of their registers, or
 * were not until now. A day without registers of its own is none of them: what ran across a silence is in the registers on
 * both sides of it, however it is shared among its days.
 */
export function correctionFacts(
  { id: meterId, servicePoint }: Meter,
  days: readonly ValidatedDay[],
  written: readonly ChangedDay[],
  validatedAt: Date,
): EventEnvelope[] {
  const dayOf = new Map(days.map((each) => [each.day, each]))
  const told = written.flatMap(({ day, wasCorrected }) => {
    const { raw = null, final = null, status } = dayOf.get(day) ?? {}
    if (raw === null || (final === raw && !wasCorrected)) return []
    const by: 'EDIT' | 'RULE' = status === 'EDITED' ? 'EDIT' : 'RULE'
    return [{ day, raw, litres: final ?? raw, by }]
  })
  if (told.length === 0) return []
  const data = {
    ...{ meterId, servicePointId: servicePoint.id, validatedAt: validatedAt.toISOString() },
    days: told,
  }
  return [newEvent(DayVolumesCorrected, { key: meterId, data, occurredAt: validatedAt })]
}
