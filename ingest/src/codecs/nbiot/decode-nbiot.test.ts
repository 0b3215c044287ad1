import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeNbiot } from './decode-nbiot.ts'

interface Vector {
  readonly name: string
  readonly kind: 'ordinary' | 'alarm' | 'truncated'
  readonly origin: string
  readonly body: unknown
  readonly expected?: { readonly litres?: number; readonly at?: string; readonly [field: string]: unknown }
  readonly unreadable?: string
}

const { vectors } = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')) as {
  vectors: readonly Vector[]
}

test('there are ordinary, alarm and truncated vectors, each with its origin', () => {
  expect(new Set(vectors.map(({ kind }) => kind))).toEqual(new Set(['ordinary', 'alarm', 'truncated']))
  for (const { origin } of vectors) expect(origin.length).toBeGreaterThan(20)
})

test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_name, vector) => {
  const decoded = decodeNbiot(vector.body)
  if (vector.unreadable !== undefined) {
    expect(decoded).toMatchObject({ ok: false, unreadable: { code: vector.unreadable } })
    return
  }
  const { litres, at, ...rest } = vector.expected ?? {}
  expect(decoded).toMatchObject({ ok: true, telegram: rest })
  if (!decoded.ok) return
  const readings = litres === undefined ? [] : [{ at: new Date(at ?? ''), litres }]
  expect(decoded.telegram.readings).toEqual(readings)
})

const sound = {
  meterId: 'QRO-1',
  serialNumber: 'S-1',
  timestamp: '2026-11-20T18:00:00Z',
  readings: { totalizer: 12.5, unit: 'm3' },
}

describe('what a message says of conditions', () => {
  const calm = { leakFlag: false, reverseFlowFlag: false, tamperFlag: false }
  const saidBy = (more: object) => {
    const decoded = decodeNbiot({ ...sound, ...more })
    if (!decoded.ok) throw new Error(decoded.unreadable.message)
    const { alarms, endedAlarms } = decoded.telegram
    return { alarms, endedAlarms }
  }
  test.each([
    ['telemetry without diagnostics says nothing', {}, [], []],
    ['nor does a battery alone', { diagnostics: { batteryLevel: 90 } }, [], []],
    ['all flags tell of everything', { diagnostics: { ...calm, leakFlag: true } }, ['LEAK'], 'ALL_OTHERS'],
    ['some flags tell of themselves', { diagnostics: { tamperFlag: false } }, [], ['TAMPER']],
    ['an alert tells that one thing began', { alert: 'burst' }, ['BURST'], []],
    [
      'an alert with flags tells of those, and its code counts',
      { alert: 'LEAK', diagnostics: calm },
      ['LEAK'],
      ['REVERSE_FLOW', 'TAMPER'],
    ],
  ])('%s', (_what, more, alarms, endedAlarms) => {
    expect(saidBy(more)).toEqual({ alarms, endedAlarms })
  })
})

function fault(body: unknown): string {
  const decoded = decodeNbiot(body)
  return decoded.ok ? '' : decoded.unreadable.message
}

describe('a fault names the field, what stands there and what should', () => {
  test.each([
    [
      { ...sound, readings: { totalizer: '12.5', unit: 'm3' } },
      '"readings.totalizer" is "12.5": expected a number without quotation marks.',
    ],
    [
      { ...sound, meterId: 12 },
      '"meterId" is 12: expected the number of the meter as text; write it in quotation marks.',
    ],
    [
      { meterId: 'QRO-1', timestamp: sound.timestamp, readings: sound.readings },
      '"serialNumber" is missing: send it with every message.',
    ],
    [
      { ...sound, timestamp: '2026-11-20T18:00:00' },
      '"timestamp" is "2026-11-20T18:00:00": expected ISO 8601 with its zone',
    ],
    [
      { ...sound, timestamp: '2026-02-31T18:00:00Z' },
      '"timestamp" is "2026-02-31T18:00:00Z": expected ISO 8601',
    ],
    [{ ...sound, timestamp: 20_261_120 }, '"timestamp" is 20261120: expected ISO 8601'],
    [
      { ...sound, readings: { totalizer: 1, unit: 'barrel' } },
      '"readings.unit" is "barrel": expected one of m3, L, dm3',
    ],
    [
      { ...sound, readings: { totalizer: 1, unit: 'constructor' } },
      '"readings.unit" is "constructor": expected one of',
    ],
    [
      { ...sound, readings: { totalizer: 1, unit: 'L', flowRate: 2 } },
      '"readings.flowRateUnit" is missing: a flow rate without its unit is no flow',
    ],
    [
      { ...sound, readings: { totalizer: 1e300, unit: 'L' } },
      '"readings.totalizer" is 1e+300: more than any register shows',
    ],
    [{ ...sound, diagnostics: { leakFlag: 1 } }, '"diagnostics.leakFlag" is 1: expected true or false'],
    [{ ...sound, diagnostics: [], alert: 'SMOKE' }, '"alert" is "SMOKE": no alert has that name'],
    [
      { ...sound, contractId: 'C'.repeat(65) },
      'expected the number of the contract in at most 64 characters',
    ],
    [null, 'the message is null: expected an object'],
    ['text', 'the message is "text": expected an object'],
  ])('%j', (body, message) => {
    expect(fault(body)).toContain(message)
  })
})

test('a message of a thousand faults is answered in a few sentences', () => {
  const body = {
    ...sound,
    diagnostics: { batteryLevel: 'x'.repeat(100_000), tamperFlag: 'y'.repeat(100_000) },
  }
  expect(fault(body).length).toBeLessThan(600)
})

test('what a contract does not know is passed over', () => {
  expect(decodeNbiot({ ...sound, location: 'Av. 5 de Febrero', vendorField: { deep: [1] } }).ok).toBe(true)
})

test.each([
  ['m3/h', 1, 1000],
  ['L/h', 90, 90],
  ['l/min', 1.5, 90],
  ['L/s', 0.5, 1800],
  ['GPM', 1, 227.124707],
  ['gal/h', 100, 378.541178],
  ['ft3/min', 1, 1699.010796],
])('a flow of one %s is told in litres per hour', (flowRateUnit, flowRate, litresPerHour) => {
  const decoded = decodeNbiot({ ...sound, readings: { ...sound.readings, flowRate, flowRateUnit } })
  expect(decoded).toMatchObject({ ok: true, telegram: { flowLitresPerHour: litresPerHour } })
})
