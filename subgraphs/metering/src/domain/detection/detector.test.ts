import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDetector, type Detector, observe, seenAt, standing } from './detector.ts'
import { decodeDetector, detectorLength, encodeDetector } from './detector-codec.ts'
import type { Signal } from './signal.ts'

const hour = 3_600_000
const start = Date.UTC(2026, 0, 5, 6)

/** Litres of the hours of a home that sleeps, with a leak of some litres an hour from a day on. */
function householdHours(days: number, leakFrom: number, leak: number, noise: readonly number[]): number[] {
  return Array.from({ length: days * 24 }, (_, index) => {
    const hourOfDay = index % 24
    const used = hourOfDay < 6 ? 0 : ((noise[index % noise.length] ?? 0) * (hourOfDay % 5)) / 2
    return Math.round(used) + (index >= leakFrom * 24 ? leak : 0)
  })
}

function live(hours: readonly number[], everyTime: (detector: Detector, index: number) => Detector) {
  const signals: Signal[] = []
  let detector = createDetector('RESIDENTIAL', 15)
  let register = 20_000
  for (const [index, litres] of hours.entries()) {
    register += litres
    observe(detector, start + index * hour, register, (signal) => signals.push(signal))
    detector = everyTime(detector, index)
  }
  return { signals, bytes: encodeDetector(detector), detector }
}

function reread(detector: Detector): Detector {
  const read = decodeDetector(encodeDetector(detector))
  if (read === null) throw new Error('a state of this version is read back')
  return read
}

test('wherever a state is written and read back, the same is said', () => {
  const household = fc.record({
    leakFrom: fc.integer({ min: 20, max: 38 }),
    leak: fc.integer({ min: 0, max: 200 }),
    noise: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 }),
    every: fc.integer({ min: 1, max: 50 }),
  })
  fc.assert(
    fc.property(household, ({ leakFrom, leak, noise, every }) => {
      const hours = householdHours(40, leakFrom, leak, noise)
      const kept = live(hours, (detector) => detector)
      const written = live(hours, (detector, index) => (index % every === 0 ? reread(detector) : detector))
      expect(written.signals).toEqual(kept.signals)
      expect(Buffer.compare(written.bytes, kept.bytes)).toBe(0)
    }),
    { numRuns: 40 },
  )
})

test('both layers tell of a burst, and what stands is what was opened', () => {
  const { signals, detector } = live(householdHours(40, 35, 300, [4, 30, 12]), (same) => same)
  const layersOf = (kind: string) =>
    signals.filter((signal) => signal.kind === kind).map(({ layer }) => layer)
  expect(layersOf('HIGH_FLOW')).toEqual(expect.arrayContaining(['RULE', 'NOTICE']))
  const open = new Map<string, Signal>()
  for (const signal of signals) {
    if (signal.event === 'CLOSED') open.delete(`${signal.layer} ${signal.kind}`)
    else open.set(`${signal.layer} ${signal.kind}`, signal)
  }
  const stands = standing(detector)
  expect(stands.map(({ layer, kind }) => `${layer} ${kind}`).sort()).toEqual([...open.keys()].sort())
  expect(seenAt(detector)).toBe(start + (40 * 24 - 1) * hour)
})

test('a state of a meter fits in four kilobytes, and one of another version is not read', () => {
  expect(detectorLength).toBeLessThanOrEqual(4_096)
  const bytes = encodeDetector(createDetector('MULTI_FAMILY', 50))
  expect(bytes).toHaveLength(detectorLength)
  expect(decodeDetector(bytes.subarray(0, 100))).toBeNull()
  bytes[0] = 0
  expect(decodeDetector(bytes)).toBeNull()
})

test('the days of a year teach nothing of hours: what follows is told as if the hours had come first', () => {
  const hours = householdHours(40, 30, 12, [4, 30, 12])
  const heard = (midnights: number) => {
    const signals: Signal[] = []
    const detector = createDetector('RESIDENTIAL', 15)
    const emit = (signal: Signal) => signals.push(signal)
    for (let day = midnights; day > 0; day--) {
      observe(detector, start - day * 24 * hour, 1_000_000 - day * 300, emit)
    }
    let register = 1_000_000
    for (const [index, litres] of hours.entries()) {
      observe(detector, start + index * hour, register, emit)
      register += litres
    }
    return signals
      .filter(({ layer, event }) => layer === 'NOTICE' && event === 'OPENED')
      .map(({ kind }) => kind)
  }
  expect(heard(0)).toEqual(['LEAK'])
  expect(heard(365)).toEqual(['LEAK'])
})

test('a register that runs backwards is reverse flow, and neither leak nor heavy flow', () => {
  const signals: Signal[] = []
  const detector = createDetector('RESIDENTIAL', 15)
  for (let index = 0; index < 60 * 24; index++) {
    const litres = index < 40 * 24 ? 50_000 + 6 * index : 50_000 + 6 * 40 * 24 - 9 * (index - 40 * 24)
    observe(detector, start + index * hour, litres, (signal) => signals.push(signal))
  }
  const after = signals.filter(({ at, event }) => event === 'OPENED' && at >= start + 40 * 24 * hour)
  expect(after.map(({ layer, kind }) => `${layer} ${kind}`)).toEqual(['RULE REVERSE_FLOW'])
  // Two litres net are enough, so the first hour is.
  expect(after[0]?.at).toBe(start + (40 * 24 + 1) * hour)
})
