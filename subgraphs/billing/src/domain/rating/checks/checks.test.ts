import { expect, test } from 'vitest'
import { mistakesOf, smallDocument, tariffOf } from '../../../../test/rating/small-tariff.ts'
import { shippedTariff } from '../../../tariff-documents/shipped-tariffs.ts'
import { readTariff } from '../read-tariff.ts'
import { checkVersions } from './check-versions.ts'
import { goldenCases } from './golden-cases.ts'

const steps = (...prices: readonly string[]) => ({
  model: 'unit-price-by-total',
  steps: prices.map((price, index) =>
    index === prices.length - 1 ? { price } : { upTo: (index + 1) * 10, price },
  ),
})

test('more water that costs less is a mistake, a warning or nothing, as the tariff says', () => {
  const falling = (monotone: string) => smallDocument(steps('5.00', '2.00'), { monotone })
  expect(mistakesOf(falling('required'))).toMatchObject([
    { path: '/classes/CASA', what: '10.001 m³ cost 20.00, less than 10 m³ with 50.00' },
  ])
  const expected = readTariff(falling('expected'))
  expect(expected).toMatchObject({ warnings: [{ path: '/classes/CASA' }] })
  expect(readTariff(falling('off'))).toMatchObject({ warnings: [] })
  expect(readTariff(smallDocument(steps('2.00', '5.00'), { monotone: 'required' }))).toMatchObject({
    warnings: [],
  })
})

test('a price that falls slowly above its last bound is seen too', () => {
  const price = {
    model: 'sum',
    of: [
      { model: 'fixed', amount: '500' },
      { model: 'per-m3', price: '-0.01' },
    ],
  }
  expect(mistakesOf(smallDocument(price, { monotone: 'required' }))).toHaveLength(1)
})

test('a price that falls inside of its last range is seen at the range’s end', () => {
  const price = {
    model: 'unit-price-by-total',
    steps: [
      { upTo: 10, price: '1.00' },
      { upTo: 20, base: '30.00', price: '-1.00' },
    ],
  }
  expect(mistakesOf(smallDocument(price, { monotone: 'required' }))).toMatchObject([
    { what: '20 m³ cost 10.00, less than 10.001 m³ with 20.00' },
  ])
})

test('a total to whole pesos, which stands still while IVA rises, is no fall', () => {
  // 10 m³ are 100.03 and 16.00 of IVA, 10.001 m³ 100.04 and 16.01: both make 116.00 with what rounds them.
  const price = { model: 'unit-price-by-total', steps: [{ upTo: 10, price: '10.003' }, { price: '10.003' }] }
  const whole = { vat: '0.16', monotone: 'required', rounding: { total: { step: '1.00' } } }
  expect(mistakesOf(smallDocument(price, whole))).toEqual([])
})

test('a golden case that does not come out says what was expected and what came', () => {
  const golden = (more: object) =>
    smallDocument(steps('2.00'), { golden: [{ title: 'diez', input: { m3: 10 }, ...more }] })
  expect(
    mistakesOf(golden({ expected: { lines: { water: '20.00' }, subtotal: 20, vat: 0, total: '20.00' } })),
  ).toEqual([])
  expect(mistakesOf(golden({ expected: { lines: { water: '20.01' }, total: '21' } }))).toMatchObject([
    { path: '/golden/0/expected/total', what: 'expected 21, came to 20.00' },
    { path: '/golden/0/expected/lines/water', what: 'expected 20.01, came to 20.00' },
  ])
  expect(mistakesOf(golden({ expected: { subtotal: '19.99' } }))).toHaveLength(1)
  expect(mistakesOf(golden({ expected: { vat: '0.01' } }))).toHaveLength(1)
  expect(mistakesOf(golden({ expected: { total: '20.05' }, tolerance: '0.05' }))).toEqual([])
  expect(mistakesOf(golden({ expected: { total: '19.94' }, tolerance: '0.05' }))).toHaveLength(1)
})

