import * as v from 'valibot'
import { expect, test } from 'vitest'
import { doLine, type Ledgers } from './do-line.ts'
import { createLedgerShelf } from './ledger-shelf.ts'
import { lineSchema } from './line-shape.ts'

const at = new Date('2026-01-01T18:00:00.000Z')

/** What a shelf holds after so many bills of a contract that were paid, and one that was not. */
function shelfAfter(paidBills: number) {
  const ledgers: Ledgers = { shelf: createLedgerShelf(), holds: new Map() }
  const happen = (line: object) => {
    const change = doLine(ledgers, v.parse(lineSchema, line), at)
    if ('what' in change) throw new Error(change.what)
    ledgers.shelf.save(change.ledger)
  }
  for (let number = 1; number <= paidBills + 1; number += 1) {
    happen({ do: 'charge', contract: 'C1', invoice: `F${number}`, due: '2026-02-10', principal: '100.00' })
    if (number <= paidBills) happen({ do: 'pay', contract: 'C1', payment: `P${number}`, amount: '100.00' })
  }
  return ledgers.shelf
}

test.each([0, 3, 200])('of %i bills that are paid a change has to look at none', (paidBills) => {
  const { bills, payments, allotments } = shelfAfter(paidBills).load('C1')
  expect([...bills.keys()]).toEqual([`F${paidBills + 1}`])
  expect([...payments.keys(), ...allotments]).toEqual([])
})

test('what a change asks for comes with all that was ever put to it', () => {
  const { bills, payments, allotments } = shelfAfter(200).load('C1', { payments: ['P7'] })
  expect([...bills.keys()].sort()).toEqual(['F201', 'F7'])
  expect([...payments.keys()]).toEqual(['P7'])
  expect(allotments).toMatchObject([{ invoiceId: 'F7', paymentId: 'P7' }])
})
