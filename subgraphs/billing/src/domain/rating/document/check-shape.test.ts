import { expect, test } from 'vitest'
import { mistakesOf, smallDocument } from '../../../../test/rating/small-tariff.ts'

const fee = { model: 'fixed', amount: '1' }
const told = (document: unknown) =>
  mistakesOf(document).map(({ path, what, mend }) => `${path}: ${what} → ${mend}`)

test('what is no tariff at all says what it lacks', () => {
  expect(told(null)[0]).toBe(': null is not an object → A tariff: one version, in force from a day on.')
  expect(told([])[0]).toContain('[] is not an object')
  expect(told({}).map((line) => line.split(' →')[0])).toEqual([
    ': "code" is missing',
    ': "effectiveFrom" is missing',
    ': "classes" is missing',
  ])
})

test('an unknown key is told with the nearest one that is known', () => {
  expect(told(smallDocument(fee, { efectiveTo: null }))).toEqual([
    '/efectiveTo: "efectiveTo" is not known here → did you mean “effectiveTo”?',
  ])
  expect(told(smallDocument({ ...fee, amonut: 2 }))).toEqual([
    '/classes/CASA/components/water/price/amonut: "amonut" is not known here → did you mean “amount”?',
  ])
})

test.each([
  [
    { model: 'fixed', amount: '1,000.50' },
    '/amount',
    'write a point before the decimals and nothing between thousands',
  ],
  [{ model: 'fixed', amount: 'mucho' }, '/amount', 'write a decimal number such as "273.06532"'],
  [{ model: 'fixed', amount: null }, '/amount', 'write a decimal number such as "273.06532"'],
  [{ model: 'fixed', amount: 0.1234567890123456 }, '/amount', 'write it as text, so that no digit is lost'],
  [{ model: 'fixed', amount: 1e21 }, '/amount', 'write it as text, so that no digit is lost'],
  [
    { model: 'percentage', of: 'water', rate: 10 },
    '/rate',
    'The share as a fraction: ten percent are "0.10".',
  ],
  [{ model: 'percentage', of: [], rate: 0 }, '/of', 'Codes of components.'],
  [{ model: 'flat-by-range', ranges: [] }, '/ranges', 'The ranges, rising.'],
  [{ model: 'flat-by-range', ranges: {} }, '/ranges', 'The ranges, rising.'],
  [{ model: 'fixd', amount: 1 }, '/model', 'did you mean “fixed”?'],
  [{ amount: 1 }, '', expect.stringContaining('say which: fixed, per-m3')],
  [7, '', 'write an object with a "model", or the name of one of "prices" as text'],
  [{ model: 'per-m3' }, '', 'Of one m³.'],
])('a wrong price %j says how to mend it', (price, path, mend) => {
  expect(mistakesOf(smallDocument(price))).toMatchObject([
    { path: `/classes/CASA/components/water/price${path}`, mend },
  ])
})

test.each([
  [{ effectiveFrom: '2026-02-30' }, '/effectiveFrom', 'write a day of the calendar as "2026-02-01"'],
  [{ effectiveTo: 5 }, '/effectiveTo', 'write a day of the calendar as "2026-02-01"'],
  [{ effectiveTo: '2026-01-01' }, '/effectiveTo', 'give the day after its last day in force'],
  [{ code: ' ' }, '/code', 'Its name, unique among all versions: "CEAQ-2026-02".'],
  [{ monotone: 'requird' }, '/monotone', 'did you mean “required”?'],
  [{ monotone: 1 }, '/monotone', expect.stringContaining('Whether more m³')],
  [{ period: { months: 0 } }, '/period/months', expect.stringContaining('28 to 31 days')],
  [{ period: { months: 1_201 } }, '/period/months', expect.stringContaining('28 to 31 days')],
  [{ period: { days: 1e15 } }, '/period/days', 'Or days, exactly.'],
  [{ period: { months: 1, days: 30 } }, '/period', 'keep one of the two'],
  [{ vat: '16' }, '/vat', 'A rate as a fraction: sixteen percent are "0.16".'],
  [{ vat: true }, '/vat', expect.stringContaining('; or: ')],
  [
    { seasons: { calor: { from: '13-01', to: '05-01' } } },
    '/seasons/calor/from',
    'write month and day as "05-31"',
  ],
  [{ rounding: { line: { step: '0.001' } } }, '/rounding/line/step', 'use "0.01" or a multiple of it'],
  [{ rounding: { vat: { step: '0.015' } } }, '/rounding/vat/step', 'use "0.01" or a multiple of it'],
  [{ offices: { SUR: ['CAS'] } }, '/offices/SUR/0', 'did you mean “CASA”?'],
  [{ doubts: [{ about: '/', text: 'x', choice: 'y' }] }, '/doubts/0/choice', 'there is none yet'],
  [
    { overdue: { rate: '0.1', compound: 'yes' } },
    '/overdue/compound',
    expect.stringContaining('interest on interest'),
  ],
])('a document with %j is told where and how to mend it', (more, path, mend) => {
  expect(mistakesOf(smallDocument(fee, more))).toMatchObject([{ path, mend }])
})

test('names that do not exist are told: prices, components, and prices that contain themselves', () => {
  expect(told(smallDocument('agua', { prices: { água: fee } }))).toEqual([
    '/classes/CASA/components/water/price: there is no price "agua" in "prices" → did you mean “água”?',
  ])
  expect(
    told(
      smallDocument(fee, {
        classes: { CASA: { components: { water: 'wter' } } },
        components: { water: { price: fee } },
      }),
    ),
  ).toEqual([
    '/classes/CASA/components/water: there is no component "wter" in "components" → did you mean “water”?',
  ])
  const circle = {
    A: { model: 'times', factor: 1, price: 'B' },
    B: { model: 'times', factor: 1, price: 'A' },
  }
  expect(told(smallDocument('A', { prices: circle }))).toEqual([
    '/prices/B/price: the price "A" contains itself → let one of the prices in this circle stand on its own',
  ])
})

