import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MeteredDay } from './metered-day.ts'
import type { RuleSet } from './rule-set.ts'
import { validate } from './validate.ts'

const firstDay = Date.UTC(2026, 8, 1)
const dayAt = (index: number) => new Date(firstDay + index * 86_400_000).toISOString().slice(0, 10)

const rules: RuleSet = {
  id: 'telemetry-2026',
  source: 'TELEMETRY',
  operatingUnitId: null,
  effectiveFrom: '2026-01-01',
  rules: [
    { rule: 'NEGATIVE', action: 'ESTIMATE' },
    { rule: 'SPIKE', action: 'FLAG', timesUsual: 5, atLeastLitres: 2_000 },
    { rule: 'ABOVE_CAPACITY', action: 'ESTIMATE', hoursOfPermanentFlow: 24 },
    { rule: 'ZERO_RUN', action: 'FLAG', days: 3, usualAtLeastLitres: 50 },
  ],
  estimators: ['SHARE_OF_KNOWN_TOTAL', 'SIMILAR_DAYS', 'RECENT_MEAN'],
}

/** Days side by side from their last registers; null is a day that nothing was heard. */
function daysOf(registers: readonly (number | null)[]): MeteredDay[] {
  return registers.map((register, index) => {
    const before = registers[index - 1] ?? null
    const lastRegister: Litres | null = register === null ? null : litres(register)
    return {
      day: dayAt(index),
      lastRegister,
      raw: register === null || before === null ? null : litres(register - before),
      source: 'TELEMETRY',
    }
  })
}

/** Five weeks of 400 L a day, on Saturdays and Sundays 800 L (1 September 2026 is a Tuesday). */
function fiveWeeks(): number[] {
  const registers = [0]
  for (let index = 1; index < 35; index++) registers.push((registers.at(-1) ?? 0) + usualAt(index))
  return registers
}
const usualAt = (index: number) => ([4, 5].includes(index % 7) ? 800 : 400)

function validated(
  registers: readonly (number | null)[],
  { from = 35, ruleSets = [rules], edits = [] as { day: string; litres: Litres }[] } = {},
) {
  return validate({ days: daysOf(registers), ruleSets, edits, limits: { permanentFlow: 2_500 } }, dayAt(from))
}

test('a day within its habits stands as it was measured', () => {
  const known = fiveWeeks()
  expect(validated([...known, (known.at(-1) ?? 0) + 450])).toEqual([
    {
      day: dayAt(35),
      raw: 450,
      final: 450,
      status: 'VALID',
      findings: [],
      estimator: null,
      ruleSetId: 'telemetry-2026',
    },
  ])
})

test('a day whose register somebody read is judged by the rules for those who read', () => {
  const known = fiveWeeks()
  const days = daysOf([...known, (known.at(-1) ?? 0) + 9_000]).map((day, index) =>
    index === 35 ? { ...day, source: 'SELF' as const } : day,
  )
  const self: RuleSet = { ...rules, id: 'self-2026', source: 'SELF' }
  const estimating = self.rules.map((rule) =>
    rule.rule === 'SPIKE' ? { ...rule, action: 'ESTIMATE' as const } : rule,
  )
  const ruleSets = [rules, { ...self, rules: estimating }]
  const ground = { days, ruleSets, edits: [], limits: { permanentFlow: 2_500 } }
  expect(validate(ground, dayAt(35))).toMatchObject([
    { raw: 9_000, status: 'ESTIMATED', findings: ['SPIKE'], ruleSetId: 'self-2026' },
  ])
})

test('three silent days share what the register counted in them, each by its weekday', () => {
  const known = fiveWeeks()
  const base = known.at(-1) ?? 0
  // Indices 37, 38, 39: Thursday, Friday (an index of 4 is a Saturday), Saturday; heard again on Sunday night.
  const days = validated([...known, base + 400, base + 800, null, null, null, base + 3_600])
  const unheard = days.slice(2)
  expect(unheard.map(({ status, estimator }) => [status, estimator])).toEqual(
    unheard.map(() => ['ESTIMATED', 'SHARE_OF_KNOWN_TOTAL']),
  )
  expect(unheard.map(({ raw }) => raw)).toEqual([null, null, null, null])
  expect(unheard.reduce((sum, { final }) => sum + (final ?? 0), 0)).toBe(2_800)
  const [thursday = 0, friday = 0, saturday = 0, sunday = 0] = unheard.map(({ final }) => final ?? 0)
  expect(saturday).toBeGreaterThan(friday)
  expect([thursday, friday]).toEqual([467, 466])
  expect(saturday + sunday).toBe(1_867)
})

