import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter } from '../test/installed-meter.ts'
import { batchOf, readingOf } from '../test/readings.ts'
import { validateLately } from './commands/validation/validate-lately.ts'
import { barRange, barsOf, type ConsumptionStep } from './domain/consumption.ts'
import { alertsWhere } from './store/alerts/alert.ts'
import { spansOf } from './store/register-roll-up.ts'
import { officeSums } from './store/telemetry/office-day.ts'
import { validatedDays } from './store/validation/validated-day.ts'
import { recordBatch } from './telemetry/record-batch.ts'
import { sumOffices } from './telemetry/sum-offices.ts'

// Ten litres an hour through a register that begins anew at 100,000 m³, in the middle of the third day.

const hour = 3_600_000
/** Midnight in Mexico City. */
const begin = new Date('2026-11-15T06:00:00Z')
const now = new Date('2026-11-20T18:00:00Z')
const range = 100_000_000
const hours = 120

let room: TestRoom
let meter: InstalledMeter

beforeAll(async () => {
  room = await testRoom(new URL('../migrations/', import.meta.url))
  meter = await installedMeter(room.database, room.sealer, { installedAt: begin })
  const readings = Array.from({ length: hours + 1 }, (_, index) => {
    const register = (range - 600 + index * 10) % range
    return readingOf(meter.key, new Date(begin.getTime() + index * hour), register)
  })
  // The last hours before it come late.
  const late = readings.splice(55, 5)
  for (const { at, ...reading } of readings)
    await recordBatch(room.database, batchOf([{ at, ...reading }]), at)
  await recordBatch(room.database, batchOf(late), now)
  await sumOffices(room.database, now)
  await validateLately(room.database, now)
})

afterAll(() => room.drop())

const inDatabase = <T>(ask: Parameters<typeof room.database.transaction<T>>[1]) =>
  room.database.transaction(systemViewer, ask)

test.each([
  ['HOUR', 10],
  ['DAY', 240],
] as const)('every %s has its litres', async (step: ConsumptionStep, expected) => {
  const to = new Date(begin.getTime() + hours * hour)
  const bars = barRange(step, new Date(begin.getTime() + 24 * hour), to)
  if (typeof bars === 'string') throw new Error(bars)
  const spans = await inDatabase((tx) => spansOf(tx, step, [meter.key], { from: begin }))
  const volumes = new Set(barsOf(bars, spans.get(meter.key) ?? []).map(({ volume }) => volume))
  expect([...volumes]).toEqual([expected])
})

test('its office’s days and its own, validated, say the same', async () => {
  const sums = await inDatabase((tx) =>
    officeSums(tx, meter.operatingUnitId, { from: begin, before: new Date(begin.getTime() + 96 * hour) }),
  )
  // The first day ends with its last full hour.
  expect(sums.map(({ litres }) => litres)).toEqual([230, 240, 240, 240])
  const days = await inDatabase((tx) =>
    validatedDays(tx, meter.key, { from: '2026-11-16', to: '2026-11-18' }),
  )
  expect(days.map(({ raw, status, findings }) => [raw, status, findings])).toEqual(
    days.map(() => [240, 'VALID', []]),
  )
  expect(days).toHaveLength(3)
})

test('nothing ran backwards nor in a rush: what never stopped goes on', async () => {
  const alerts = await inDatabase((tx) => alertsWhere(tx, sql`meter_key = ${meter.key} and layer = 'RULE'`))
  const story = alerts.map(({ kind, severity, closedAt }) => ({ kind, severity, closedAt }))
  expect(story).toEqual([{ kind: 'CONTINUOUS_FLOW', severity: 'CRITICAL', closedAt: null }])
})
