import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mistakesOf, smallDocument } from '../../../test/rating/small-tariff.ts'
import { shippedTariff, shippedTariffCodes } from '../../tariff-documents/shipped-tariffs.ts'
import { rate } from './rate.ts'
import { readTariff } from './read-tariff.ts'

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    {},
    [],
    '',
    '-1',
    0,
    -5,
    1e30,
    'constructor',
    '__proto__',
    '2026-02-30',
    true,
    ['x'],
    { model: 'once' },
  ),
  fc.string(),
  fc.double(),
)

/** Puts another value at a place somewhere in the document, found by walking down with these numbers. */
function spoiled(value: unknown, walk: readonly number[], instead: unknown): unknown {
  const [turn, ...rest] = walk
  if (typeof value !== 'object' || value === null || turn === undefined) return instead
  const keys = Object.keys(value)
  const key = keys[turn % (keys.length + 1)]
  if (key === undefined)
    return Array.isArray(value) ? [...value, instead] : { ...value, constructor: instead }
  const inside = spoiled((value as Record<string, unknown>)[key], rest, instead)
  return Array.isArray(value) ? value.with(Number(key), inside) : { ...value, [key]: inside }
}

const documents = shippedTariffCodes()
  .filter((code) => code !== 'CEAQ-2026-02')
  .map(shippedTariff)

test('whatever is wrong in a document, it is told with its place and never thrown; what is accepted can be asked', () => {
  const request = { usageClass: 'X', litres: 12_000, periodFrom: '2026-02-01', periodTo: '2026-03-01' }
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.array(fc.nat(1_000), { maxLength: 8 }),
      odd,
      (document, walk, instead) => {
        const reading = readTariff(spoiled(document, walk, instead))
        if ('mistakes' in reading) {
          expect(reading.mistakes.length).toBeGreaterThan(0)
          for (const { path, what, mend } of reading.mistakes) {
            expect(path === '' || path.startsWith('/')).toBe(true)
            expect(Math.min(what.length, mend.length)).toBeGreaterThan(0)
          }
        } else
          for (const usageClass of reading.tariff.classes.names)
            rate(reading.tariff, { ...request, usageClass })
      },
    ),
    { numRuns: 400 },
  )
})

test('a document that would nest or multiply without end is refused', () => {
  const nested = Array.from({ length: 200 }).reduce<object>((price) => ({ model: 'once', price }), {
    model: 'fixed',
    amount: 1,
  })
  expect(mistakesOf(smallDocument(nested))).toMatchObject([
    { path: '', what: 'the document is nested more than 100 deep' },
  ])
  const doubling = Object.fromEntries(
    Array.from({ length: 15 }, (_, level) => [
      `P${level}`,
      { model: 'sum', of: Array.from({ length: 4 }, () => `P${level + 1}`) },
    ]),
  )
  const prices = { ...doubling, P15: { model: 'fixed', amount: 1 } }
  expect(mistakesOf(smallDocument('P0', { prices }))).toMatchObject([
    { path: '/prices', what: 'the document has more than 50000 prices, shared ones counted each time' },
  ])
  const deep = (names: number) =>
    smallDocument('P1', {
      prices: Object.fromEntries(
        Array.from({ length: names }, (_, at) => [
          `P${at + 1}`,
          at + 1 === names ? { model: 'fixed', amount: 1 } : { model: 'once', price: `P${at + 2}` },
        ]),
      ),
    })
  expect(mistakesOf(deep(16))).toEqual([])
  expect(mistakesOf(deep(17))).toMatchObject([{ path: '/prices/P16/price' }])
  const chain = Object.fromEntries(
    Array.from({ length: 40 }, (_, level) => [`P${level}`, { model: 'once', price: `P${level + 1}` }]),
  )
  expect(
    mistakesOf(smallDocument('P0', { prices: { ...chain, P40: { model: 'fixed', amount: 1 } } })),
  ).toMatchObject([{ what: 'prices refer to each other more than 16 deep' }])
})
