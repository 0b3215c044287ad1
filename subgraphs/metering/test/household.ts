import type { TelemetryReading } from '../src/telemetry.ts'
import { readingOf } from './readings.ts'

const hour = 3_600_000

/** Hourly readings of a meter that end at an instant; each number is what ran in an hour. */
export function hourlyReadings(
  meterKey: number,
  litres: readonly number[],
  endsAt: Date,
): TelemetryReading[] {
  let register = 100_000
  return litres.map((ran, index) => {
    register += ran
    return readingOf(meterKey, new Date(endsAt.getTime() - (litres.length - 1 - index) * hour), register)
  })
}

/** Hours of a home that sleeps, and then loses `burst` litres an hour for its last hours. */
export function homeWithBurst(days: number, burst: number, burstHours: number): number[] {
  return Array.from({ length: days * 24 }, (_, index) => {
    const hourOfDay = index % 24
    const used = hourOfDay < 6 ? 0 : (((index * 13) % 30) * (hourOfDay % 5)) / 2
    return Math.round(used) + (index >= days * 24 - burstHours ? burst : 0)
  })
}
