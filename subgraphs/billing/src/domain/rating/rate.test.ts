import { expect, test } from 'vitest'
import { addedUp, ask, sheetOf, smallDocument, tariffOf } from '../../../test/rating/small-tariff.ts'
import { chargeSheetJson, type RatingRequest } from './charge-sheet.ts'
import { isRefusal, rate } from './rate.ts'
import type { Tariff } from './tariff.ts'

const fee = (amount: string, more = {}) => ({ price: { model: 'fixed', amount }, ...more })
const withComponents = (components: object, more = {}) =>
  smallDocument(null, { classes: { CASA: { components } }, ...more })

function rated(tariffs: Tariff | readonly Tariff[], request: Partial<RatingRequest>) {
  const answer = rate(tariffs, {
    usageClass: 'CASA',
    litres: 0,
    periodFrom: '2026-01-01',
    periodTo: '2026-02-01',
    ...request,
  })
  return isRefusal(answer) ? answer : chargeSheetJson(answer)
}

test('IVA is of each rounded line at the rate of its component, else of its class, else of the document', () => {
  const components = { a: fee('100.005'), b: fee('10.00', { vat: '0.08' }) }
  const sheet = sheetOf(withComponents(components, { vat: '0.16' }), {})
  expect(sheet.lines.map(({ amount, vatRate, vat }) => [amount, vatRate, vat])).toEqual([
    ['100.01', '0.16', '16.00'],
    ['10.00', '0.08', '0.80'],
  ])
  expect([sheet.subtotal, sheet.vat, sheet.total]).toEqual(['110.01', '16.80', '126.81'])
  const ofClass = smallDocument(null, { vat: '0.16', classes: { CASA: { vat: 0, components } } })
  expect(sheetOf(ofClass, {}).vat).toBe('0.80')
})

test('IVA of the sum of a rate goes to the lines so that they still add up', () => {
  const components = { a: fee('10.03', { vat: '0.16' }), b: fee('20.03', { vat: '0.16' }), c: fee('1.00') }
  const perLine = sheetOf(withComponents(components), {})
  const perTotal = sheetOf(withComponents(components, { rounding: { vat: { per: 'total' } } }), {})
  // 1.6048 + 3.2048 are 1.60 + 3.20, of the sum 4.8096
  expect([perLine.vat, perTotal.vat]).toEqual(['4.80', '4.81'])
  expect(perTotal.lines.map(({ vat }) => vat)).toEqual(['1.60', '3.21', '0.00'])
})

test('the difference of IVA goes to the largest line of the rate, a subsidy too, the first of two alike', () => {
  const vats = (...amounts: readonly string[]) => {
    const components = Object.fromEntries(
      amounts.map((amount, at) => [`c${at}`, fee(amount, { vat: '0.16' })]),
    )
    const sheet = sheetOf(withComponents(components, { rounding: { vat: { per: 'total' } } }), {})
    return [sheet.vat, sheet.lines.map(({ vat }) => vat)]
  }
  // 3.2048 + 1.6048 are 4.81; twice 1.6048 are 3.21; 1.6048 − 3.2096 are −1.60
  expect(vats('20.03', '10.03')).toEqual(['4.81', ['3.21', '1.60']])
  expect(vats('10.03', '10.03')).toEqual(['3.21', ['1.61', '1.60']])
  expect(vats('10.03', '-20.06')).toEqual(['-1.60', ['1.60', '-3.20']])
})

test('a total to whole pesos has its difference in a line without IVA', () => {
  const sheet = sheetOf(
    withComponents({ a: fee('100.30', { vat: '0.16' }) }, { rounding: { total: { step: '1.00' } } }),
    {},
  )
  expect(sheet.lines.at(-1)).toMatchObject({
    code: 'rounding',
    kind: 'rounding',
    amount: '-0.35',
    vat: '0.00',
  })
  expect(sheet.total).toBe('116.00')
  expect(addedUp(sheet)).toEqual({ subtotal: sheet.subtotal, vat: sheet.vat })
  expect(
    sheetOf(withComponents({ a: fee('100.00') }, { rounding: { total: { step: '1.00' } } }), {}).lines,
  ).toHaveLength(1)
})

