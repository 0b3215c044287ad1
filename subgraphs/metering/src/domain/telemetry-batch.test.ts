import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { siftBatch, type TelemetryReading } from './telemetry-batch.ts'

const now = new Date('2026-11-20T18:00:00Z')

function reading(meterKey: number, minutesAgo: number, value = 0): TelemetryReading {
  const at = new Date(now.getTime() - minutesAgo * 60_000)
  return { meterKey, at, litres: litres(value), flowLitresPerHour: null, receivedAt: at, traceId: 't' }
}

test('readings come out sorted by meter and instant, each once, and the first of two stands', () => {
  const batch = [reading(2, 5, 1), reading(1, 1, 2), reading(2, 9, 3), reading(1, 1, 4)]
  const { readings, repeated, deadLetters } = siftBatch({ readings: batch, deadLetters: [] }, now)
  expect(readings.map(({ meterKey, litres }) => [meterKey, litres])).toEqual([
    [1, 2],
    [2, 3],
    [2, 1],
  ])
  expect([repeated, deadLetters]).toEqual([1, []])
})

test('a reading that cannot be true is set aside whole, and the others go on', () => {
  const impossible = { ...reading(7, 0, 12), at: new Date('1970-01-01T00:00:00Z'), traceId: 'trace' }
  const { readings, deadLetters } = siftBatch({ readings: [impossible, reading(1, 1)], deadLetters: [] }, now)
  expect(readings.map(({ meterKey }) => meterKey)).toEqual([1])
  expect(deadLetters).toMatchObject([{ reason: 'INSTANT_OUT_OF_RANGE', traceId: 'trace' }])
  expect(JSON.parse(String(deadLetters[0]?.payload))).toMatchObject({ meterKey: 7, litres: 12 })
})

test('an arrival that no working clock tells counts as now', () => {
  const lost = { ...reading(1, 1), receivedAt: new Date(Number.NaN) }
  const letter = {
    source: 's',
    payload: Buffer.of(),
    reason: 'R',
    detail: '',
    receivedAt: new Date(8e15),
    traceId: 't',
  }
  const { readings, deadLetters } = siftBatch({ readings: [lost], deadLetters: [letter] }, now)
  expect([readings[0]?.receivedAt, deadLetters[0]?.receivedAt]).toEqual([now, now])
})

test('what no column holds of a device’s own word is dropped, and the rest of it stays', () => {
  const sighting = {
    ...{ meterKey: 1, at: now, batteryPercent: 80, batteryMillivolts: 3_650.4, clockDriftSeconds: 2.5e9 },
    ...{ rssiDbm: 1e300, snrDb: -1e-300, gateway: 'a\0b', firmware: null, application: 'c' },
  }
  const answer = { meterKey: 1, commandId: 'c', at: now, outcome: 'REFUSED' as const, detail: 'no\0' }
  const batch = { readings: [], deadLetters: [], sightings: [sighting], acknowledgements: [answer] }
  const { sightings, acknowledgements } = siftBatch(batch, now)
  expect(sightings).toEqual([
    {
      ...{ meterKey: 1, at: now, batteryPercent: 80, batteryMillivolts: 3_650, clockDriftSeconds: 2.5e9 },
      ...{ rssiDbm: null, snrDb: -0, gateway: 'a\uFFFDb', firmware: null, application: 'c' },
    },
  ])
  expect(acknowledgements).toMatchObject([{ detail: 'no\uFFFD' }])
})

test('a batch that is sifted stays as it was', () => {
  const batch = { readings: [reading(2, 1), reading(1, 1)], deadLetters: [] }
  siftBatch(batch, now)
  expect(batch.readings.map(({ meterKey }) => meterKey)).toEqual([2, 1])
})
