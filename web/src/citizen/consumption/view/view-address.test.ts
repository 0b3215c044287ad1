import { expect, test } from 'vitest'
import { dayOf, monthOf } from './step.ts'
import { readView, writeView } from './view-address.ts'

const friday = new Date('2026-11-21T00:42:12.000Z')

test('the address says which days are shown, both included', () => {
  expect(writeView(monthOf(friday))).toEqual({ desde: '2026-11-01', hasta: '2026-11-30' })
  expect(writeView(dayOf(friday))).toEqual({ desde: '2026-11-20', hasta: '2026-11-20' })
})

test('what the address says is read back', () => {
  for (const view of [monthOf(friday), dayOf(friday)]) expect(readView(writeView(view), friday)).toEqual(view)
  expect(readView({ desde: '2026-11-18' }, friday)).toEqual(dayOf(new Date('2026-11-18T18:00:00.000Z')))
})

test.each([
  {},
  { desde: 'ayer' },
  { desde: '2026-13-45' },
  { desde: '2031-01-01' },
  { desde: ['2026-11-01'] },
])('nonsense and the future become today: %o', (query) => {
  expect(readView(query, friday)).toEqual(dayOf(friday))
})

test('days the wrong way round are the first of them', () => {
  expect(readView({ desde: '2026-11-18', hasta: '2026-11-02' }, friday)).toEqual(
    dayOf(new Date('2026-11-18T18:00:00.000Z')),
  )
})