test('a line has the rounding of its component, else that of the document', () => {
  const components = { a: fee('1.25', { rounding: { step: '0.10', mode: 'half-even' } }), b: fee('1.25') }
  const lines = (more: object) => sheetOf(withComponents(components, more), {}).lines
  expect(lines({}).map(({ amount }) => amount)).toEqual(['1.20', '1.25'])
  expect(
    lines({ rounding: { line: { step: '0.50', mode: 'up' } } }).map(({ amount, rounding }) => [
      amount,
      rounding,
    ]),
  ).toEqual([
    ['1.20', '0.10 half-even'],
    ['1.50', '0.50 up'],
  ])
})

test('dwellings share the m³ by CEA’s rule, and the price is theirs together', () => {
  const document = smallDocument(
    { model: 'per-m3', price: '10.00' },
    { volume: { step: '1' }, dwellings: { step: '1', mode: 'half-down' } },
  )
  // 31 / 2 = 15.5 → 15; 100 / 8 = 12.5 → 12; 32 / 3 = 10.67 → 11
  const [two, eight, three] = [
    { m3: 31, units: 2 },
    { m3: 100, units: 8 },
    { m3: 32, units: 3 },
  ].map((request) => sheetOf(document, request).lines[0])
  expect([two, eight, three].map((line) => [line?.quantity, line?.units, line?.amount])).toEqual([
    ['15', 2, '300.00'],
    ['12', 8, '960.00'],
    ['11', 3, '330.00'],
  ])
  expect(two?.unitPrice).toBe('10.000000')
  expect([sheetOf(document, { units: 3 }).units, sheetOf(document, {}).units]).toEqual([3, 1])
})

test('a component that is not per dwelling sees the m³ of the contract', () => {
  const components = {
    water: { price: { model: 'per-m3', price: '1.00' } },
    fund: { price: { model: 'per-m3', price: '1.00' }, perDwelling: false },
    fee: fee('5.00', { perDwelling: false }),
  }
  const document = withComponents(components, {
    volume: { step: '1' },
    dwellings: { step: '1', mode: 'down' },
  })
  expect(sheetOf(document, { m3: 11, units: 2 }).lines.map(({ amount }) => amount)).toEqual([
    '10.00',
    '11.00',
    '5.00',
  ])
})

test('several dwellings are refused where the tariff has no rule for them', () => {
  expect(ask(smallDocument({ model: 'per-m3', price: 1 }), { units: 2 })).toBe('SeveralDwellingsNotPriced')
})

test('a month has 28 to 31 days; what is shorter or longer is counted in thirtieths', () => {
  const document = withComponents({ a: fee('30.00') }, { proration: { fixed: 'days' } })
  const amounts = [27, 28, 30, 31, 32, 60].map((periodDays) => sheetOf(document, { periodDays }).subtotal)
  expect(amounts).toEqual(['27.00', '30.00', '30.00', '30.00', '32.00', '60.00'])
  const bimonthly = { ...document, period: { months: 2 } }
  expect(sheetOf(bimonthly, { periodDays: 40 }).subtotal).toBe('20.00')
  expect([56, 59, 62, 63].map((periodDays) => sheetOf(bimonthly, { periodDays }).subtotal)).toEqual([
    '30.00',
    '30.00',
    '30.00',
    '31.50',
  ])
  const thirty = { ...document, period: { days: 30 } }
  expect([29, 30, 31].map((periodDays) => sheetOf(thirty, { periodDays }).subtotal)).toEqual([
    '29.00',
    '30.00',
    '31.00',
  ])
})

