import { expect, test } from 'vitest'
import { mistakesOf, smallDocument, tariffOf } from '../../../../test/rating/small-tariff.ts'
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
  expect('warnings' in reading ? reading.warnings.map(({ path }) => path) : reading).toEqual([
    '/prices/P',
    '/components/C',
    '/indices/UMA',
    '/seasons/calor',
    '/choices/rule',
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
