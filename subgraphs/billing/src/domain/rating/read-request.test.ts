import { expect, test } from 'vitest'
import { smallDocument, tariffOf } from '../../../test/rating/small-tariff.ts'
import { readRequest } from './read-request.ts'

const tariff = tariffOf(smallDocument({ model: 'per-m3', price: '1' }))
const bimonthly = tariffOf(smallDocument({ model: 'per-m3', price: '1' }, { period: { months: 2 } }))
const sixty = tariffOf(smallDocument({ model: 'per-m3', price: '1' }, { period: { days: 60 } }))

test('what is left out is filled in: no water, the only class, the first day, one period', () => {
  expect(readRequest({}, tariff)).toEqual({
    request: {
      usageClass: 'CASA',
      litres: 0,
      periodFrom: '2026-01-01',
      periodTo: '2026-02-01',
      pricesOf: '2026-01-01',
    },
  })
  expect(readRequest({}, bimonthly)).toMatchObject({ request: { periodTo: '2026-03-01' } })
  expect(readRequest({}, sixty)).toMatchObject({ request: { periodTo: '2026-03-02' } })
})

test('a date gives its prices to the whole period; a period by its days does not', () => {
  expect(readRequest({ date: '2026-01-31', m3: '12.345' }, tariff)).toEqual({
    request: {
      usageClass: 'CASA',
      litres: 12_345,
      periodFrom: '2026-01-31',
      periodTo: '2026-02-28',
      pricesOf: '2026-01-31',
    },
  })
  expect(readRequest({ date: '2026-01-31', periodDays: 10 }, tariff)).toMatchObject({
    request: { periodTo: '2026-02-10' },
  })
  expect(readRequest({ periodFrom: '2026-01-05', periodTo: '2026-01-25' }, tariff)).toEqual({
    request: { usageClass: 'CASA', litres: 0, periodFrom: '2026-01-05', periodTo: '2026-01-25' },
  })
  expect(readRequest({ periodFrom: '2026-01-05', date: '2026-01-07' }, tariff)).toMatchObject({
    request: { periodFrom: '2026-01-05', pricesOf: '2026-01-07' },
  })
})

test('a request that contradicts itself or says nothing of its class is told', () => {
  const paths = (value: unknown, of = tariff) => {
    const read = readRequest(value, of)
    return 'mistakes' in read ? read.mistakes.map(({ path }) => path) : []
  }
  expect(paths({ litres: 1, m3: 1 })).toEqual(['/m3'])
  expect(paths({ m3: '0.0001' })).toEqual(['/m3'])
  expect(paths({ litres: -1 })).toEqual(['/litres'])
  expect(paths({ litros: 1 })).toEqual(['/litros'])
  expect([paths(null), paths([])]).toEqual([[''], ['']])
  expect(readRequest({ m3: '0.0001' }, tariff)).toMatchObject({
    mistakes: [{ what: '0.0001 m³ are no whole litres' }],
  })
  expect(paths({ periodDays: 36_600 })).toEqual([])
  expect(paths({ periodDays: 36_601 })).toEqual(['/periodDays'])
  const two = tariffOf(
    smallDocument(null, {
      classes: {
        A: { components: { w: { price: { model: 'fixed', amount: 1 } } } },
        B: { components: { w: { price: { model: 'fixed', amount: 1 } } } },
      },
    }),
  )
  expect(paths({}, two)).toEqual(['/usageClass'])
})