test('a contract opened or closed inside of a period pays fixed charges for its days', () => {
  const document = withComponents({ a: fee('31.00') }, { proration: { fixed: 'days' } })
  const january = { periodFrom: '2026-01-01', periodTo: '2026-02-01' }
  expect(sheetOf(document, { ...january, servedFrom: '2026-01-22' }).subtotal).toBe('10.00')
  expect(sheetOf(document, { ...january, servedTo: '2026-01-02' }).subtotal).toBe('1.00')
  expect(sheetOf(document, january).subtotal).toBe('31.00')
  const [line] = sheetOf(document, { ...january, servedFrom: '2026-01-22' }).lines
  expect(line).toMatchObject({ from: '2026-01-22', to: '2026-02-01', exact: '10.0000000000' })
  expect(
    sheetOf(withComponents({ a: fee('31.00') }), { ...january, servedFrom: '2026-01-22' }).subtotal,
  ).toBe('31.00')
})

test('names are found by other spellings, answered as published, and refused with the nearest', () => {
  const document = smallDocument(null, {
    classes: {
      'DOMÉSTICA MEDIO': { components: { water: fee('1.00') } },
      COMERCIAL: { components: { water: fee('2.00') } },
    },
    offices: { QUERÉTARO: ['DOMÉSTICA MEDIO', 'COMERCIAL'], 'EL MARQUÉS': ['COMERCIAL'] },
  })
  const tariff = tariffOf(document)
  expect(rated(tariff, { office: ' el  marques', usageClass: 'Comercial' })).toMatchObject({
    office: 'EL MARQUÉS',
    usageClass: 'COMERCIAL',
  })
  expect(rated(tariff, { usageClass: 'domestica medio' })).toMatchObject({
    office: null,
    usageClass: 'DOMÉSTICA MEDIO',
  })
  expect(rated(tariff, { office: 'Queretato', usageClass: 'COMERCIAL' })).toEqual({
    refused: 'OfficeUnknown',
    what: 'the tariff T has no office “Queretato”',
    where: 'office',
    mend: 'did you mean “QUERÉTARO”?',
  })
  expect(rated(tariff, { usageClass: 'COMERCAL' })).toMatchObject({
    refused: 'ClassUnknown',
    mend: 'did you mean “COMERCIAL”?',
  })
  expect(rated(tariff, { office: 'EL MARQUÉS', usageClass: 'DOMÉSTICA MEDIO' })).toMatchObject({
    refused: 'ClassNotInOffice',
    mend: 'it has COMERCIAL',
  })
})

test('only what is asked for is charged, in the order of the bill; what there is not is refused', () => {
  const document = withComponents({ water: fee('1.00'), sewer: fee('2.00'), treatment: fee('3.00') })
  expect(sheetOf(document, { components: ['treatment', 'water'] }).lines.map(({ code }) => code)).toEqual([
    'water',
    'treatment',
  ])
  expect(sheetOf(document, { components: [] }).total).toBe('0.00')
  expect(ask(document, { components: ['watr'] })).toBe('ComponentUnknown')
})

test('what a request picks and the tariff does not have is refused with the nearest', () => {
  const open = smallDocument(
    { model: 'choice', choice: 'rule', alternatives: { a: { model: 'fixed', amount: 1 } } },
    { choices: { rule: { default: 'a', alternatives: { a: 'x' } } } },
  )
  expect(rated(tariffOf(open), { choices: { role: 'a' } })).toMatchObject({
    refused: 'ChoiceUnknown',
    where: 'choices.role',
    mend: 'did you mean “rule”?',
  })
})

test('a debt is counted for a hundred years', () => {
  const tariff = tariffOf(smallDocument({ model: 'fixed', amount: '1.00' }, { overdue: { rate: '0.01' } }))
  expect(rated(tariff, { overdueMonths: 1_200 })).toMatchObject({ total: '13.00' })
  expect(rated(tariff, { overdueMonths: 1_201 })).toMatchObject({ where: 'overdueMonths' })
})

