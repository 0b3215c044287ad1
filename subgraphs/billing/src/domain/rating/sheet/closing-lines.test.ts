import { centavos } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { mistakesOf, sheetOf, smallDocument, tariffOf } from '../../../../test/rating/small-tariff.ts'
import { chargeSheetJson } from '../charge-sheet.ts'
import { withOverdueDebts } from '../overdue-debts.ts'
import { isRefusal, rate } from '../rate.ts'

const components = {
  water: { price: { model: 'per-m3', price: '10.00' } },
  sewer: { price: { model: 'percentage', of: 'water', rate: '0.10' }, vat: '0.16' },
}
const document = (more: object) => smallDocument(null, { classes: { CASA: { components } }, ...more })
const ofKind = (doc: unknown, kind: string, request: object) =>
  sheetOf(doc, { ...request }).lines.filter((line) => line.kind === kind)

test('what lacks to the minimum is a line of its own', () => {
  const least = document({ minimums: [{ amount: '60.00', of: ['water', 'sewer'], vat: '0.16' }] })
  const lacking = (m3: number) => ofKind(least, 'minimum', { m3 }).map(({ amount, vat }) => [amount, vat])
  expect([0, 5, 6].map(lacking)).toEqual([[['60.00', '9.60']], [['5.00', '0.80']], []])
})

test('a minimum that has no words of its own is told in the usual ones', () => {
  const labels = (more: object) =>
    ofKind(document({ minimums: [{ amount: '60.00', ...more }] }), 'minimum', {}).map(({ label }) => label)
  expect([labels({}), labels({ label: 'Mínimo' })]).toEqual([['Complemento al cobro mínimo'], ['Mínimo']])
})

test('a minimum that is reached exactly lacks nothing', () => {
  const least = document({ minimums: [{ amount: '60.00', of: ['water'] }] })
  expect(ofKind(least, 'minimum', { m3: 6 })).toEqual([])
})

test('the IVA of a minimum and of a surcharge may hang on a choice, and each says where it comes from', () => {
  const vat = { choice: 'rule', alternatives: { a: '0.16', b: '0' } }
  const open = document({
    choices: { rule: { default: 'a', alternatives: { a: 'x', b: 'y' } } },
    minimums: [{ amount: '100.00', vat }],
    overdue: { rate: '0.10', vat },
  })
  const closing = (choices?: object) =>
    sheetOf(open, { m3: 0, overdueMonths: 1, ...(choices && { choices }) })
      .lines.slice(2)
      .map(({ amount, vat: due, parts }) => [amount, due, parts.map(({ article }) => article)])
  expect(closing()).toEqual([
    ['100.00', '16.00', ['/minimums/0']],
    ['10.00', '1.60', ['/overdue']],
  ])
  expect(closing({ rule: 'b' }).map(([, due]) => due)).toEqual(['0.00', '0.00'])
})

test('a discount lessens the interest on its own components alone', () => {
  const half = (of: string, ...from: readonly string[]) =>
    ofKind(
      document({
        discounts: { MAYOR: { rate: '0.50', of: from } },
        overdue: { rate: '0.10', of: [of] },
      }),
      'surcharge',
      { m3: 10, overdueMonths: 1, discounts: ['MAYOR'] },
    ).map(({ base, amount }) => [base, amount])
  expect(half('water', 'water')).toEqual([['50.00', '5.00']])
  expect(half('sewer', 'water')).toEqual([['10.00', '1.00']])
  expect(half('sewer', 'water', 'sewer')).toEqual([['10.00', '1.00']])
})

test('a minimum may be for a class, of a component, of each dwelling, and by days', () => {
  const of = (more: object, extra = {}) =>
    document({ dwellings: {}, minimums: [{ amount: '60.00', ...more }], ...extra })
  const lacking = (doc: unknown, request: object) =>
    ofKind(doc, 'minimum', { m3: 5, ...request }).map(({ amount }) => amount)
  expect(lacking(of({}), { units: 2 })).toEqual(['5.00'])
  expect(lacking(of({ perDwelling: true }), { units: 2 })).toEqual(['65.00'])
  expect(lacking(of({ of: ['water'] }), {})).toEqual(['10.00'])
  expect(lacking(of({ classes: ['CASA'] }), {})).toEqual(['5.00'])
  expect(lacking(of({}, { proration: { fixed: 'days' } }), { periodDays: 60 })).toEqual(['65.00'])
  const shop = smallDocument(null, {
    classes: { CASA: { components }, TIENDA: { components } },
    minimums: [{ amount: 60, classes: ['TIENDA'] }],
  })
  expect(lacking(shop, { usageClass: 'CASA' })).toEqual([])
})

test('CEA’s surcharge: 1.47 percent a month from the second month overdue', () => {
  const cea = document({ overdue: { rate: '0.0147', fromMonth: 2 } })
  const interest = (overdueMonths: number) =>
    ofKind(cea, 'surcharge', { m3: 100, overdueMonths }).map(({ amount, rate: of }) => [amount, of])
  expect([0, 1, 2, 4].map(interest)).toEqual([[], [], [['16.17', '0.0147']], [['48.51', '0.0441']]])
})

test('a surcharge may be compound, of some components, with their IVA, and bear IVA itself', () => {
  const interest = (overdue: object) =>
    ofKind(document({ overdue: { rate: '0.10', ...overdue } }), 'surcharge', {
      m3: 10,
      overdueMonths: 2,
    }).map(({ amount, vat, base }) => [base, amount, vat])
  expect(interest({})).toEqual([['110.00', '22.00', '0.00']])
  expect(interest({ compound: true })).toEqual([['110.00', '23.10', '0.00']])
  expect(interest({ of: ['sewer'], withVat: true, vat: '0.16' })).toEqual([['11.60', '2.32', '0.37']])
})

test('a surcharge or a minimum of components that there are not is told', () => {
  expect(
    mistakesOf(
      document({
        overdue: { rate: 0, of: ['wter'] },
        minimums: [{ amount: 1, of: ['x'], classes: ['CAS'] }],
      }),
    ).map(({ path }) => path),
  ).toEqual(['/minimums/0/of/0', '/minimums/0/classes/0', '/overdue/of/0'])
})

test('earlier bills that are open bring a line each, and the totals follow', () => {
  const tariff = tariffOf(document({ overdue: { rate: '0.0147', fromMonth: 2 } }))
  const sheet = rate(tariff, {
    usageClass: 'CASA',
    litres: 10_000,
    periodFrom: '2026-01-01',
    periodTo: '2026-02-01',
  })
  if (isRefusal(sheet)) throw new Error(sheet.what)
  const debts = [
    { number: 'A-1', base: centavos(100_000n), months: 3 },
    { number: 'A-2', base: centavos(50_000n), months: 1 },
  ]
  const due = chargeSheetJson(withOverdueDebts(tariff, sheet, debts))
  expect(due.lines.slice(2).map(({ label, amount, base }) => [label, amount, base])).toEqual([
    ['Recargos del recibo A-1', '29.40', '1000.00'],
  ])
  expect([due.subtotal, due.vat, due.total]).toEqual(['139.40', '1.60', '141.00'])
  // 1.47 percent of two centavos are no centavo: no line of nothing.
  const small = [{ number: 'A-3', base: centavos(2n), months: 3 }]
  expect(withOverdueDebts(tariff, sheet, small)).toBe(sheet)
  expect(withOverdueDebts(tariff, sheet, [])).toBe(sheet)
  expect(withOverdueDebts(tariffOf(document({})), sheet, debts)).toBe(sheet)
})
