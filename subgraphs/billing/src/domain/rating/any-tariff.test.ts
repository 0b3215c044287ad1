import { compareDecimals } from '@aquacis/kit/values/decimal.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallDocument, tariffOf } from '../../../test/rating/small-tariff.ts'
import { shippedTariff, shippedTariffCodes } from '../../tariff-documents/shipped-tariffs.ts'
import type { ChargeSheet, RatingRequest } from './charge-sheet.ts'
import { isRefusal, rate } from './rate.ts'
import { readTariff } from './read-tariff.ts'
import type { Tariff } from './tariff.ts'

// What holds of every sheet, whatever the tariff: those that ship, and ones that chance writes.

const money = (most: number) =>
  fc.integer({ min: 0, max: most * 1e5 }).map((digits) => (digits / 1e5).toFixed(5))
const bounds = fc
  .uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 4 })
  .map((list) => list.toSorted((a, b) => a - b))

/** Ranges that rise and end open; the prices rise too, or fall somewhere. */
function ranges(key: string, most: number, isRising: boolean) {
  return fc.tuple(bounds, fc.array(money(most), { minLength: 5, maxLength: 5 })).map(([ends, prices]) => {
    const sorted = isRising ? prices.toSorted((a, b) => Number(a) - Number(b)) : prices
    return [...ends, null].map((upTo, at) => ({ ...(upTo !== null && { upTo }), [key]: sorted[at] }))
  })
}

const rising = fc.oneof(
  money(50).map((price) => ({ model: 'per-m3', price })),
  fc
    .tuple(money(300), ranges('price', 60, true))
    .map(([base, steps]) => ({ model: 'unit-price-by-total', base, steps })),
  fc
    .tuple(money(300), ranges('price', 60, false))
    .map(([base, blocks]) => ({ model: 'marginal-blocks', base, blocks })),
  ranges('amount', 2_000, true).map((of) => ({ model: 'flat-by-range', ranges: of })),
)
const anyPrice = fc.oneof(
  rising,
  ranges('price', 60, false).map((steps) => ({ model: 'unit-price-by-total', steps })),
  ranges('quota', 900, false).map((of) => ({ model: 'range-quota', ranges: of })),
  fc.tuple(money(2), rising).map(([factor, price]) => ({ model: 'times', factor, price })),
  fc.tuple(money(500), rising).map(([amount, price]) => ({ model: 'at-least', amount, price })),
)
const rounding = fc.record({
  step: fc.constantFrom('0.01', '0.05', '0.10', '1.00'),
  mode: fc.constantFrom('half-up', 'half-down', 'half-even', 'up', 'down'),
})

function tariffs(water: fc.Arbitrary<object>): fc.Arbitrary<Tariff> {
  return fc
    .record({
      water,
      share: fc.integer({ min: 0, max: 100 }).map((percent) => (percent / 100).toFixed(2)),
      vat: fc.constantFrom('0', '0.08', '0.16'),
      line: rounding,
      per: fc.constantFrom('line', 'total'),
      total: fc.option(rounding, { nil: undefined }),
      minimum: fc.option(money(200), { nil: undefined }),
    })
    .map((of) =>
      tariffOf(
        smallDocument(null, {
          classes: {
            CASA: {
              components: {
                water: { price: of.water },
                sewer: { price: { model: 'percentage', of: 'water', rate: of.share }, vat: of.vat },
              },
            },
          },
          dwellings: {},
          overdue: { rate: '0.0147', vat: '0.16' },
          discounts: { MAYOR: { rate: '0.50', upTo: 20, of: ['water', 'sewer'] } },
          rounding: { line: of.line, vat: { per: of.per }, ...(of.total && { total: of.total }) },
          ...(of.minimum && { minimums: [{ amount: of.minimum, vat: of.vat }] }),
        }),
      ),
    )
}

const requests = fc.record({
  litres: fc.nat(250_000),
  units: fc.integer({ min: 1, max: 5 }),
  overdueMonths: fc.nat(5),
  discounts: fc.constantFrom([], ['MAYOR']),
})
const month = { usageClass: 'CASA', periodFrom: '2026-01-01', periodTo: '2026-02-01' }

