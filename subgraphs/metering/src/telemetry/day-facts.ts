import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import type { MeterSpan } from '../domain/roll-up.ts'
import { DayRegistersKept, type KeptDay } from '../events.ts'
import type { MeterAddress } from '../store/meter.ts'

/** Fifty kilobytes: a listener takes up hundreds of facts at once. */
const daysTogether = 1_000

/**
 * Facts that tell of these days, which are sorted by meter: five hundred meters in one when a day is over for all, a year of a
 * few when their past is told. Nothing hangs on the order of such facts, so the first meter's id is key enough.
 */
export function dayFacts(
  days: readonly MeterSpan[],
  meters: ReadonlyMap<number, MeterAddress>,
  now: Date,
): EventEnvelope[] {
  const facts: EventEnvelope[] = []
  let told: MetersDays[] = []
  let count = 0
  const tell = () => {
    const [first] = told
    if (first === undefined) return
    facts.push(newEvent(DayRegistersKept, { key: first.meterId, occurredAt: now, data: { meters: told } }))
    told = []
    count = 0
  }
  const calendar = dayNumbers()
  let open: { readonly meterKey: number; readonly days: KeptDay[] } | undefined
  for (const span of days) {
    const { meterKey } = span
    if (count >= daysTogether) {
      tell()
      open = undefined
    }
    if (open?.meterKey !== meterKey) {
      const meter = meters.get(meterKey)
      if (meter === undefined) continue
      open = { meterKey, days: [] }
      told.push({ meterId: meter.id, servicePointId: meter.servicePointId, days: open.days })
    }
    open.days.push(keptDayOf(span, calendar))
    count += 1
  }
  tell()
  return facts
}

interface MetersDays {
  readonly meterId: string
  readonly servicePointId: string
  readonly days: KeptDay[]
}

function keptDayOf({ startsAt, first, last }: MeterSpan, numberOf: (day: Date) => number): KeptDay {
  const midnight = startsAt.getTime()
  return [
    numberOf(startsAt),
    first.at.getTime() - midnight,
    first.litres,
    last.at.getTime() - midnight,
    last.litres,
  ]
}

/** 20261120 for the midnight with which that day begins; the calendar is asked once for each. */
function dayNumbers(): (day: Date) => number {
  const known = new Map<number, number>()
  return (day) => {
    const found = known.get(day.getTime()) ?? Number(civilDate(day).replaceAll('-', ''))
    known.set(day.getTime(), found)
    return found
  }
}
