import { expect, test } from 'vitest'
import { addedUp, sheetOf, smallDocument } from '../../test/rating/small-tariff.ts'

// How utilities charge, each way with figures of our own that a clerk can reckon by hand.

type Json = Readonly<Record<string, unknown>>

const home = (components: Json, more: Json = {}) =>
  smallDocument(null, { classes: { CASA: { components } }, ...more })
const share = (rate: string, of: string | readonly string[] = 'water') => ({ model: 'percentage', of, rate })

function charged(document: unknown, request: Json): Json {
  const sheet = sheetOf(document, request)
  expect(addedUp(sheet)).toEqual({ subtotal: sheet.subtotal, vat: sheet.vat })
  return { ...Object.fromEntries(sheet.lines.map(({ code, amount }) => [code, amount])), total: sheet.total }
}

test('Mexico City’s way: two months, quotas by range and kind of block, the subsidy beside the tariff', () => {
  const quotas = (factor: string) => ({
    model: 'times',
    factor,
    price: {
      model: 'range-quota',
      ranges: [
        { upTo: 15, quota: '300.00' },
        { upTo: 20, quota: '300.00', perExtra: '24.00' },
        { quota: '420.00', perExtra: '36.00' },
      ],
    },
  })
  const subsidy = (first: string, then: string) => ({
    model: 'by-range',
    ranges: [{ upTo: 15, price: share(first) }, { upTo: 20, price: share(then) }, { price: share('0') }],
  })
  const byBlock = (low: unknown, high: unknown) => ({
    model: 'by-trait',
    trait: 'manzana',
    cases: { popular: low, alta: high },
  })
  const cdmx = home(
    {
      water: { price: byBlock(quotas('1'), quotas('1.25')) },
      subsidy: { label: 'Subsidio', price: byBlock(subsidy('-0.90', '-0.80'), subsidy('-0.20', '0')) },
    },
    { period: { months: 2 }, dwellings: { step: '0.001' } },
  )
  const of = (manzana: string, m3: number, units = 1) => charged(cdmx, { m3, units, traits: { manzana } })
  expect(of('popular', 15)).toEqual({ water: '300.00', subsidy: '-270.00', total: '30.00' })
  expect(of('popular', 18)).toEqual({ water: '372.00', subsidy: '-297.60', total: '74.40' })
  expect(of('alta', 15)).toEqual({ water: '375.00', subsidy: '-75.00', total: '300.00' })
  expect(of('popular', 25)).toEqual({ water: '600.00', subsidy: '0.00', total: '600.00' })
  // Two homes of 9 m³ each pay two quotas, and two subsidies.
  expect(of('popular', 18, 2)).toEqual({ water: '600.00', subsidy: '-540.00', total: '60.00' })
})

test('Monterrey’s way: a table for each m³, a fixed charge for who uses little, a quarter for drainage', () => {
  const monterrey = home(
    {
      water: {
        price: { model: 'cumulative-table', amounts: ['0', '1.10', '2.40', '4.00'], perExtra: '12.50' },
      },
      fixed: {
        price: {
          model: 'by-range',
          ranges: [
            { upTo: 2, price: { model: 'fixed', amount: '45.30' } },
            { price: { model: 'fixed', amount: '80.00' } },
          ],
        },
      },
      sewer: { price: share('0.25', ['water', 'fixed']), vat: '0.16' },
    },
    { volume: { step: '1', mode: 'down' } },
  )
  // 2.999 m³ are 2: 2.40 and 45.30, a quarter of 47.70 with its IVA of 1.91
  expect(charged(monterrey, { m3: '2.999' })).toEqual({
    water: '2.40',
    fixed: '45.30',
    sewer: '11.93',
    total: '61.54',
  })
  expect(charged(monterrey, { m3: 5 })).toMatchObject({ water: '29.00', fixed: '80.00', sewer: '27.25' })
})

test('Guadalajara’s way: drainage of water, and 3 % for works on both', () => {
  const siapa = home({
    water: {
      price: {
        model: 'unit-price-by-total',
        base: '90.00',
        steps: [{ upTo: 17, price: '11.00' }, { price: '19.00' }],
      },
    },
    sewer: { price: share('0.20') },
    works: { price: share('0.03', ['water', 'sewer']) },
  })
  expect(charged(siapa, { m3: 20 })).toEqual({
    water: '470.00',
    sewer: '94.00',
    works: '16.92',
    total: '580.92',
  })
})

