import { centavos } from '@aquacis/kit/values/money.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amnestyMistake, amnestyStanding, billsOfAmnesty, isRunning, type OpenNow } from './amnesty.ts'

const campaign = { billsDueBefore: '2026-11-01', share: 80 }
const open = (
  invoiceId: string,
  surcharge: bigint,
  principal: bigint,
  dueOn = '2026-08-10',
  held = 0n,
): OpenNow => ({
  ...{ invoiceId, dueOn, surcharge: centavos(surcharge), vat: centavos(0n) },
  ...{ principal: centavos(principal), held: centavos(held) },
})

test('a campaign is for bills that fell due before its day and bear surcharge', () => {
  const bills = [open('a', 10n, 100n), open('b', 10n, 100n, '2026-11-01'), open('c', 0n, 100n)]
  expect(billsOfAmnesty(campaign, bills)).toEqual([{ invoiceId: 'a', surcharge: 10n }])
})

test('who owes 300 and 50 of surcharge pays 310 of it, and 40 are forgiven', () => {
  const bills = [open('a', 50n, 250n), open('c', 0n, 50n)]
  const seen = billsOfAmnesty(campaign, bills)
  expect(amnestyStanding(campaign, seen, bills)).toEqual({ toPay: 310n, forgives: 40n })
  // The order of allotment took the surcharge first: the same money is still to be paid.
  expect(amnestyStanding(campaign, seen, [open('a', 0n, 200n), open('c', 0n, 50n)])).toEqual({
    ...{ toPay: 210n, forgives: 40n },
  })
  expect(amnestyStanding(campaign, seen, [open('a', 0n, 40n)])).toEqual({ toPay: 0n, forgives: 40n })
  expect(amnestyStanding(campaign, seen, [])).toEqual({ toPay: 0n, forgives: 0n })
})

test('a disputed part neither has to be paid nor is it forgiven', () => {
  const bills = [open('a', 50n, 250n, '2026-08-10', 100n)]
  const seen = billsOfAmnesty(campaign, bills)
  expect(amnestyStanding(campaign, seen, bills)).toEqual({ toPay: 160n, forgives: 40n })
})

test('what is to be paid and what is forgiven are what is owed, and no more than the share is forgiven', () => {
  const bills = fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 999n }), fc.bigInt({ min: 0n, max: 999n })))
  fc.assert(
    fc.property(bills, fc.integer({ min: 1, max: 100 }), (amounts, share) => {
      const all = amounts.map(([surcharge, principal], index) => open(`${index}`, surcharge, principal))
      const of = { ...campaign, share }
      const { toPay, forgives } = amnestyStanding(of, billsOfAmnesty(of, all), all)
      const owed = amounts.reduce((sum, [surcharge, principal]) => sum + surcharge + principal, 0n)
      const surcharges = amounts.reduce((sum, [surcharge]) => sum + surcharge, 0n)
      expect(toPay + forgives).toBe(owed)
      expect(forgives * 100n <= surcharges * BigInt(share)).toBe(true)
    }),
  )
})

test('a campaign that cannot be meant is told so', () => {
  const wanted = {
    ...{ name: 'Buen Fin', decision: 'Acuerdo 12/2026', operatingUnitIds: [1], usageClasses: [] },
    ...{ from: '2026-11-20', to: '2026-12-20', share: 100, billsDueBefore: '2026-11-01' },
  }
  const mistake = (changes: Partial<typeof wanted>) => amnestyMistake({ ...wanted, ...changes }, '2026-11-15')
  expect(mistake({})).toBeNull()
  expect(mistake({ name: ' ' })).toContain('nombre')
  expect(mistake({ decision: '' })).toContain('acuerdo')
  expect(mistake({ share: 101 })).toContain('1 a 100')
  expect(mistake({ to: '2026-11-19' })).toContain('último día')
  expect(mistake({ billsDueBefore: '2026-12-01' })).toContain('vencidos')
})

test('a campaign holds from its first day to its last', () => {
  const days = { state: 'RUNNING' as const, from: '2026-11-20', to: '2026-12-20' }
  expect(['2026-11-19', '2026-11-20', '2026-12-20', '2026-12-21'].map((day) => isRunning(days, day))).toEqual(
    [...[false, true, true, false]],
  )
  expect(isRunning({ ...days, state: 'ENDED' }, '2026-12-01')).toBe(false)
})
