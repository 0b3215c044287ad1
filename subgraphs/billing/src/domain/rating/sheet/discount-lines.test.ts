import { expect, test } from 'vitest'
import {
  addedUp,
  ask,
  mistakesOf,
  sheetOf,
  smallDocument,
  tariffOf,
} from '../../../../test/rating/small-tariff.ts'
import { isRefusal, rate } from '../rate.ts'

const components = {
  water: { label: 'Agua', price: { model: 'per-m3', price: '10.00' } },
  sewer: { price: { model: 'percentage', of: 'water', rate: '0.10' }, vat: '0.16' },
}

function withDiscount(discount: object, more = {}) {
  return smallDocument(null, {
    classes: { CASA: { components } },
    discounts: { MAYOR: { label: 'Adulto mayor', of: ['water'], ...discount } },
    ...more,
  })
}

function off(document: unknown, m3: number, request = {}) {
  const sheet = sheetOf(document, { m3, discounts: ['MAYOR'], ...request })
  expect(addedUp(sheet)).toEqual({ subtotal: sheet.subtotal, vat: sheet.vat })
  return sheet.lines.filter(({ kind }) => kind === 'discount').map(({ amount }) => amount)
}

test('half off the first 20 m³, whatever is used above them', () => {
  const half = withDiscount({ rate: '0.50', upTo: 20 })
  expect([10, 20, 30].map((m3) => off(half, m3))).toEqual([['-50.00'], ['-100.00'], ['-100.00']])
})

test('a discount may be lost above its m³', () => {
  const lost = withDiscount({ rate: '0.50', upTo: 20, above: 'lose' })
  expect([20, 21].map((m3) => off(lost, m3))).toEqual([['-100.00'], []])
})

test('a discount on several components is a line of each, with the IVA of each', () => {
  const both = withDiscount({ rate: '0.50', upTo: 20, of: ['water', 'sewer'] })
  const sheet = sheetOf(both, { m3: 30, discounts: ['MAYOR'] })
  expect(sheet.lines.map(({ code, amount, vat, label }) => [code, amount, vat, label])).toEqual([
    ['water', '300.00', '0.00', 'Agua'],
    ['sewer', '30.00', '4.80', 'sewer'],
    ['MAYOR', '-100.00', '0.00', 'Adulto mayor: Agua'],
    ['MAYOR', '-10.00', '-1.60', 'Adulto mayor: sewer'],
  ])
  expect(sheet.lines[2]).toMatchObject({
    base: '200.00',
    rate: '0.50',
    article: '/discounts/MAYOR',
    quantity: '1',
  })
})

test('the m³ of the cap are each dwelling’s', () => {
  const half = withDiscount({ rate: '0.50', upTo: 20 }, { dwellings: {} })
  expect(off(half, 60, { units: 2 })).toEqual(['-200.00'])
  expect(off(half, 30, { units: 2 })).toEqual(['-150.00'])
})

test('a fixed amount is taken off in the order of the bill, never more than there is', () => {
  const fixed = withDiscount({ amount: '25.00', of: ['water', 'sewer'] })
  expect([1, 2, 3].map((m3) => off(fixed, m3))).toEqual([
    ['-10.00', '-1.00'],
    ['-20.00', '-2.00'],
    ['-25.00'],
  ])
})

test('what a fixed amount leaves after one line is taken off the next, and explained as an amount', () => {
  const fixed = withDiscount({ amount: '21.00', of: ['water', 'sewer'] })
  expect(off(fixed, 2)).toEqual(['-20.00', '-1.00'])
  const line = sheetOf(fixed, { m3: 2, discounts: ['MAYOR'] }).lines[3]
  expect(line).toMatchObject({ base: null, rate: null, exact: '-1.00' })
  expect(line?.parts).toEqual([
    { quantity: '1', unit: 'servicio', unitPrice: '-1.00', article: '/discounts/MAYOR' },
  ])
})

test('a discount never reckons with more m³ than were used', () => {
  const tens = withDiscount(
    { rate: '0.50', upTo: 15, of: ['fund'] },
    {
      dwellings: { step: '10', mode: 'up' },
      classes: {
        CASA: {
          components: { fund: { price: { model: 'per-m3', price: '1.00' }, perDwelling: false } },
        },
      },
    },
  )
  // 41 m³ of three dwellings are 20 for each, rounded up; the fund is of the 41, not of three times 15.
  expect(off(tens, 41, { units: 3 })).toEqual(['-20.50'])
})

