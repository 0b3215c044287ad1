import { centavos } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { middleOf, openSpread } from './spread.ts'

const one = {
  ...{ id: '1', usageClass: 'CASA', litres: 1, bills: 1 },
  ...{ before: centavos(2n), after: centavos(3n), billsRising: 1, billsFalling: 0 },
}

/** A spread of the numbers from the greatest down to 1. */
function downFrom(greatest: number) {
  const spread = openSpread()
  for (let key = greatest; key >= 1; key -= 1) spread.add(key, one)
  return spread.bins()
}

test('few numbers are told one by one, the least first', () => {
  expect(downFrom(3).map(({ most, tally }) => [most, tally.contracts])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ])
})

test('of many numbers some stand together under the greatest of them, and none is lost', () => {
  const bins = downFrom(20_000)
  expect(bins.length).toBeLessThan(10_000)
  // Each number occurs once: up to the greatest of a bin there are as many.
  let counted = 0
  const wrong = bins.filter(({ most, tally }) => {
    counted += tally.contracts
    return counted !== most || tally.bills !== tally.contracts || tally.rising !== tally.contracts
  })
  expect(wrong).toEqual([])
  expect(counted).toBe(20_000)
})

test('the number in the middle is the lower one of two', () => {
  expect([middleOf(downFrom(4)), middleOf(downFrom(5)), middleOf([])]).toEqual([2, 3, null])
})
