import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import type { RegisterReading } from '../codec.ts'

/** A volume as whole litres; `null` where no register can be that large. */
export function wholeLitres(value: number): Litres | null {
  const whole = Math.round(value)
  return Number.isSafeInteger(whole) ? litres(whole) : null
}

/** One register value, or none where it is no number of litres. */
export function register(at: Date | null, value: number): RegisterReading[] {
  const whole = wholeLitres(value)
  return whole === null ? [] : [{ at, litres: whole }]
}

/** An instant so many milliseconds before another. */
export function before(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() - milliseconds)
}

/** An instant from seconds since 1970; `null` for a clock that was never set (before the year 2000). */
export function fromUnixSeconds(seconds: number): Date | null {
  return seconds < 946_684_800 ? null : new Date(seconds * 1000)
}

export const minuteMs = 60_000
export const hourMs = 3_600_000
export const dayMs = 86_400_000
