import { centavos } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { countedCash } from './cash-count.ts'
import { changeOf, type DeskSession, decideClosing, decideTaking, depositOf, totalsOf } from './cash-desk.ts'

const c = (value: number) => centavos(BigInt(value))
const session: DeskSession = {
  ...{ id: 'a desk', operatingUnitId: 1, cashier: 'ana', openedAt: new Date(0), float: c(50_000) },
  ...{ closing: null, deposit: null },
}
const hand = { at: new Date(1), by: 'ana' }
const cash = { means: 'CASH', document: null } as const

test('cash is enough or it is not, and what is over goes back', () => {
  const short = decideTaking({ ...cash, amount: c(21_600), tendered: c(20_000) })
  expect(short).toEqual({ kind: 'tooLittleCash', missing: 1_600n })
  const taken = decideTaking({ ...cash, amount: c(21_600), tendered: c(50_000) })
  expect(taken.kind === 'accepted' && changeOf(taken.taking)).toBe(28_400n)
  const exact = decideTaking({ ...cash, amount: c(21_600), tendered: null })
  expect(exact.kind === 'accepted' && exact.taking.tendered).toBe(21_600n)
  expect(decideTaking({ ...cash, amount: c(0), tendered: c(100) })).toEqual({ kind: 'amountMissing' })
})

test('a cheque or a card has its number, and no change', () => {
  const cheque = { means: 'CHEQUE', amount: c(21_600), tendered: c(90_000) } as const
  expect(decideTaking({ ...cheque, document: '  ' })).toEqual({ kind: 'documentMissing' })
  const taken = decideTaking({ ...cheque, document: ' 0001 ' })
  expect(taken).toMatchObject({ kind: 'accepted', taking: { document: '0001', tendered: null } })
  expect(taken.kind === 'accepted' && changeOf(taken.taking)).toBe(0n)
})

test('only Mexican money is counted, each denomination once', () => {
  const drawer = [
    { denomination: 50_000, pieces: 1 },
    { denomination: 2_000, pieces: 3 },
    { denomination: 5, pieces: 7 },
  ]
  expect(countedCash(drawer)).toBe(56_035n)
  expect(countedCash([])).toBe(0n)
  for (const wrong of [
    [{ denomination: 2_500, pieces: 1 }],
    [{ denomination: 500, pieces: -1 }],
    [{ denomination: 500, pieces: 0.5 }],
    [drawer[0], drawer[0]],
  ])
    expect(countedCash(wrong as typeof drawer)).toBeNull()
})

test('a turn is closed with what was counted; a difference is explained and kept, and the bank gets what is there', () => {
  const voided = { at: new Date(1), by: 'ana', reason: 'error' }
  const totals = totalsOf([
    { means: 'CASH', amount: c(21_600), voided: null },
    { means: 'CASH', amount: c(99_900), voided },
    { means: 'CHEQUE', amount: c(10_000), voided: null },
    { means: 'DEBIT_CARD', amount: c(5_000), voided: null },
  ])
  expect(totals).toEqual({ CASH: 21_600n, CHEQUE: 10_000n, CREDIT_CARD: 0n, DEBIT_CARD: 5_000n })
  const count = [
    { denomination: 50_000, pieces: 1 },
    { denomination: 20_000, pieces: 1 },
  ]
  const bare = decideClosing(session, totals, { count, explanation: 'no sé' }, hand)
  expect(bare).toEqual({ kind: 'explanationMissing', difference: -1_600n })
  const explained = { count, explanation: 'Di cambio de más a una persona.' }
  const decision = decideClosing(session, totals, explained, hand)
  if (decision.kind !== 'closed') throw new Error(decision.kind)
  expect(decision.closing).toMatchObject({ counted: 70_000n, expected: 71_600n })
  const closed = { ...session, closing: decision.closing }
  expect(depositOf(closed, totals)).toBe(35_000n)
  expect(decideClosing(closed, totals, explained, hand)).toEqual({ kind: 'alreadyClosed' })
  const right = [...count, { denomination: 1_000, pieces: 1 }, { denomination: 200, pieces: 3 }]
  expect(decideClosing(session, totals, { count: right, explanation: 'nada que decir' }, hand)).toMatchObject(
    {
      closing: { counted: 71_600n, explanation: null },
    },
  )
})
