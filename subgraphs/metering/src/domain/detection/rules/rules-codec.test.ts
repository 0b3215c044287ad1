import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Signal } from '../signal.ts'
import { createRules, observeRules, type RuleState } from './rules.ts'
import { decodeRules, encodeRules, rulesLength } from './rules-codec.ts'

/** Steps of a register: mostly small and hourly, sometimes silent, wild or backwards. */
const steps = fc.array(
  fc.record({
    minutes: fc.oneof(
      { weight: 8, arbitrary: fc.constant(60) },
      fc.integer({ min: -120, max: 30 * 24 * 60 }),
    ),
    litres: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 300 }) },
      fc.constant(0),
      fc.integer({ min: -200, max: -1 }),
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
    ),
  }),
  { minLength: 1, maxLength: 200 },
)

function live(
  given: RuleState,
  told: readonly { minutes: number; litres: number }[],
  everyTime: (state: RuleState) => RuleState,
) {
  const signals: Signal[] = []
  let state = given
  let [at, register] = [1_750_000_000_000, 50_000]
  for (const { minutes, litres } of told) {
    at += minutes * 60_000
    register += litres
    observeRules(state, at, register, (signal) => signals.push(signal), {})
    state = everyTime(state)
  }
  return { signals, bytes: encodeRules(state) }
}

test('a state that is written and read after every reading says the same as one that is kept', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom('RESIDENTIAL', 'MULTI_FAMILY'), (told, kind) => {
      const kept = live(createRules(kind, 25), told, (state) => state)
      const written = live(createRules(kind, 25), told, (state) => decodeRules(encodeRules(state)))
      expect(written).toEqual(kept)
    }),
  )
})

test('a state fits in some two hundred bytes, and half of one is refused', () => {
  const bytes = encodeRules(createRules('RESIDENTIAL'))
  expect(bytes).toHaveLength(rulesLength)
  expect(rulesLength).toBeLessThan(256)
  expect(() => decodeRules(bytes.subarray(0, 100))).toThrow(RangeError)
})