test('a class without components, and a tariff without classes, price nothing', () => {
  expect(mistakesOf(smallDocument(fee, { classes: { CASA: { components: {} } } }))).toMatchObject([
    { path: '/classes/CASA/components' },
  ])
  expect(mistakesOf(smallDocument(fee, { classes: {} }))).toMatchObject([{ path: '/classes' }])
})

test('a path names keys with slashes as JSON pointers do', () => {
  expect(mistakesOf(smallDocument(fee, { indices: { 'a/b~c': { '2026-01-01': 'x' } } }))).toMatchObject([
    { path: '/indices/a~1b~0c/2026-01-01' },
  ])
})

test('sentences carry the figures of what is wrong', () => {
  const what = (document: unknown) => told(document).map((line) => line.split(/: (.*) → /)[1])
  expect(what(smallDocument(fee, { rounding: { line: { step: '0.001' } } }))).toEqual([
    'a step of 0.001 leaves parts of a centavo',
  ])
  expect(what(smallDocument(fee, { classes: { CASA: { components: {} } } }))).toEqual([
    'the class "CASA" is not priced: it has no components',
  ])
  expect(what(smallDocument(fee, { indices: { UMA: { febrero: 1 } } }))).toEqual(['"febrero" is not a date'])
  expect(what(smallDocument({ model: 'choice', choice: 'role', alternatives: {} }))).toEqual([
    'there is no choice "role" in "choices"',
  ])
})

test('each mistake is told once, and each of two at one place or of one kind', () => {
  const idle = { model: 'in-index', index: 'UMA', roundPerM3: {}, price: fee }
  const uma = { indices: { UMA: { '2026-01-01': 1 } } }
  const components = (a: unknown, b: unknown) => ({
    classes: { CASA: { components: { a: { price: a }, b: { price: b } } } },
  })
  expect(told(smallDocument(null, { ...uma, ...components('P', 'P'), prices: { P: idle } }))).toHaveLength(1)
  expect(told(smallDocument(null, { ...uma, ...components(idle, idle) }))).toHaveLength(2)
  const ranges = [
    { upTo: 10, amount: 1 },
    { from: 9, upTo: 8, amount: 2 },
  ]
  expect(told(smallDocument({ model: 'flat-by-range', ranges })).map((line) => line.split(':')[0])).toEqual([
    '/classes/CASA/components/water/price/ranges/1',
    '/classes/CASA/components/water/price/ranges/1',
  ])
})

test('tables ask for whole m³ of the contract and of each dwelling', () => {
  const table = { model: 'cumulative-table', amounts: ['1', '2'] }
  const steps = (volume: string, dwellings: string) =>
    mistakesOf(smallDocument(table, { volume: { step: volume }, dwellings: { step: dwellings } })).map(
      ({ code }) => code,
    )
  expect(steps('1', '1')).toEqual([])
  expect(steps('0.5', '1')).toEqual(['volumeNotWhole'])
  expect(steps('1', '0.5')).toEqual(['dwellingsNotWhole'])
  expect(mistakesOf(smallDocument(table, { volume: { step: '1' }, dwellings: {} }))).toEqual([])
})

test('a doubt may stand without a choice that settles it', () => {
  expect(told(smallDocument(fee, { doubts: [{ about: '/', text: 'x' }] }))).toEqual([])
})

test('what should have names of its own is no list, no text and not nothing', () => {
  for (const indices of [[], [1], 'UMA', 5, null])
    expect(mistakesOf(smallDocument(fee, { indices }))).toMatchObject([
      { path: '/indices', code: 'notAnObjectBy' },
    ])
})

test('a day is a text, and no list with a day in it', () => {
  const season = (from: unknown) => ({ seasons: { calor: { from, to: '09-30' } } })
  for (const from of [['05-01'], 501, null])
    expect(mistakesOf(smallDocument(fee, season(from)))).toMatchObject([
      { path: '/seasons/calor/from', code: 'notADayOfYear' },
    ])
  expect(mistakesOf(smallDocument(fee, { effectiveTo: ['2027-01-01'] }))).toMatchObject([
    { path: '/effectiveTo', code: 'notADate' },
  ])
})

test('numbers, prices and rates that are none are told as they stand, long ones shortened', () => {
  const whats = (price: unknown, more = {}) =>
    mistakesOf(smallDocument(price, more)).map(({ code, what }) => `${code}: ${what}`)
  const amount = (value: unknown) => whats({ model: 'fixed', amount: value })
  expect(amount([1, 5])).toEqual(['notANumber: [1,5] is not a number'])
  expect(amount('x'.repeat(38))).toEqual([`notANumber: "${'x'.repeat(38)}" is not a number`])
  expect(amount('x'.repeat(39))).toEqual([`notANumber: "${'x'.repeat(39)}… is not a number`])
  expect(amount(undefined)).toContain('notANumber: nothing is not a number')
  expect(whats(7)[0]).toContain('notAPrice: 7 ')
  expect(whats({ model: 'constructor' })[0]).toBe('modelUnknown: there is no price model "constructor"')
  expect(whats(fee, { vat: '-0.16' })[0]).toContain('tooLittle: -0.16 ')
  for (const vat of ['abc', 'a5', [5], true])
    expect(mistakesOf(smallDocument(fee, { vat }))).toMatchObject([
      { path: '/vat', code: 'notAskedFor', mend: expect.stringContaining('A rate as a fraction') },
    ])
})
