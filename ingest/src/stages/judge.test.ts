import { litres } from '@aquacis/kit/values/volume.ts'
import type { TelemetryReading } from '@aquacis/metering/telemetry'
import { expect, test } from 'vitest'
import { type Bench, judge } from './judge.ts'
import type { Candidate } from './normalise.ts'

const now = new Date('2026-11-20T18:00:00Z')
const latest = { at: new Date('2026-11-20T17:00:00Z'), litres: litres(5_000) }

function candidate(reading: Partial<TelemetryReading>, calibreMillimetres = 15): Candidate {
  return {
    reading: {
      meterKey: 7,
      at: new Date('2026-11-20T17:59:58Z'),
      litres: litres(5_001),
      flowLitresPerHour: 240,
      receivedAt: now,
      traceId: 'a'.repeat(32),
      ...reading,
    },
    radio: {
      network: 'WMBUS',
      address: 'KAW:61200001',
      profile: null,
      intervalSeconds: null,
      meterKey: 7,
      meterId: 'meter',
      servicePointId: 'service point',
      encryptionKey: Buffer.alloc(16),
      calibreMillimetres,
      latest,
    },
    message: { topic: 'wmbus/x/telegram', payload: Buffer.alloc(0), arrivedAt: now, traceId: 'a'.repeat(32) },
  }
}

function verdict(
  reading: Partial<TelemetryReading>,
  bench: Partial<Bench> = {},
  calibreMillimetres?: number,
) {
  const answer = judge(candidate(reading, calibreMillimetres), { now, latest, ...bench })
  return answer.ok ? 'passed' : answer.rejection.code
}

test('a register that grew passes, one that rests passes', () => {
  expect(verdict({ litres: litres(5_001) })).toBe('passed')
  expect(verdict({ litres: litres(5_000) })).toBe('passed')
})

test('a register below zero is refused', () => {
  expect(verdict({ litres: litres(-1) }, { latest: null })).toBe('REGISTER_NEGATIVE')
})

test('a register that fell since the latest is refused, and the sentence tells both values', () => {
  const answer = judge(candidate({ litres: litres(4_999) }), { now, latest })
  expect(answer).toMatchObject({ ok: false, rejection: { code: 'REGISTER_FALLING' } })
  if (answer.ok) return
  expect(answer.rejection.detail).toBe(
    '4999 L at 2026-11-20T17:59:58.000Z, after 5000 L at 2026-11-20T17:00:00.000Z',
  )
})

test('an older instant with fewer litres is late, not falling', () => {
  expect(verdict({ at: new Date('2026-11-20T16:00:00Z'), litres: litres(4_000) })).toBe('passed')
  expect(verdict({ at: latest.at, litres: litres(4_999) })).toBe('passed')
})

test('the first reading of a meter is measured against nothing', () => {
  expect(verdict({ litres: litres(0) }, { latest: null })).toBe('passed')
})

test.each([
  ['2026-11-20T18:10:00.000Z', 'passed'],
  ['2026-11-20T18:10:00.001Z', 'INSTANT_IN_FUTURE'],
  ['2025-10-16T18:00:00.000Z', 'passed'],
  ['2025-10-16T17:59:59.999Z', 'INSTANT_TOO_OLD'],
])('heard at 18:00, a reading of %s: %s', (at, expected) => {
  expect(verdict({ at: new Date(at) }, { latest: null })).toBe(expected)
})

test.each([
  [15, 6_250, 'passed'],
  [15, 6_251, 'FLOW_IMPLAUSIBLE'],
  [15, -6_251, 'FLOW_IMPLAUSIBLE'],
  [20, 6_251, 'passed'],
  [100, 400_000, 'passed'],
  [100, 400_001, 'FLOW_IMPLAUSIBLE'],
  [800, 9_000_000, 'passed'],
])('DN %i with %i L/h: %s', (calibreMillimetres, flowLitresPerHour, expected) => {
  expect(verdict({ flowLitresPerHour }, {}, calibreMillimetres)).toBe(expected)
})

test('a telegram without flow is not judged by its flow', () => {
  expect(verdict({ flowLitresPerHour: null })).toBe('passed')
})
