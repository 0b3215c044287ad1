import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { publish } from '@aquacis/kit/runtime/outbox.ts'
import { civilDate, nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { HandOrigin } from '../../domain/life/meter-life.ts'
import type { Meter } from '../../domain/meter.ts'
import { permanentFlowOf } from '../../domain/permanent-flow.ts'
import type { RegisterSpan } from '../../domain/register.ts'
import { ranBetween } from '../../domain/register-wrap.ts'
import type { MeteredDay, ValidationSource } from '../../domain/validation/metered-day.ts'
import type { RuleSet } from '../../domain/validation/rule-set.ts'
import { usualDays } from '../../domain/validation/usual.ts'
import { validate } from '../../domain/validation/validate.ts'
import { handOrigins } from '../../store/life/hand-origin.ts'
import { spansOf } from '../../store/register-roll-up.ts'
import { standingEdits } from '../../store/validation/consumption-edit.ts'
import { ruleSetsOfOffice } from '../../store/validation/rule-set.ts'
import { saveValidatedDays } from '../../store/validation/validated-day.ts'
import { correctionFacts } from './correction-facts.ts'

/** Civil days from `from` up to `before`, which is not one of them; both are midnights of Mexico City. */
export interface DaySpan {
  readonly from: Date
  readonly before: Date
}

const dayMs = 86_400_000
/** As much past as the usual of a day wants, and a year more where an estimator looks a year back. */
const pastDays = usualDays + 8
const pastDaysWithYear = 364 + 8

/**
 * Validates these days of these meters again, from the registers as they stand now; gives how many days say something
 * else than before. A day is judged by the rules for whoever told its last register.
 */
export async function validateMeters(
  tx: Transaction,
  meters: readonly Meter[],
  span: DaySpan,
  now: Date,
): Promise<number> {
  const keys = meters.map(({ key }) => key)
  const ruleSets = await ruleSetsOf(tx, meters)
  const yearBack = [...ruleSets.values()].flat().some(({ estimators }) => estimators.includes('LAST_YEAR'))
  const past = (yearBack ? pastDaysWithYear : pastDays) * dayMs
  const from = startOfDay(new Date(span.from.getTime() - past))
  const spans = await spansOf(tx, 'DAY', keys, { from, before: span.before })
  const byHand = await handOrigins(tx, keys, { from, before: span.before })
  const edits = await standingEdits(tx, keys)
  let changed = 0
  const facts: EventEnvelope[] = []
  for (const meter of meters) {
    const { key, calibreMillimetres, holder } = meter
    const ground = {
      days: meteredDays({ from, before: span.before }, spans.get(key) ?? [], byHand.get(key) ?? new Map()),
      ruleSets: ruleSets.get(holder.operatingUnitId) ?? [],
      edits: edits.get(key) ?? [],
      limits: { permanentFlow: permanentFlowOf(calibreMillimetres) },
    }
    const days = validate(ground, civilDate(span.from))
    const written = await saveValidatedDays(tx, key, days, now)
    facts.push(...correctionFacts(meter, days, written, now))
    changed += written.length
  }
  await publish(tx, facts)
  return changed
}

async function ruleSetsOf(
  tx: Transaction,
  meters: readonly Meter[],
): Promise<Map<number, readonly RuleSet[]>> {
  const found = new Map<number, readonly RuleSet[]>()
  for (const unit of new Set(meters.map(({ holder }) => holder.operatingUnitId))) {
    found.set(unit, await ruleSetsOfOffice(tx, unit))
  }
  return found
}

/** The days of a span side by side, those that nothing was heard of among them. */
function meteredDays(
  { from, before }: DaySpan,
  spans: readonly RegisterSpan[],
  byHand: ReadonlyMap<number, HandOrigin>,
): MeteredDay[] {
  const lastOf = new Map(spans.map(({ startsAt, last }) => [startsAt.getTime(), last]))
  let source: ValidationSource = 'TELEMETRY'
  const days: MeteredDay[] = []
  let lastOfDayBefore: Litres | undefined
  for (let day = from; day < before; day = nextDay(day)) {
    const register = lastOf.get(day.getTime())
    const last = register?.litres
    if (register !== undefined) source = byHand.get(register.at.getTime()) ?? 'TELEMETRY'
    const raw = last === undefined || lastOfDayBefore === undefined ? null : ranBetween(lastOfDayBefore, last)
    days.push({ day: civilDate(day), raw, lastRegister: last ?? null, source })
    lastOfDayBefore = last
  }
  return days
}
