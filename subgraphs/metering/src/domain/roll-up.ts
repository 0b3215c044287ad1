import { type ConsumptionStep, startOf } from './consumption.ts'
import type { Register, RegisterSpan } from './register.ts'

/** A register with the meter it was seen on. */
export interface MeterRegister extends Register {
  readonly meterKey: number
}

/** The span of one meter's hour, day or month. */
export interface MeterSpan extends RegisterSpan {
  readonly meterKey: number
}

/** Spans of these registers, which are sorted by meter and instant; sorted alike. */
export function rollUp(step: ConsumptionStep, registers: readonly MeterRegister[]): MeterSpan[] {
  const clock = stepClock(step)
  const spans: Widening[] = []
  let open: Widening | undefined
  for (const register of registers) {
    const { meterKey } = register
    const startsAt = clock(register.at)
    if (open?.meterKey === meterKey && open.startsAt === startsAt) {
      open.last = register
    } else {
      open = { meterKey, startsAt, first: register, last: register }
      spans.push(open)
    }
  }
  return spans
}

interface Widening extends MeterSpan {
  last: Register
}

/**
 * Start of an instant's step, the same object for all instants of one step. No step changes within a full hour, so the
 * calendar is asked once for each.
 */
export function stepClock(step: ConsumptionStep): (at: Date) => Date {
  const startsOfHours = new Map<number, Date>()
  const starts = new Map<number, Date>()
  let hour = Number.NaN
  let start = new Date(0)
  return (at) => {
    const asked = Math.floor(at.getTime() / hourMs)
    if (asked === hour) return start
    hour = asked
    const known = startsOfHours.get(hour)
    if (known !== undefined) {
      start = known
      return start
    }
    const next = startOf(step, at)
    start = starts.get(next.getTime()) ?? next
    starts.set(start.getTime(), start)
    startsOfHours.set(hour, start)
    return start
  }
}

const hourMs = 3_600_000

/** The newest register of each meter out of these, which are sorted by meter and instant; sorted by meter. */
export function newestOfEach<Seen extends MeterRegister>(registers: readonly Seen[]): Seen[] {
  return registers.filter(({ meterKey }, index) => registers[index + 1]?.meterKey !== meterKey)
}
