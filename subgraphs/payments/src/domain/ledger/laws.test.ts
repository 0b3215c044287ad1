import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenLaws } from '../../../test/ledger/ledger-laws.ts'
import { type History, happen, noHistory } from '../../../test/ledger/random-history.ts'

const happening = fc.nat({ max: 2 ** 31 - 1 })

test('a hundred thousand random histories of bills, payments, takings back, chargebacks, forgiveness and disputes keep every law', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 20, size: 'max' }), (numbers) => {
      const { ledger, book } = numbers.reduce(happen, noHistory)
      return brokenLaws(ledger, book).length === 0
    }),
    { numRuns: 100_000, ignoreEqualValues: false },
  )
}, 180_000)

test('whatever happens twice happened once', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 12, size: 'max' }), (numbers) => {
      numbers.reduce((history: History, number) => {
        const once = happen(history, number)
        // A dispute that is told twice is a dispute and its end.
        if (once.holds !== history.holds) return once
        expect(happen(once, number).book).toHaveLength(once.book.length)
        return once
      }, noHistory)
    }),
    { numRuns: 3_000 },
  )
})
