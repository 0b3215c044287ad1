import { expect, test } from 'vitest'
import {
  amountOf,
  ask,
  mistakesOf,
  smallDocument,
  tariffOf,
} from '../../../../../test/rating/small-tariff.ts'
import { isRefusal, rate } from '../../rate.ts'

const fee = (amount: string) => ({ model: 'fixed', amount })

test('a trait of the contract picks the price, spelled as people spell it; another one is refused', () => {
  const price = {
    model: 'by-trait',
    trait: 'meterSize',
    cases: { '1/2"': fee('12.21'), '1" Ancho': fee('30.40') },
  }
  const sized = (meterSize: string) => amountOf(price, 0, {}, { traits: { meterSize } })
  expect([sized('1/2"'), sized('1"  áncho'), sized('3"')]).toEqual(['12.21', '30.40', 'TraitMissing'])
  expect(amountOf(price, 0)).toBe('TraitMissing')
  expect(amountOf({ ...price, otherwise: fee('9.00') }, 0)).toBe('9.00')
  expect(amountOf({ ...price, otherwise: fee('9.00') }, 0, {}, { traits: { meterSize: '3"' } })).toBe('9.00')
})

test('the office is a trait of every request that names it', () => {
  const price = { model: 'by-trait', trait: 'office', cases: { NORTE: fee('1.00'), SUR: fee('2.00') } }
  expect(amountOf(price, 0, {}, { office: 'sur' })).toBe('2.00')
})

test('a season has a price of its own', () => {
  const price = { model: 'by-season', cases: { calor: fee('6.10') }, otherwise: fee('7.40') }
  const seasons = { calor: { from: '05-01', to: '09-30' } }
  const on = (date: string) => amountOf(price, 0, { seasons }, { date })
  expect(['2026-04-30', '2026-05-01', '2026-09-30', '2026-10-01'].map(on)).toEqual([
    '7.40',
    '6.10',
    '6.10',
    '7.40',
  ])
})

const open = {
  choices: { rule: { default: 'a', alternatives: { a: 'the one', b: 'the other' } } },
}

test('of the readings of an unclear rule the document says which holds, and a request may pick another', () => {
  const price = { model: 'choice', choice: 'rule', alternatives: { a: fee('1.00'), b: fee('2.00') } }
  expect(amountOf(price, 0, open)).toBe('1.00')
  expect(amountOf(price, 0, open, { choices: { rule: 'b' } })).toBe('2.00')
  expect(amountOf(price, 0, open, { choices: { rule: 'c' } })).toBe('ChoiceUnknown')
  expect(amountOf(price, 0, open, { choices: { role: 'b' } })).toBe('ChoiceUnknown')
})

test('a choice has exactly the alternatives that the document names', () => {
  const price = (alternatives: object) =>
    smallDocument({ model: 'choice', choice: 'rule', alternatives }, open)
  expect(mistakesOf(price({ a: fee('1') }))).toMatchObject([
    { what: 'the alternative "b" of "rule" is missing' },
  ])
  expect(mistakesOf(price({ a: fee('1'), b: fee('1'), c: fee('1') }))).toMatchObject([
    { path: '/classes/CASA/components/water/price/alternatives/c' },
  ])
  expect(
    mistakesOf(smallDocument(fee('1'), { choices: { rule: { default: 'z', alternatives: { a: 'x' } } } })),
  ).toMatchObject([{ path: '/choices/rule/default' }])
})

test('IVA may hang on a choice', () => {
  const vat = { choice: 'rule', alternatives: { a: '0.16', b: 0 } }
  const document = smallDocument(null, {
    ...open,
    classes: { CASA: { components: { water: { price: fee('100'), vat } } } },
  })
  expect(ask(document, {})).toMatchObject({ vat: '16.00', total: '116.00' })
  expect(ask(document, { choices: { rule: 'b' } })).toMatchObject({ vat: '0.00', total: '100.00' })
})

test('an amount that the tariff does not price comes with the request, of the whole contract', () => {
  const given = { model: 'given' }
  expect(amountOf(given, 0, {}, { given: { water: '512.37' } })).toBe('512.37')
  expect(
    amountOf({ ...given, name: 'agua' }, 0, { dwellings: {} }, { units: 3, given: { agua: '512.37' } }),
  ).toBe('512.37')
  expect(amountOf(given, 0)).toBe('AmountNotGiven')
  expect(amountOf(given, 0, {}, { given: { water: 'mucho' } })).toBe('AmountNotGiven')
})

test('what is not published is refused with its reason', () => {
  expect(amountOf({ model: 'not-published', why: 'no row' }, 0)).toBe('VolumeNotPriced')
})

test('what a request has to state is asked for by name, and what it states is answered with the nearest', () => {
  const refusal = (price: object, stated: object) => {
    const period = { periodFrom: '2026-01-01', periodTo: '2026-02-01' }
    const answer = rate(tariffOf(smallDocument(price)), {
      ...period,
      usageClass: 'CASA',
      litres: 0,
      ...stated,
    })
    return isRefusal(answer) ? [answer.what, answer.where, answer.mend] : []
  }
  const zoned = { model: 'by-trait', trait: 'zone', cases: { ALTA: fee('2.00'), BAJA: fee('1.00') } }
  expect(refusal(zoned, {})).toEqual([
    'the price depends on "zone", which the request does not state',
    'traits.zone',
    'state one of ALTA, BAJA',
  ])
  expect(refusal(zoned, { traits: { zone: 'VAJA' } })).toEqual([
    'the tariff has no price for zone “VAJA”',
    'traits.zone',
    'did you mean “BAJA”?',
  ])
  const mend = 'state it as {"given":{"water":"512.37"}}'
  expect(refusal({ model: 'given' }, {})).toEqual([
    'the tariff takes the amount of "water" from the request, which does not state it',
    'given.water',
    mend,
  ])
  expect(refusal({ model: 'given' }, { given: { water: 'mucho' } })).toEqual([
    '“mucho” is no amount',
    'given.water',
    mend,
  ])
})