test('a refused discount says which there are, or for whom it is', () => {
  const tariff = tariffOf(
    withDiscount(
      { rate: '0.50', classes: ['CASA'] },
      { classes: { CASA: { components }, TIENDA: { components } } },
    ),
  )
  const mend = (usageClass: string, discount: string) => {
    const period = { periodFrom: '2026-01-01', periodTo: '2026-02-01' }
    const answer = rate(tariff, { ...period, usageClass, litres: 0, discounts: [discount] })
    return isRefusal(answer) ? answer.mend : ''
  }
  expect(mend('CASA', 'MALLOR')).toBe('did you mean “MAYOR”?')
  expect(mend('TIENDA', 'MAYOR')).toBe('it is for CASA')
})

test('a discount that there is not, or not for the class, is refused', () => {
  const half = withDiscount(
    { rate: '0.50', classes: ['CASA'] },
    { classes: { CASA: { components }, TIENDA: { components } } },
  )
  expect(ask(half, { usageClass: 'CASA', discounts: ['MAYOR'] })).toMatchObject({ total: '0.00' })
  expect(ask(half, { usageClass: 'TIENDA', discounts: ['MAYOR'] })).toBe('DiscountUnknown')
  expect(ask(half, { usageClass: 'CASA', discounts: ['MENOR'] })).toBe('DiscountUnknown')
  expect(sheetOf(half, { usageClass: 'CASA', m3: 1 }).lines).toHaveLength(2)
})

test('a discount names what there is, and either a rate or an amount', () => {
  expect(mistakesOf(withDiscount({ rate: 1, amount: 1 }))).toMatchObject([{ path: '/discounts/MAYOR' }])
  expect(mistakesOf(withDiscount({}))).toMatchObject([{ path: '/discounts/MAYOR' }])
  expect(
    mistakesOf(withDiscount({ rate: 1, of: ['wate'], classes: ['CASAS'] })).map(({ path, mend }) => [
      path,
      mend,
    ]),
  ).toEqual([
    ['/discounts/MAYOR/of/0', 'did you mean “water”?'],
    ['/discounts/MAYOR/classes/0', 'did you mean “CASA”?'],
  ])
})

const several = smallDocument(null, {
  classes: { CASA: { components } },
  discounts: {
    MAYOR: { label: 'Adulto mayor', rate: '0.70', of: ['water', 'sewer'] },
    APOYO: { label: 'Apoyo', rate: '0.50', of: ['water', 'sewer'] },
    VALE: { label: 'Vale', amount: '25.00', of: ['sewer', 'water'] },
  },
})

test('several discounts take together what a component costs, and its IVA, and no more', () => {
  const lines = (...discounts: string[]) => {
    const sheet = sheetOf(several, { m3: 10, discounts })
    expect(addedUp(sheet)).toEqual({ subtotal: sheet.subtotal, vat: sheet.vat })
    const taken = sheet.lines.filter(({ kind }) => kind === 'discount')
    return [...taken.map(({ code, amount, vat }) => [code, amount, vat]), sheet.total]
  }
  // 100.00 of water, 10.00 of sewer with 1.60: 70 %, then 30 % that are left of 50 %.
  expect(lines('MAYOR', 'APOYO')).toEqual([
    ['MAYOR', '-70.00', '0.00'],
    ['MAYOR', '-7.00', '-1.12'],
    ['APOYO', '-30.00', '0.00'],
    ['APOYO', '-3.00', '-0.48'],
    '0.00',
  ])
  expect(lines('MAYOR', 'VALE')).toEqual([
    ['MAYOR', '-70.00', '0.00'],
    ['MAYOR', '-7.00', '-1.12'],
    ['VALE', '-25.00', '0.00'],
    // 5.00 of water, 3.00 of sewer with 0.48.
    '8.48',
  ])
  expect(lines('MAYOR', 'APOYO', 'VALE').at(-1)).toBe('0.00')
})

test('no bill comes to less than nothing, whatever discounts are given and however much is used', () => {
  const tariff = tariffOf(several)
  for (const discounts of [
    ['MAYOR', 'APOYO'],
    ['VALE', 'MAYOR', 'APOYO'],
    ['APOYO', 'VALE'],
  ])
    for (let litres = 0; litres < 40_000; litres += 137) {
      const sheet = rate(tariff, {
        usageClass: 'CASA',
        litres,
        discounts,
        periodFrom: '2026-01-01',
        periodTo: '2026-02-01',
      })
      if (isRefusal(sheet)) throw new Error(sheet.what)
      expect([sheet.subtotal >= 0n, sheet.vat >= 0n]).toEqual([true, true])
    }
})
