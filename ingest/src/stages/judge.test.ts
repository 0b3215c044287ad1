import { litres } from '@aquacis/kit/values/volume.ts'
import type { Radio, TelemetryReading } from '@aquacis/metering/telemetry'
import { expect, test } from 'vitest'
import { aMessage, aRadio, arrivedAt } from '../../test/stage-values.ts'
import { type Bench, judge } from './judge.ts'
import { wallClock } from './judging/clock.ts'
import type { Candidate } from './normalise.ts'

const clock = wallClock(arrivedAt)
const latest = { at: new Date('2026-11-20T17:00:00Z'), litres: litres(5_000) }

function candidate(reading: Partial<TelemetryReading>, radio: Partial<Radio> = {}): Candidate {
  return {
    reading: {
      meterKey: 7,
      at: new Date('2026-11-20T17:59:58Z'),
      litres: litres(5_001),
      flowLitresPerHour: 240,
      receivedAt: arrivedAt,
      traceId: 'a'.repeat(32),
      ...reading,
    },
    radio: aRadio({ latest, ...radio }),
    message: aMessage(),
  }
}

function verdict(reading: Partial<TelemetryReading>, bench: Partial<Bench> = {}, radio: Partial<Radio> = {}) {
  const answer = judge(candidate(reading, radio), { clock, latest, ...bench })
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
  const answer = judge(candidate({ litres: litres(4_999) }), { clock, latest })
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

test('an older instant with more litres would make the register fall afterwards, unless clocks differ by minutes', () => {
  expect(verdict({ at: new Date('2026-11-20T16:00:00Z'), litres: litres(5_001) })).toBe('REGISTER_FALLING')
  expect(verdict({ at: new Date('2026-11-20T16:55:00Z'), litres: litres(5_001) })).toBe('passed')
})

test('the first reading of a meter is measured against nothing', () => {
  expect(verdict({ litres: litres(0) }, { latest: null })).toBe('passed')
})

// OIML R 49-1: a DN 15 meter shows at least 9 999 m³, a DN 50 meter (Q3 40 m³/h) at least 99 999 m³.
test.each([
  ['from the end of its digits to their beginning', 9_999_990, 20, 15, 'passed'],
  ['at a fifth digit', 99_999_500, 400, 15, 'passed'],
  ['where a radio module counts in 32 bits', 2 ** 32 - 100, 100, 15, 'passed'],
  ['from the middle', 5_000_000, 20, 15, 'REGISTER_FALLING'],
  ['from the end to the middle', 9_999_990, 5_000_000, 15, 'REGISTER_FALLING'],
  ['where meters of this size have a digit more', 9_999_990, 20, 50, 'REGISTER_FALLING'],
  ['but by more than runs through it in an hour', 9_950_000, 20, 15, 'VOLUME_IMPLAUSIBLE'],
])(
  'a register that begins anew %s: %i → %i at DN %i: %s',
  (_where, before, after, calibreMillimetres, expected) => {
    const bench = { latest: { at: latest.at, litres: litres(before) } }
    expect(verdict({ litres: litres(after), flowLitresPerHour: null }, bench, { calibreMillimetres })).toBe(
      expected,
    )
  },
)

// DN 15: 6 250 L/h at most, over the hour since the latest and ten minutes in which clocks may differ.
test.each([
  [5_000 + 7_288, 'passed'],
  [5_000 + 7_289, 'VOLUME_IMPLAUSIBLE'],
])('in an hour the register went from 5000 to %i L: %s', (register, expected) => {
  expect(verdict({ litres: litres(register) })).toBe(expected)
})

test('households that live faster are believed to let more water run', () => {
  const reading = { litres: litres(5_000 + 60 * 6_000), flowLitresPerHour: null }
  expect(verdict(reading)).toBe('VOLUME_IMPLAUSIBLE')
  expect(verdict(reading, { haste: 60 })).toBe('passed')
})

test.each([
  ['2026-11-20T18:10:00.000Z', 'passed'],
  ['2026-11-20T18:10:00.001Z', 'INSTANT_IN_FUTURE'],
  ['2025-10-16T18:00:00.000Z', 'passed'],
  ['2025-10-16T17:59:59.999Z', 'INSTANT_TOO_OLD'],
])('heard at 18:00, a reading of %s: %s', (at, expected) => {
  expect(verdict({ at: new Date(at) }, { latest: null })).toBe(expected)
})

test('a maker whose meters remember longer is believed longer', () => {
  const profile = { vendor: 'Kamstrup', model: 'flowIQ 2200', litresPerPulse: null }
  const at = new Date('2025-08-20T18:00:00Z')
  expect(verdict({ at }, { latest: null })).toBe('INSTANT_TOO_OLD')
  expect(verdict({ at }, { latest: null }, { profile })).toBe('passed')
})

test('after our clock was stepped an instant is refused only when it is wrong by both opinions', () => {
  const stepped = { earliest: new Date('2026-11-20T16:00:00Z'), latest: arrivedAt }
  expect(verdict({ at: new Date('2026-11-20T18:05:00Z') }, { clock: stepped, latest: null })).toBe('passed')
  expect(verdict({ at: new Date('2026-11-20T18:15:00Z') }, { clock: stepped, latest: null })).toBe(
    'INSTANT_IN_FUTURE',
  )
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
  expect(verdict({ flowLitresPerHour }, {}, { calibreMillimetres })).toBe(expected)
})

test('a telegram without flow is not judged by its flow', () => {
  expect(verdict({ flowLitresPerHour: null })).toBe('passed')
})
