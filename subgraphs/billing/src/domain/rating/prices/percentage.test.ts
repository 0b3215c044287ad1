import { expect, test } from 'vitest'
import { mistakesOf, sheetOf, smallDocument } from '../../../../test/rating/small-tariff.ts'

function withShares(water: unknown, shares: Readonly<Record<string, unknown>>, more = {}) {
  const components = Object.fromEntries(
    Object.entries(shares).map(([code, price]) => [
      code,
      { price: { model: 'percentage', ...(price as object) } },
    ]),
  )
  return smallDocument(null, {
    classes: { CASA: { components: { water: { price: water }, ...components } } },
    ...more,
  })
}

function amounts(document: unknown, request: Readonly<Record<string, unknown>> = {}) {
  return Object.fromEntries(sheetOf(document, request).lines.map(({ code, amount }) => [code, amount]))
}

test('Aguakan: 35 and 5 percent of 512.37', () => {
  const document = withShares(
    { model: 'fixed', amount: '512.37' },
    { sewer: { of: 'water', rate: '0.35' }, treatment: { of: 'water', rate: '0.05' } },
  )
  expect(amounts(document)).toEqual({ water: '512.37', sewer: '179.33', treatment: '25.62' })
})

test('a share is of the amount before its rounding, or of the rounded one where the tariff says so', () => {
  const water = { model: 'fixed', amount: '10.047' }
  const share = { of: 'water', rate: '0.50' }
  expect(amounts(withShares(water, { sewer: share }))['sewer']).toBe('5.02')
  expect(amounts(withShares(water, { sewer: { ...share, on: 'rounded' } }))['sewer']).toBe('5.03')
})

test('a share may be of several components, and of another share', () => {
  const document = withShares(
    { model: 'fixed', amount: '100.00' },
    {
      sewer: { of: 'water', rate: '0.10' },
      fund: { of: ['water', 'sewer'], rate: '0.02' },
      aid: { of: 'fund', rate: '-0.50' },
    },
  )
  expect(amounts(document)).toEqual({ water: '100.00', sewer: '10.00', fund: '2.20', aid: '-1.10' })
})

test('what is a share of water is charged alone where only it is asked for', () => {
  const document = withShares({ model: 'fixed', amount: '100.00' }, { sewer: { of: 'water', rate: '0.10' } })
  expect(amounts(document, { components: ['sewer'] })).toEqual({ sewer: '10.00' })
})

test('the line shows what the share is taken of, and dwellings do not multiply it again', () => {
  const document = withShares(
    { model: 'fixed', amount: '100.00' },
    { sewer: { of: 'water', rate: '0.10' } },
    { dwellings: { step: '1' } },
  )
  const sheet = sheetOf(document, { units: 3 })
  expect(sheet.lines[1]).toMatchObject({ base: '300.00', rate: '0.10', amount: '30.00', units: 1 })
})

test('by days, a share is of what the days made of the amount', () => {
  const document = withShares(
    { model: 'fixed', amount: '90.00' },
    { sewer: { of: 'water', rate: '0.10' }, fund: { of: 'water', rate: '0.10', on: 'rounded' } },
    { proration: { fixed: 'days' } },
  )
  expect(amounts(document, { periodDays: 10 })).toEqual({ water: '30.00', sewer: '3.00', fund: '3.00' })
  expect(sheetOf(document, { periodDays: 10 }).lines[1]?.base).toBe('30.000000')
})

test('a share of itself, in a circle, or of what there is not is told', () => {
  const water = { model: 'fixed', amount: '1' }
  expect(mistakesOf(withShares(water, { sewer: { of: 'sewer', rate: 1 } }))).toMatchObject([
    { path: '/classes/CASA/components/sewer/price/of', what: '"sewer" is a share of itself' },
  ])
  const circle = { a: { of: 'b', rate: 1 }, b: { of: ['water', 'a'], rate: 1 } }
  expect(mistakesOf(withShares(water, circle)).map(({ path, what }) => `${path}: ${what}`)).toEqual([
    '/classes/CASA/components/a/price/of: "a" and "b" are shares of each other',
    '/classes/CASA/components/b/price/of/1: "b" and "a" are shares of each other',
  ])
  expect(mistakesOf(withShares(water, { sewer: { of: 'watr', rate: 1 } }))).toMatchObject([
    { mend: 'did you mean “water”?' },
  ])
})

test('a share of a circle is no part of it, and a share of a missing one is told alone', () => {
  const water = { model: 'fixed', amount: '1' }
  const paths = (shares: Readonly<Record<string, unknown>>) =>
    mistakesOf(withShares(water, shares)).map(({ path, mend }) => [path.split('/')[4], mend])
  const apart = 'price one of them by volume or by an amount'
  expect(paths({ a: { of: 'b', rate: 1 }, b: { of: 'c', rate: 1 }, c: { of: 'b', rate: 1 } })).toEqual([
    ['b', apart],
    ['c', apart],
  ])
  expect(paths({ a: { of: 'b', rate: 1 }, b: { of: 'watr', rate: 1 } })).toEqual([
    ['b', 'did you mean “water”?'],
  ])
  // Its own name is the nearest, and no help.
  expect(paths({ sewer: { of: 'sewr', rate: 1 } })).toEqual([['sewer', 'did you mean “water”?']])
})
