import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tariffOf } from '../../../test/rating/small-tariff.ts'
import { shippedTariff } from '../../tariff-documents/shipped-tariffs.ts'
import type { ChargeSheet, RatingRequest } from './charge-sheet.ts'
import { isRefusal, rate } from './rate.ts'
import type { Tariff } from './tariff.ts'

const cea = tariffOf(shippedTariff('CEAQ-2026-02'))

function sheet(tariffs: Tariff | readonly Tariff[], request: RatingRequest): ChargeSheet {
  const answer = rate(tariffs, request)
  if (isRefusal(answer)) throw new Error(answer.what)
  return answer
}

const month = { periodFrom: '2026-02-01', periodTo: '2026-03-01' }
const requests = fc.record({
  usageClass: fc.constantFrom(...cea.classes.names),
  litres: fc.nat(400_000),
  units: fc.integer({ min: 1, max: 12 }),
  overdueMonths: fc.nat(30),
})

test('the lines of every sheet add up to its sums, and the sums to the total', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const { lines, subtotal, vat, total } = sheet(cea, { ...month, ...request })
      expect(lines.reduce((sum, { amount }) => sum + amount, 0n)).toBe(subtotal)
      expect(lines.reduce((sum, line) => sum + line.vat, 0n)).toBe(vat)
      expect(subtotal + vat).toBe(total)
    }),
  )
})

test('every amount is its exact value, off by half a centavo at most', () => {
  fc.assert(
    fc.property(requests, (request) => {
      for (const { exact, amount } of sheet(cea, { ...month, ...request }).lines) {
        const scaled = 10n ** BigInt(exact.scale)
        const off = exact.digits * 100n - amount * scaled
        expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(scaled)
      }
    }),
  )
})

test('up to 200 m³, and beyond by the monotone reading, more water never costs less', () => {
  fc.assert(
    fc.property(requests, fc.nat(50_000), fc.boolean(), ({ usageClass, litres }, more, isBeyond) => {
      const choices = { over200: 'monotone' }
      const most = isBeyond ? 400_000 : 200_000
      const [less, rest] = [Math.min(litres, most), Math.min(litres + more, most)]
      const of = (volume: number) => sheet(cea, { ...month, usageClass, litres: volume, choices }).total
      expect(of(rest)).toBeGreaterThanOrEqual(of(less))
    }),
  )
})

test('a tariff divided in two versions with the same prices costs the same, to a centavo a line', () => {
  const half = (code: string, from: string, to: string | null): Tariff => ({
    ...cea,
    code,
    effectiveFrom: from,
    effectiveTo: to,
  })
  fc.assert(
    fc.property(requests, fc.integer({ min: 2, max: 28 }), ({ usageClass, litres }, day) => {
      const cut = `2026-02-${String(day).padStart(2, '0')}`
      const parts = sheet([half('A', '2026-01-01', cut), half('B', cut, null)], {
        ...month,
        usageClass,
        litres,
      })
      const whole = sheet(cea, { ...month, usageClass, litres })
      expect(parts.lines).toHaveLength(6)
      const off = parts.subtotal - whole.subtotal
      expect(off < 0n ? -off : off).toBeLessThanOrEqual(3n)
    }),
  )
})