test('a golden case may be one that is refused', () => {
  const golden = (expected: object) =>
    smallDocument(steps('2.00'), { golden: [{ input: { units: 2 }, expected }] })
  expect(mistakesOf(golden({ refused: 'SeveralDwellingsNotPriced' }))).toEqual([])
  expect(mistakesOf(golden({ total: '1.00' }))).toMatchObject([{ path: '/golden/0/input' }])
  const priced = smallDocument(steps('2.00'), {
    golden: [{ input: { m3: 1 }, expected: { refused: 'ClassUnknown' } }],
  })
  expect(mistakesOf(priced)).toMatchObject([{ what: 'expected a refusal, came to 2.00' }])
})

test('a golden case with a wrong request is told where', () => {
  const golden = smallDocument(steps('2.00'), { golden: [{ input: { m3: 1, litres: 1000 }, expected: {} }] })
  expect(mistakesOf(golden)).toMatchObject([{ path: '/golden/0/input/m3' }])
})

test('how golden cases came out has the form of what was expected', () => {
  const tariff = tariffOf(
    smallDocument(steps('2.00'), {
      golden: [
        {
          title: 'diez',
          input: { m3: 10 },
          expected: { subtotal: '20.00', vat: '0.00', total: '20.00', lines: { water: '20.00' } },
        },
        { input: { units: 2 }, expected: { refused: 'SeveralDwellingsNotPriced' } },
      ],
    }),
  )
  expect(
    goldenCases(tariff).map(({ title, actual, expected, passed }) => [title, actual, passed, expected]),
  ).toEqual([
    [
      'diez',
      { subtotal: '20.00', vat: '0.00', total: '20.00', lines: { water: '20.00' } },
      true,
      expect.anything(),
    ],
    ['case 1', { refused: 'SeveralDwellingsNotPriced' }, true, expect.anything()],
  ])
})

test('versions of a series follow each other without gap or overlap', () => {
  const version = (code: string, effectiveFrom: string, effectiveTo: string | null, series = 'S') =>
    tariffOf(smallDocument(steps('1'), { code, effectiveFrom, effectiveTo, series }))
  const first = version('A', '2026-01-01', '2026-04-01')
  expect(checkVersions([version('B', '2026-04-01', null), first])).toEqual([])
  expect(checkVersions([first, version('B', '2026-03-01', null)])).toMatchObject([
    { path: 'A/effectiveTo', what: 'A and B of S are both in force from 2026-03-01 on' },
  ])
  expect(checkVersions([version('A', '2026-01-01', null), version('B', '2026-03-01', null)])).toHaveLength(1)
  expect(checkVersions([first, version('B', '2026-05-01', null)])).toMatchObject([
    { what: 'no version of S is in force from 2026-04-01 to 2026-05-01' },
  ])
  expect(checkVersions([first, version('B', '2026-05-01', null, 'OTHER')])).toEqual([])
  const alone = (code: string) => tariffOf(smallDocument(steps('1'), { code }))
  expect(checkVersions([alone('A'), alone('B')])).toEqual([])
})

test('what nothing refers to is a warning', () => {
  const fee = { model: 'fixed', amount: 1 }
  const more = {
    prices: { P: fee },
    components: { C: { price: fee } },
    indices: { UMA: { '2026-01-01': 1 } },
    seasons: { calor: { from: '05-01', to: '09-30' } },
    choices: { rule: { default: 'a', alternatives: { a: 'x' } } },
  }
  const reading = readTariff(smallDocument(fee, more))
  const told = 'warnings' in reading ? reading.warnings.map(({ path, what }) => `${path}: ${what}`) : reading
  expect(told).toEqual([
    '/prices/P: nothing uses "P"',
    '/components/C: nothing uses "C"',
    '/indices/UMA: nothing uses "UMA"',
    '/seasons/calor: nothing uses "calor"',
    '/choices/rule: nothing uses "rule"',
  ])
})

