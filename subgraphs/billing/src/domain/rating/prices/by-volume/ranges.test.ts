import { expect, test } from 'vitest'
import { mistakesOf, smallDocument, tariffOf } from '../../../../../test/rating/small-tariff.ts'
import { rate } from '../../rate.ts'

const home = '/classes/CASA/components/water/price/ranges'

function mistakes(...ranges: readonly object[]) {
  return mistakesOf(
    smallDocument({ model: 'flat-by-range', ranges: ranges.map((range) => ({ amount: 1, ...range })) }),
  ).map(({ path, what }) => `${path}: ${what}`)
}

test('ranges that follow each other are right, whichever way the table writes where they begin', () => {
  expect(mistakes({ upTo: 10 }, { from: 10, upTo: 20 }, { from: '20.01', upTo: 30 }, { from: 31 })).toEqual(
    [],
  )
})

test('an overlap, a gap, a bound that does not rise and an end that lacks are told with their place', () => {
  expect(mistakes({ upTo: 10 }, { from: 9, upTo: 20 })).toEqual([
    `${home}/1: the range begins at 9 m³, inside of the one before it, which goes up to 10 m³`,
  ])
  expect(mistakes({ upTo: 10 }, { from: '11.5', upTo: 20 })).toEqual([
    `${home}/1: nothing is priced between 10 and 11.5 m³`,
  ])
  expect(mistakes({ upTo: 10 }, { upTo: 10 })).toEqual([
    `${home}/1: the range ends at 10 m³, where the one before it ends at 10 m³`,
  ])
  expect(mistakes({}, { upTo: 10 })).toEqual([`${home}/0: the range has no end, though others follow`])
})

test('who uses more than the last range says is refused, and told where it ends', () => {
  const refused = (...bounds: readonly number[]) => {
    const ranges = bounds.map((upTo) => ({ upTo, amount: 1 }))
    const tariff = tariffOf(smallDocument({ model: 'flat-by-range', ranges }))
    return rate(tariff, {
      ...{ usageClass: 'CASA', litres: 30_001 },
      ...{ periodFrom: '2026-01-01', periodTo: '2026-02-01' },
    })
  }
  const told = (end: number) => ({
    refused: 'VolumeNotPriced',
    what: `the tariff prices no 30.001 m³: its last range ends at ${end} m³`,
  })
  expect(refused(10)).toMatchObject(told(10))
  expect(refused(10, 20, 30)).toMatchObject(told(30))
  expect(refused(10, 31)).toMatchObject({ lines: [{ amount: 100n }] })
})