test('Tijuana’s way: a least bill, then blocks that rise, 8 % of IVA at the border', () => {
  const cespt = home(
    {
      water: {
        price: {
          model: 'at-least',
          amount: '95.00',
          price: {
            model: 'marginal-blocks',
            blocks: [{ upTo: 5, price: '15.00' }, { upTo: 10, price: '24.00' }, { price: '40.00' }],
          },
        },
      },
    },
    { vat: '0.08' },
  )
  expect(charged(cespt, { m3: 5 })).toEqual({ water: '95.00', total: '102.60' })
  expect(charged(cespt, { m3: 12 })).toEqual({ water: '275.00', total: '297.00' })
})

test('León’s way: a base, a table, drainage and treatment with ceilings, whole pesos in the end', () => {
  const sapal = home(
    {
      water: {
        price: {
          model: 'sum',
          of: [
            { model: 'fixed', amount: '101.55' },
            { model: 'cumulative-table', amounts: ['0', '3.20', '6.60', '10.25'], perExtra: '9.00' },
          ],
        },
      },
      sewer: { price: { model: 'at-most', amount: '25.00', price: share('0.20') } },
    },
    { volume: { step: '1' }, rounding: { total: { step: '1.00' } } },
  )
  // 101.55 + 6.60; a fifth is 21.63
  expect(charged(sapal, { m3: 2 })).toEqual({
    water: '108.15',
    sewer: '21.63',
    rounding: '0.22',
    total: '130.00',
  })
  // 101.55 + 10.25 + 18.00; a fifth would be 25.96
  expect(charged(sapal, { m3: 5 })).toEqual({
    water: '129.80',
    sewer: '25.00',
    rounding: '0.20',
    total: '155.00',
  })
})

test('mixed use: seven tenths as a home, three as a shop', () => {
  const mixed = home(
    {
      water: {
        price: {
          model: 'sum',
          of: [
            { model: 'times', factor: '0.70', price: 'CASA' },
            { model: 'times', factor: '0.30', price: 'COMERCIO' },
          ],
        },
      },
    },
    { prices: { CASA: { model: 'per-m3', price: '10.00' }, COMERCIO: { model: 'per-m3', price: '30.00' } } },
  )
  expect(charged(mixed, { m3: 10 })).toEqual({ water: '160.00', total: '160.00' })
})

test('the desert’s way: in summer more m³ are cheap, and a period that touches it is divided by days', () => {
  const blocks = (upTo: number) => ({
    model: 'marginal-blocks',
    blocks: [{ upTo, price: '5.00' }, { price: '15.00' }],
  })
  const desert = home(
    { water: { price: { model: 'by-season', cases: { verano: blocks(40) }, otherwise: blocks(20) } } },
    { seasons: { verano: { from: '05-01', to: '09-30' } } },
  )
  expect(charged(desert, { m3: 30, date: '2026-04-01' })).toMatchObject({ total: '250.00' })
  expect(charged(desert, { m3: 30, date: '2026-06-01' })).toMatchObject({ total: '150.00' })
  // Ten days of twenty in each: half of 250.00 and half of 150.00
  expect(charged(desert, { m3: 30, periodFrom: '2026-04-21', periodTo: '2026-05-11' })).toMatchObject({
    total: '200.00',
  })
})

test('a tariff that rises with prices: the factor of the month is an index', () => {
  const rising = home(
    {
      water: {
        price: {
          model: 'in-index',
          index: 'INPC',
          convert: 'prices',
          roundPerM3: { step: '0.01' },
          price: { model: 'per-m3', price: '10.00' },
        },
      },
    },
    { indices: { INPC: { '2026-01-01': '1', '2026-02-01': '1.0047' } } },
  )
  expect(charged(rising, { m3: 100, date: '2026-01-15' })).toMatchObject({ total: '1000.00' })
  expect(charged(rising, { m3: 100, date: '2026-02-15' })).toMatchObject({ total: '1005.00' })
})

test('elsewhere: a charge for each day, drainage of nine tenths of the water, a rebate that ends', () => {
  const abroad = home(
    {
      standing: { price: { model: 'fixed', amount: '0.25' } },
      water: { price: { model: 'per-m3', price: '1.60' } },
      sewer: { price: { model: 'of-volume', share: '0.90', price: { model: 'per-m3', price: '2.00' } } },
    },
    {
      currency: 'EUR',
      period: { days: 1 },
      proration: { fixed: 'days' },
      discounts: { SOCIAL: { amount: '30.00', of: ['standing', 'water', 'sewer'] } },
    },
  )
  const quarter = { m3: 20, periodFrom: '2026-01-01', periodTo: '2026-04-01' }
  expect(charged(abroad, quarter)).toEqual({
    standing: '22.50',
    water: '32.00',
    sewer: '36.00',
    total: '90.50',
  })
  expect(charged(abroad, { ...quarter, discounts: ['SOCIAL'] })).toMatchObject({ total: '60.50' })
})