test('what something refers to is no warning', () => {
  const fee = { model: 'fixed', amount: 1 }
  const price = {
    model: 'sum',
    of: [
      'P',
      { model: 'in-index', index: 'UMA', price: fee },
      { model: 'times', factor: 1, season: 'calor', price: fee },
      { model: 'choice', choice: 'rule', alternatives: { a: fee } },
    ],
  }
  const reading = readTariff(
    smallDocument(null, {
      classes: { CASA: { components: { water: 'C' } } },
      prices: { P: fee },
      components: { C: { price } },
      indices: { UMA: { '2026-01-01': 1 } },
      seasons: { calor: { from: '05-01', to: '09-30' } },
      choices: { rule: { default: 'a', alternatives: { a: 'x' } } },
    }),
  )
  expect(reading).toMatchObject({ warnings: [] })
})

test('bounds of all prices are kept in rising order, each once', () => {
  const two = { a: { price: steps('1', '2', '3') }, b: { price: { model: 'per-m3', price: 1 } } }
  const late = {
    model: 'flat-by-range',
    ranges: [
      { upTo: '2.5', amount: 1 },
      { upTo: 10, amount: 1 },
    ],
  }
  const document = smallDocument(null, { classes: { CASA: { components: { ...two, c: { price: late } } } } })
  expect(tariffOf(document).thresholds).toEqual([0, 2_500, 10_000, 20_000])
})

test('in CEA’s table five classes cost less at 201 m³ than at 200, as its source warns', () => {
  const reading = readTariff(shippedTariff('CEAQ-2026-02'))
  const falls = 'warnings' in reading ? reading.warnings : []
  expect(falls.map(({ path }) => path.split('/')[2]).toSorted()).toEqual([
    'BENEFICENCIA',
    'DOMESTICO ECONOMICO',
    'DOMÉSTICO APOYO SOCIAL',
    'HIDRANTE',
    'SANTA MARIA MAGDALENA',
  ])
  // 8738.50186 and 201 × 43 + 48.43522, each with 10 % of drainage and 12 % of treatment, rounded line by line.
  expect(falls.find(({ path }) => path.endsWith('BENEFICENCIA'))?.what).toBe(
    '201 m³ cost 10603.55, less than 200 m³ with 10660.97',
  )
})

test('a price that falls slowly above a high bound is seen', () => {
  const price = { model: 'marginal-blocks', blocks: [{ upTo: 200, price: '1.00' }, { price: '-0.01' }] }
  expect(mistakesOf(smallDocument(price, { monotone: 'required' }))).toHaveLength(1)
  const whole = { monotone: 'required', volume: { step: '1' } }
  expect(mistakesOf(smallDocument(price, whole))).toHaveLength(1)
  // A m³ more takes a tenth of a centavo off: the first centavos are only lost many m³ above the bound.
  const slower = { model: 'marginal-blocks', blocks: [{ upTo: 200, price: '1.00' }, { price: '-0.001' }] }
  expect(mistakesOf(smallDocument(slower, whole))).toHaveLength(1)
})

test('a golden case that did not come out is shown with what came, in the form of what was expected', () => {
  const document = smallDocument(steps('2.00'))
  const of = (golden: object) => {
    const tariff = tariffOf(document)
    return goldenCases({ ...tariff, document: { ...tariff.document, golden: [golden as never] } })
  }
  const [differs] = of({ input: { m3: 10 }, expected: { total: '21.00' } })
  expect([differs?.passed, differs?.actual]).toEqual([false, { total: '20.00' }])
  expect(of({ input: { m3: 10 }, expected: { subtotal: '20.00' } })[0]?.actual).toEqual({ subtotal: '20.00' })
  expect(of({ input: { m3: -1 }, expected: {} })).toMatchObject([{ passed: false, actual: null }])
})

test('of two versions without an end both are in force', () => {
  const version = (code: string, effectiveFrom: string) =>
    tariffOf(smallDocument(steps('1'), { code, effectiveFrom, series: 'S' }))
  expect(checkVersions([version('A', '2026-01-01'), version('B', '2026-03-01')])).toMatchObject([
    { what: 'A and B of S are both in force from 2026-03-01 on', mend: 'let A end on 2026-03-01' },
  ])
})
