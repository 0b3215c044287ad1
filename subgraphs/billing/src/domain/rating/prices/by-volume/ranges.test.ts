import { expect, test } from 'vitest'
import { mistakesOf, smallDocument } from '../../../../../test/rating/small-tariff.ts'

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