test('requests that no tariff could price are refused', () => {
  const tariff = tariffOf(smallDocument({ model: 'per-m3', price: '10.00' }))
  const wrong: Partial<RatingRequest>[] = [
    { litres: -1 },
    { litres: 1.5 },
    { units: 0 },
    { units: 1.5 },
    { overdueMonths: -1 },
    { overdueMonths: 0.5 },
    { periodTo: '2026-01-01' },
    { periodTo: 'mañana' },
    { servedFrom: '2025-12-31' },
    { servedTo: '2026-02-02' },
    { servedFrom: '2026-01-05', servedTo: '2026-01-05' },
  ]
  for (const request of wrong)
    expect(rated(tariff, request), JSON.stringify(request)).toMatchObject({
      refused: 'RequestMalformed',
      where: Object.keys(request)[0]?.replace('servedTo', 'servedFrom'),
    })
})

test('a total below the least that is collected is carried', () => {
  const document = withComponents({ a: fee('9.99') }, { minimumCollectable: '10.00' })
  expect(sheetOf(document, {}).isCollectable).toBe(false)
  expect(sheetOf({ ...document, minimumCollectable: '9.99' }, {}).isCollectable).toBe(true)
  expect(sheetOf(withComponents({ a: fee('0.00') }), {}).isCollectable).toBe(true)
})

test('an index that changes only in a version of other days divides nothing', () => {
  const inUma = (code: string, effectiveFrom: string, effectiveTo: string | null, day: string) =>
    tariffOf(
      smallDocument(
        { model: 'in-index', index: 'UMA', price: { model: 'fixed', amount: '10.00' } },
        { code, effectiveFrom, effectiveTo, indices: { UMA: { '2025-01-01': '1.00', [day]: '2.00' } } },
      ),
    )
  const versions = [
    inUma('A', '2025-12-01', '2026-01-01', '2026-01-10'),
    inUma('B', '2026-01-01', '2026-02-01', '2026-03-01'),
    inUma('C', '2026-02-01', null, '2026-01-20'),
  ]
  expect(rated(versions, {})).toMatchObject({
    total: '10.00',
    lines: [{ tariffCode: 'B', to: '2026-02-01' }],
  })
})

test('a component that several classes share is charged under its own code', () => {
  const document = smallDocument(null, {
    classes: { CASA: { components: { water: 'agua' } } },
    components: { agua: { label: 'Agua', price: { model: 'fixed', amount: '1.00' } } },
  })
  expect(sheetOf(document, {}).lines).toMatchObject([{ code: 'water', label: 'Agua', amount: '1.00' }])
})

test('money is in pesos where the tariff says nothing else', () => {
  const document = withComponents({ a: fee('1.00') })
  expect(sheetOf(document, {}).currency).toBe('MXN')
  expect(sheetOf({ ...document, currency: 'USD' }, {}).currency).toBe('USD')
})

test('a fixed charge is a charge as such, however much water runs', () => {
  expect(sheetOf(withComponents({ a: fee('1.00') }), { m3: 5 }).lines[0]).toMatchObject({
    quantity: '1',
    unit: 'servicio',
  })
})

test('dwellings share whole m³ where the tariff prices whole m³ and says no more', () => {
  const document = smallDocument({ model: 'per-m3', price: '1.00' }, { volume: { step: '1' }, dwellings: {} })
  expect(sheetOf(document, { m3: 31, units: 2 }).lines[0]).toMatchObject({ quantity: '16', amount: '32.00' })
})

test('of the alternatives of a choice each is named once', () => {
  const choice = { model: 'choice', choice: 'rule' }
  const alternatives = { a: { model: 'fixed', amount: 1 }, b: { model: 'fixed', amount: 1 } }
  const tariff = tariffOf(
    smallDocument(
      { ...choice, alternatives },
      { choices: { rule: { default: 'b', alternatives: { a: 'x', b: 'y' } } } },
    ),
  )
  expect(rated(tariff, { choices: { rule: 'c' } })).toMatchObject({ mend: 'did you mean “b” or “a”?' })
})
