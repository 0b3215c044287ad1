import { expect, test } from 'vitest'
import { createDetector, type Detector, observe, seenAt, standing } from './detector.ts'
import { decodeDetector, encodeDetector } from './detector-codec.ts'
import { inheritHabits } from './inherit-habits.ts'
import { knownDays } from './notice/habit.ts'
import type { Signal } from './signal.ts'

const hour = 3_600_000
const start = Date.UTC(2026, 0, 5, 6)

/** Litres of an hour of a home that sleeps; `leak` litres more in every hour. */
const litresOf = (index: number, leak: number) =>
  (index % 24 < 6 ? 0 : (((index * 13) % 30) * ((index % 24) % 5)) / 2) + leak

/** Hours of a meter whose register begins at `register`; answers with the notices that open. */
function hear(detector: Detector, from: number, hours: number, register: number, leak = 0): Signal[] {
  const told: Signal[] = []
  let litres = register
  for (let index = from; index < from + hours; index++) {
    litres += litresOf(index, leak)
    observe(detector, start + index * hour, Math.round(litres), (signal) => told.push(signal))
  }
  return told.filter(({ event }) => event === 'OPENED')
}

function homeOf(days: number): Detector {
  const detector = createDetector('RESIDENTIAL', 15)
  hear(detector, 0, days * 24, 500_000)
  return detector
}

test('the next meter begins anew, and knows its home', () => {
  const heir = inheritHabits(homeOf(60), 'RESIDENTIAL', 15)
  expect([seenAt(heir), standing(heir)]).toEqual([-1, []])
  expect(knownDays(heir.notice.habit)).toBeGreaterThan(50)
  expect(decodeDetector(encodeDetector(heir))).toEqual(heir)
})

test('a leak that begins soon after is noticed no later than it would have been at the old meter', () => {
  const [kept, heir] = [homeOf(60), inheritHabits(homeOf(60), 'RESIDENTIAL', 15)]
  const noticed = (detector: Detector, register: number) => {
    expect(hear(detector, 60 * 24, 5 * 24, register)).toEqual([])
    return hear(detector, 65 * 24, 4 * 24, register + 60_000, 25).find(({ kind }) => kind === 'LEAK')?.at
  }
  const atOldMeter = noticed(kept, 900_000)
  expect(atOldMeter).toBeDefined()
  expect(noticed(heir, 3)).toBe(atOldMeter)
})
