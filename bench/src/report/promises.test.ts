import { expect, test } from 'vitest'
import type { FigureResult } from '../run-figure.ts'
import { promisesOf, promiseTable } from './promises.ts'

const doors: FigureResult = {
  name: 'doors',
  what: 'doors opened',
  rounds: 3,
  rows: [
    { name: 'hinge', kind: 'ceiling', unit: '/s', median: 200, least: 200, most: 200 },
    {
      name: 'door',
      kind: 'figure',
      unit: '/s',
      against: 'hinge',
      median: 100,
      least: 1,
      most: 500,
      share: 0.5,
      promises: [{ atLeast: 100 }, { atLeast: 0.55, of: 'share' }],
    },
    {
      name: 'creak',
      kind: 'figure',
      unit: 'ms',
      median: 7,
      least: 7,
      most: 7,
      promises: [{ atMost: 6.9 }],
    },
  ],
}

test('a promise is kept by the median, or by its share of the ceiling; the bound itself is kept', () => {
  expect(promisesOf([doors]).map(({ row, promise, value, isMet }) => [row, promise, value, isMet])).toEqual([
    ['door', '≥ 100 /s', 100, true],
    ['door', '≥ 55 % of hinge', 50, false],
    ['creak', '≤ 6.9 ms', 7, false],
  ])
})

test('the table has a line for each promise, and says which were not kept', () => {
  const lines = promiseTable(promisesOf([doors])).split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toMatch(/^doors +door +≥ 100 \/s +100 +50.0 % +met$/)
  expect(lines[3]).toMatch(/^doors +creak +≤ 6.9 ms +7 +NOT MET$/)
})
