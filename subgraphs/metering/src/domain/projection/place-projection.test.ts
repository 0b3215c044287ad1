import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import type { MeteredTime } from '../life/place-consumption.ts'
import { placeRunning } from '../life/place-consumption.ts'
import { rollUp } from '../roll-up.ts'
import { projectPlace } from './place-projection.ts'

const hour = 3_600_000
/** Midnight of 1 March 2026 in Mexico City. */
const march = Date.UTC(2026, 2, 1, 6)
const at = (days: number) => new Date(march + days * 24 * hour)

/** A meter that stood from one day of March to another (negative: before it), read every hour, 240 litres a day. */
function stood(from: number, until: number, register: number, litresAnHour = 10): MeteredTime {
  const registers = Array.from({ length: Math.round((until - from) * 24) }, (_, hours) => ({
    meterKey: 1,
    at: new Date(at(from).getTime() + hours * hour),
    litres: litres(register + hours * litresAnHour),
  }))
  return { meter: { installedAt: at(from), removedAt: null }, spans: rollUp('DAY', registers) }
}

test('a swapped meter goes on where the old one ended', () => {
  const old = stood(-60, 4, 900_000)
  const swapped = projectPlace(at(9), [{ ...old, meter: { ...old.meter, removedAt: at(4) } }, stood(4, 9, 0)])
  const whole = projectPlace(at(9), [stood(-60, 9, 900_000)])
  expect(swapped).toMatchObject({ month: '2026-03-01', at: whole?.at })
  expect(Math.abs((swapped?.volume ?? 0) / (whole?.volume ?? 1) - 1)).toBeLessThan(0.02)
  expect(Math.abs((whole?.volume ?? 0) / (31 * 240) - 1)).toBeLessThan(0.03)
})

test('before the month’s first reading nothing is told', () => {
  const past = [stood(-60, -1, 0)]
  expect(projectPlace(at(2), past)).toBeNull()
  expect(projectPlace(at(-1), past)).not.toBeNull()
})

test('it never says less than the month so far', () => {
  for (const now of [0.2, 5, 17.5, 30.9]) {
    const times = [stood(-60, now, 0, 7)]
    const { volume: ran } = placeRunning(at(now), times).thisMonth
    const told = projectPlace(at(now), times)
    expect(told?.low).toBeGreaterThanOrEqual(ran ?? 0)
    expect(told?.volume).toBeGreaterThanOrEqual(told?.low ?? 0)
    expect(told?.high).toBeGreaterThanOrEqual(told?.volume ?? 0)
  }
})
