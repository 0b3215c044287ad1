import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fleetManifest } from '../manifest.ts'
import { registerAt } from '../register.ts'

// Hourly registers of real homes (SOURCES.md: DAIAD, Alicante, CC BY-SA 4.0), which stay outside this repository.
const file = join(import.meta.dirname, '../../../../shared/data/household/hourly-registers.csv.gz')
const isThere = existsSync(file)
if (!isThere) console.log(`skipped: ${file} is not there, so simulated homes are held against no real ones`)

/** What one home's hours say of how it lives. */
interface Shape {
  readonly dryHours: number
  readonly dryNightHours: number
  readonly longestRun: number
  readonly spreadOfDays: number
  /** Share of each hour of the day in its use. */
  readonly curve: readonly number[]
}

/** Litres of one hour, with its hour of the day. */
interface Hour {
  readonly of: number
  readonly day: string
  readonly litres: number
}

function shapeOf(hours: readonly Hour[]): Shape | undefined {
  const days = new Map<string, { litres: number; hours: number }>()
  const curve = new Array<number>(24).fill(0)
  let [dry, nights, dryNights, run, longestRun] = [0, 0, 0, 0, 0]
  for (const { of, day, litres } of hours) {
    const known = days.get(day) ?? { litres: 0, hours: 0 }
    days.set(day, { litres: known.litres + litres, hours: known.hours + 1 })
    curve[of] = (curve[of] ?? 0) + litres
    run = litres > 0 ? run + 1 : 0
    longestRun = Math.max(longestRun, run)
    if (litres === 0) dry += 1
    if (of < 1 || of > 5) continue
    nights += 1
    if (litres === 0) dryNights += 1
  }
  const whole = [...days.values()].filter((each) => each.hours >= 23).map(({ litres }) => litres)
  const mean = whole.reduce((sum, litres) => sum + litres, 0) / whole.length
  if (whole.length < 60 || mean === 0) return undefined
  const variance = whole.reduce((sum, litres) => sum + (litres - mean) ** 2, 0) / whole.length
  const all = curve.reduce((sum, litres) => sum + litres, 0)
  return {
    dryHours: dry / hours.length,
    dryNightHours: dryNights / nights,
    longestRun,
    spreadOfDays: Math.sqrt(variance) / mean,
    curve: curve.map((litres) => litres / all),
  }
}

function realHomes(): Shape[] {
  const homes = new Map<string, Hour[]>()
  let [before, register, at] = ['', 0, 0]
  for (const line of gunzipSync(readFileSync(file)).toString('latin1').split('\n')) {
    if (!line.endsWith(',ok')) continue
    const [meter = '', time = '', value = ''] = line.split(',')
    const now = Date.parse(`${time.replace(' ', 'T')}Z`)
    const litres = Number(value) - register
    const isHour = meter === before && now > at && now - at <= 4_500_000 && litres >= 0 && litres < 5_000
    if (isHour) {
      const own = homes.get(meter) ?? []
      own.push({ of: Number(time.slice(11, 13)), day: time.slice(0, 10), litres })
      homes.set(meter, own)
    }
    before = meter
    register = Number(value)
    at = now
  }
  return [...homes.values()].map(shapeOf).filter((shape) => shape !== undefined)
}

const hourMs = 3_600_000
const begin = Date.parse('2025-10-06T06:00:00Z')

/** Homes without a tank, as those of Alicante are. */
function simulatedHomes(): Shape[] {
  const { households } = fleetManifest({ seed: 'alicante', meters: 400 })
  const homes = households.filter(
    ({ profile, faults }) =>
      profile.premises === 'HOME' && profile.inlet === 'DIRECT' && profile.people > 0 && faults.length === 0,
  )
  return homes.slice(0, 60).flatMap((home) => {
    const registers = Array.from({ length: 24 * 90 + 1 }, (_, index) =>
      registerAt(home, new Date(begin + index * hourMs)),
    )
    const hours = registers.slice(1).map((register, index) => {
      const local = new Date(begin + index * hourMs - 6 * hourMs).toISOString()
      return {
        of: Number(local.slice(11, 13)),
        day: local.slice(0, 10),
        litres: register - (registers[index] ?? 0),
      }
    })
    return shapeOf(hours) ?? []
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

test.skipIf(!isThere)('simulated homes have the rhythm of real ones', () => {
  const [real, simulated] = [realHomes(), simulatedHomes()]
  expect(real.length).toBeGreaterThan(30)
  const both = (of: (shape: Shape) => number) => [median(real.map(of)), median(simulated.map(of))] as const
  // Homes here are larger and use twice as much: somewhat fewer hours stay dry.
  const [realDry, dry] = both(({ dryHours }) => dryHours)
  expect(dry).toBeGreaterThan(realDry - 0.2)
  expect(dry).toBeLessThan(realDry)
  const [realNights, nights] = both(({ dryNightHours }) => dryNightHours)
  expect(Math.abs(nights - realNights)).toBeLessThan(0.1)
  const [realRun, run] = both(({ longestRun }) => longestRun)
  expect(Math.abs(run - realRun)).toBeLessThan(6)
  const [realSpread, spread] = both(({ spreadOfDays }) => spreadOfDays)
  expect(Math.abs(spread - realSpread)).toBeLessThan(0.15)
  const meanCurve = (shapes: readonly Shape[]) =>
    Array.from({ length: 24 }, (_, hour) =>
      shapes.reduce((sum, { curve }) => sum + (curve[hour] ?? 0) / shapes.length, 0),
    )
  const [realCurve, curve] = [meanCurve(real), meanCurve(simulated)]
  // Querétaro lives an hour earlier by its clock than Alicante.
  for (let hour = 0; hour < 24; hour++)
    expect(Math.abs((curve[hour] ?? 0) - (realCurve[(hour + 1) % 24] ?? 0))).toBeLessThan(0.02)
})