test('a gap that is still open is estimated from the same weekdays', () => {
  const [day] = validated([...fiveWeeks(), null])
  expect(day).toMatchObject({ raw: null, final: 400, status: 'ESTIMATED', estimator: 'SIMILAR_DAYS' })
})

test('a spike is marked and stands: somebody has to look', () => {
  const known = fiveWeeks()
  const [day] = validated([...known, (known.at(-1) ?? 0) + 9_000])
  expect(day).toMatchObject({ raw: 9_000, final: 9_000, status: 'SUSPECT', findings: ['SPIKE'] })
})

test('more than the meter can pass in a day is replaced, and its own register is not asked how', () => {
  const known = fiveWeeks()
  const [day] = validated([...known, (known.at(-1) ?? 0) + 60_001])
  expect(day).toMatchObject({ raw: 60_001, final: 400, status: 'ESTIMATED', estimator: 'SIMILAR_DAYS' })
  expect(day?.findings).toContain('ABOVE_CAPACITY')
})

test('a register that jumped and fell back tells the total of both days', () => {
  const known = fiveWeeks()
  const base = known.at(-1) ?? 0
  const days = validated([...known, base + 70_000, base + 800])
  expect(days.map(({ final, estimator }) => [final, estimator])).toEqual([
    [400, 'SHARE_OF_KNOWN_TOTAL'],
    [400, 'SHARE_OF_KNOWN_TOTAL'],
  ])
})

test('three days without a litre are marked where water is usual', () => {
  const known = fiveWeeks()
  const base = known.at(-1) ?? 0
  expect(validated([...known, base, base, base]).map(({ status }) => status)).toEqual([
    'SUSPECT',
    'SUSPECT',
    'SUSPECT',
  ])
  expect(validated([...known, base, base]).map(({ status }) => status)).toEqual(['VALID', 'VALID'])
})

test('each day is judged by the rule set that was in force on it', () => {
  const known = fiveWeeks()
  const base = known.at(-1) ?? 0
  const milder: RuleSet = { ...rules, id: 'milder', effectiveFrom: dayAt(36), rules: [] }
  const days = validated([...known, base + 9_000, base + 18_000], { ruleSets: [milder, rules] })
  expect(days.map(({ status, ruleSetId }) => [status, ruleSetId])).toEqual([
    ['SUSPECT', 'telemetry-2026'],
    ['VALID', 'milder'],
  ])
})

test('the rules of the office stand before those for all offices, however old they are', () => {
  const known = fiveWeeks()
  const own: RuleSet = { ...rules, id: 'own', operatingUnitId: 3, effectiveFrom: '2025-01-01', rules: [] }
  const [day] = validated([...known, (known.at(-1) ?? 0) + 9_000], { ruleSets: [rules, own] })
  expect(day).toMatchObject({ status: 'VALID', ruleSetId: 'own' })
})

test('without a rule set nothing is vouched for and nothing invented', () => {
  const known = fiveWeeks()
  const days = validated([...known, (known.at(-1) ?? 0) + 450, null], { ruleSets: [] })
  expect(days.map(({ final, status }) => [final, status])).toEqual([
    [450, 'VALID'],
    [null, 'MISSING'],
  ])
})

test('an edit stands above rule and estimate, beside the raw value', () => {
  const edits = [{ day: dayAt(35), litres: litres(123) }]
  const [day] = validated([...fiveWeeks(), null], { edits })
  expect(day).toMatchObject({ raw: null, final: 123, status: 'EDITED', estimator: null })
})

test('whatever the registers, a run between two known ones adds up, and a second run says the same', () => {
  const registers = fc
    .array(fc.option(fc.integer({ min: 0, max: 900 }), { freq: 3 }), { minLength: 5, maxLength: 60 })
    .map((steps) => {
      let register = 0
      return steps.map((step) => {
        register += step ?? 400
        return step === null ? null : register
      })
    })
  fc.assert(
    fc.property(registers, (known) => {
      const days = validated(known, { from: 0 })
      expect(validated(known, { from: 0 })).toEqual(days)
      const first = known.findIndex((register) => register !== null)
      const last = known.findLastIndex((register) => register !== null)
      if (first < 0) return
      const total = days.slice(first + 1, last + 1).reduce((sum, { final }) => sum + (final ?? 0), 0)
      expect(total).toBe((known[last] ?? 0) - (known[first] ?? 0))
    }),
  )
})
