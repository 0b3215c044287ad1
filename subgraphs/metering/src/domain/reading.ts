import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { Register } from './register.ts'

/** How a register value came to be known. */
export type ReadingOrigin = 'TELEMETRY' | 'FIELD' | 'SELF' | 'ESTIMATED'

/** A register value at an instant, with its origin. `register` is the cumulative counter in litres. */
export interface Reading {
  readonly at: Date
  readonly register: Litres
  readonly origin: ReadingOrigin
  readonly flowLitresPerHour: number | null
}

/** What is measured, before anybody vouches for it. */
export interface Measurement extends Register {
  readonly flowLitresPerHour: number | null
}

/** Why a measurement is not believed; the code is what the dead letter is filed under. */
export interface MeasurementFault {
  readonly reason: 'INSTANT_OUT_OF_RANGE' | 'VALUE_OUT_OF_RANGE'
  readonly detail: string
}

const hourMs = 3_600_000
/**
 * Raw telegrams are archived for five years and may be run again; the oldest of them tell a year of their meter's log.
 * How far back a telegram of today may tell is judged where it arrives.
 */
const oldestMs = 6 * 366 * 24 * hourMs
/**
 * How far ahead of ours a concentrator's clock may run. A reading of the far future would stand as the latest one, and
 * today's real readings behind it.
 */
const newestMs = hourMs
const largestFlow = 2_147_483_647

/** Whether an instant can be told by a meter or a concentrator whose clock works. `now` is ours. */
export function isBelievable(at: Date, now: Date): boolean {
  const ahead = at.getTime() - now.getTime()
  return ahead >= -oldestMs && ahead <= newestMs
}

/** Null when the measurement can be true, else what is wrong with it. `now` is the clock of whoever stores it. */
export function measurementFault(measurement: Measurement, now: Date): MeasurementFault | null {
  const { at, litres, flowLitresPerHour: flow } = measurement
  if (!isBelievable(at, now)) {
    const when = Number.isNaN(at.getTime()) ? 'not an instant' : at.toISOString()
    return {
      reason: 'INSTANT_OUT_OF_RANGE',
      detail: `${when}: not within the last six years and the next hour`,
    }
  }
  if (!Number.isSafeInteger(litres)) {
    return { reason: 'VALUE_OUT_OF_RANGE', detail: `${litres} is not a whole number of litres` }
  }
  if (flow !== null && !(Number.isInteger(flow) && Math.abs(flow) <= largestFlow)) {
    return { reason: 'VALUE_OUT_OF_RANGE', detail: `${flow} is not a flow in whole litres per hour` }
  }
  return null
}
