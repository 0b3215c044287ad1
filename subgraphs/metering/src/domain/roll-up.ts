import { type ConsumptionStep, startOf } from './consumption.ts'
import type { Register, RegisterSpan } from './register.ts'

/** A register with the meter it was seen on. */
export interface MeterRegister extends Register {
  readonly meterKey: number
}

/** The span of one meter's hour or day. */
export interface MeterSpan extends RegisterSpan {
  readonly meterKey: number
}

/** Hourly or daily spans of these registers, sorted by meter and start whatever the order of the registers. */
export function rollUp(step: ConsumptionStep, registers: readonly MeterRegister[]): MeterSpan[] {
  const spans = new Map<string, MeterSpan>()
  for (const register of registers) {
    const { meterKey, at, litres } = register
    const startsAt = startOf(step, at)
    const name = `${meterKey} ${startsAt.getTime()}`
    const seen = { at, litres }
    const known = spans.get(name)
    spans.set(name, {
      meterKey,
      startsAt,
      first: known !== undefined && known.first.at <= at ? known.first : seen,
      last: known !== undefined && known.last.at >= at ? known.last : seen,
    })
  }
  return [...spans.values()].sort(
    (a, b) => a.meterKey - b.meterKey || a.startsAt.getTime() - b.startsAt.getTime(),
  )
}

/** The newest register of each meter, sorted by meter. */
export function newestOfEach<Seen extends MeterRegister>(registers: readonly Seen[]): Seen[] {
  const newest = new Map<number, Seen>()
  for (const register of registers) {
    const known = newest.get(register.meterKey)
    if (known === undefined || register.at > known.at) newest.set(register.meterKey, register)
  }
  return [...newest.values()].sort((a, b) => a.meterKey - b.meterKey)
}