function sheetOf(tariff: Tariff | readonly Tariff[], request: RatingRequest): ChargeSheet {
  const answer = rate(tariff, request)
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.what}`)
  return answer
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)
const size = (amount: bigint) => (amount < 0n ? -amount : amount)

function expectSums({ lines, subtotal, vat, total }: ChargeSheet): void {
  expect(sum(lines.map(({ amount }) => amount))).toBe(subtotal)
  expect(sum(lines.map((line) => line.vat))).toBe(vat)
  expect(subtotal + vat).toBe(total)
}

test('lines add up to the subtotal, their IVA to the IVA, and both to the total, whatever the tariff', () => {
  fc.assert(
    fc.property(tariffs(anyPrice), requests, (tariff, request) => {
      expectSums(sheetOf(tariff, { ...month, ...request }))
    }),
  )
})

test('the IVA of a rate is the rate of its lines, off by half a centavo a line, or of all in all', () => {
  fc.assert(
    fc.property(tariffs(anyPrice), requests, (tariff, request) => {
      const { lines } = sheetOf(tariff, { ...month, ...request })
      for (const group of Map.groupBy(
        lines,
        ({ vatRate }) => Number(vatRate.digits) / 10 ** vatRate.scale,
      ).values()) {
        const [{ vatRate } = { vatRate: { digits: 0n, scale: 0 } }] = group
        const exact = sum(group.map(({ amount }) => amount)) * vatRate.digits
        const scale = 10n ** BigInt(vatRate.scale)
        const off = size(exact - sum(group.map(({ vat }) => vat)) * scale)
        const least = tariff.rounding.isVatOfTotal ? 1n : BigInt(group.length)
        expect(2n * off).toBeLessThanOrEqual(least * scale)
      }
    }),
  )
})

test('each line is off its exact amount by less than a step', () => {
  fc.assert(
    fc.property(tariffs(anyPrice), requests, (tariff, request) => {
      for (const { exact, amount, rounding: by } of sheetOf(tariff, { ...month, ...request }).lines) {
        const step = by.step.digits * 10n ** BigInt(2 - by.step.scale)
        const off = size(exact.digits * 100n - amount * 10n ** BigInt(exact.scale))
        expect(off < step * 10n ** BigInt(exact.scale)).toBe(true)
      }
    }),
  )
})

test('a period divided by days costs what the whole does, off by a step a line', () => {
  fc.assert(
    fc.property(tariffs(anyPrice), requests, fc.integer({ min: 2, max: 31 }), (tariff, request, day) => {
      const { litres, units } = request
      const cut = `2026-01-${String(day).padStart(2, '0')}`
      const plain = { ...tariff, minimums: [], rounding: { ...tariff.rounding, total: null } }
      const half = (code: string, from: string, to: string | null): Tariff => ({
        ...plain,
        code,
        effectiveFrom: from,
        effectiveTo: to,
      })
      const whole = sheetOf(plain, { ...month, litres, units })
      const parts = sheetOf([half('A', '2025-01-01', cut), half('B', cut, null)], { ...month, litres, units })
      expect(parts.lines).toHaveLength(2 * whole.lines.length)
      expectSums(parts)
      for (const { code, amount, rounding: by } of whole.lines) {
        const step = by.step.digits * 10n ** BigInt(2 - by.step.scale)
        const inParts = sum(parts.lines.filter((line) => line.code === code).map((line) => line.amount))
        // Each of three roundings is off by less than a step.
        expect(size(inParts - amount)).toBeLessThan(3n * step)
      }
    }),
  )
})

test('where no table falls, more water never costs less', () => {
  fc.assert(
    fc.property(tariffs(rising), fc.nat(150_000), fc.nat(20_000), (tariff, litres, more) => {
      // A total that is rounded stands still while its IVA rises: what rounds it is left out.
      const of = (volume: number) =>
        sum(
          sheetOf(tariff, { ...month, litres: volume })
            .lines.filter(({ kind }) => kind !== 'rounding')
            .map(({ amount }) => amount),
        )
      expect(of(litres + more)).toBeGreaterThanOrEqual(of(litres))
    }),
  )
})

test('where a table falls at a bound, loading the tariff says at which m³', () => {
  const steps = fc.tuple(bounds, fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 5 }))
  fc.assert(
    fc.property(steps, ([ends, prices]) => {
      const price = {
        model: 'unit-price-by-total',
        steps: [...ends, null].map((upTo, at) => ({
          ...(upTo !== null && { upTo }),
          price: String(prices[at]),
        })),
      }
      const reading = readTariff(smallDocument(price, { monotone: 'expected', volume: { step: '1' } }))
      const first = ends.find((end, at) => (prices[at + 1] ?? 0) * (end + 1) < (prices[at] ?? 0) * end)
      const told =
        'warnings' in reading ? reading.warnings.map(({ what }) => what.split(' ')[0]) : ['mistaken']
      expect(told).toEqual(first === undefined ? [] : [String(first + 1)])
    }),
  )
})

test('the tariffs that ship hold their sums for every volume and class that they price', () => {
  const all = shippedTariffCodes().map((code) => tariffOf(shippedTariff(code)))
  const picked = fc
    .constantFrom(...all)
    .chain((tariff) => fc.tuple(fc.constant(tariff), fc.constantFrom(...tariff.classes.names)))
  fc.assert(
    fc.property(picked, requests, ([tariff, usageClass], { litres, overdueMonths }) => {
      const periodFrom = tariff.effectiveFrom
      const answer = rate(tariff, {
        periodFrom,
        periodTo: '2099-01-01',
        pricesOf: periodFrom,
        usageClass,
        litres,
        overdueMonths,
      })
      if (!isRefusal(answer)) expectSums(answer)
    }),
  )
})

test('a minimum is reached whatever is used', () => {
  fc.assert(
    fc.property(tariffs(anyPrice), fc.nat(60_000), (tariff, litres) => {
      const { lines } = sheetOf(tariff, { ...month, litres })
      const charged = lines.filter(({ kind }) => kind === 'service' || kind === 'minimum')
      for (const { amount } of tariff.minimums) {
        const reached = sum(charged.map((line) => line.amount)) + 100n
        expect(compareDecimals({ digits: reached, scale: 2 }, amount)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})
