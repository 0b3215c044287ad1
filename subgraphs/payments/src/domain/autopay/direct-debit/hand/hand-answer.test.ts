import { describe, expect, test } from 'vitest'
import { isOverdue, standingOf } from '../debit-file.ts'
import { endsMandate, knownReturns, reasonOfCode, returnMeaning, returnReasons } from '../return-codes.ts'
import { differenceWords } from './difference-words.ts'
import { decideHandAnswer, decideHandApproval, type FileInDoubt, type HandWish } from './hand-answer.ts'
import { differenceOf } from './said-and-answered.ts'

const doubt: FileInDoubt = { isOverdue: true, wasHeardOf: false, charges: 3, open: [1, 2, 3], inHand: [] }
const wish: HandWish = {
  ...{ outcome: 'NOT_TAKEN', code: null, line: null, source: 'TELEPHONE', evidence: 'Marta Ruiz, folio 81' },
}
const decide = (change: Partial<HandWish>, of: Partial<FileInDoubt> = {}) =>
  decideHandAnswer({ ...wish, ...change }, { ...doubt, ...of })

describe('what is said by hand', () => {
  test('is of a file whose answer is overdue, and of charges that nobody knows of', () => {
    expect(decide({})).toEqual({ kind: 'accepted', lines: [1, 2, 3] })
    expect(decide({}, { isOverdue: false })).toEqual({ kind: 'notOverdue' })
    expect(decide({}, { open: [] })).toEqual({ kind: 'notOverdue' })
    expect(decide({ outcome: 'APPLIED', line: 2 }, { open: [1, 3] })).toEqual({ kind: 'lineKnown' })
    expect(decide({ outcome: 'APPLIED' }, { open: [1, 3] })).toEqual({ kind: 'accepted', lines: [1, 3] })
  })

  test('is explained, has a reason where a charge was returned, and none otherwise', () => {
    expect(decide({ evidence: '  el banco ' })).toEqual({ kind: 'evidenceMissing' })
    expect(decide({ outcome: 'RETURNED', line: 1 })).toEqual({ kind: 'reasonMissing' })
    expect(decide({ outcome: 'APPLIED', line: 1, code: '04' })).toEqual({ kind: 'reasonMissing' })
    expect(decide({ outcome: 'RETURNED', code: '04' })).toEqual({ kind: 'lineMissing' })
    expect(decide({ outcome: 'RETURNED', code: '04', line: 3 })).toEqual({ kind: 'accepted', lines: [3] })
  })

  test('a file that was never taken is so whole, and no answer to it was ever read', () => {
    expect(decide({ line: 1 })).toEqual({ kind: 'wholeAlone' })
    expect(decide({}, { open: [1, 2] })).toEqual({ kind: 'heardOf' })
    expect(decide({}, { wasHeardOf: true })).toEqual({ kind: 'heardOf' })
    expect(decide({ outcome: 'APPLIED' }, { wasHeardOf: true })).toMatchObject({ kind: 'accepted' })
  })

  test('one charge waits for one decision at a time', () => {
    expect(decide({}, { inHand: [2] })).toEqual({ kind: 'underWay' })
    expect(decide({ outcome: 'APPLIED', line: 1 }, { inHand: [2] })).toMatchObject({ kind: 'accepted' })
  })

  test('is approved by another, while its charges want an answer', () => {
    const asked = { state: 'ASKED', askedBy: 'ana', outcome: 'NOT_TAKEN', lines: [1, 2, 3] } as const
    expect(decideHandApproval(asked, 'ana', doubt)).toBe('ownRequest')
    expect(decideHandApproval(asked, 'leo', doubt)).toBe('approved')
    expect(decideHandApproval(asked, 'leo', { ...doubt, open: [1, 2] })).toBe('overtaken')
    expect(decideHandApproval(asked, 'leo', { ...doubt, wasHeardOf: true })).toBe('overtaken')
    for (const state of ['APPROVED', 'REJECTED', 'OVERTAKEN'] as const)
      expect(decideHandApproval({ ...asked, state }, 'leo', doubt)).toBe('over')
  })
})

test('what the bank answers after all is the same, or is told with both sides', () => {
  const [applied, lost] = [
    { outcome: 'APPLIED', code: null } as const,
    { outcome: 'NOT_TAKEN', code: null } as const,
  ]
  const returned = (code: string) => ({ outcome: 'RETURNED', code }) as const
  expect(differenceOf(applied, applied)).toBeNull()
  expect(differenceOf(returned('04'), returned('04'))).toBeNull()
  expect(differenceOf(lost, applied)).toBe('MONEY_CAME')
  expect(differenceOf(returned('04'), applied)).toBe('MONEY_CAME')
  expect(differenceOf(applied, returned('04'))).toBe('MONEY_DID_NOT_COME')
  expect(differenceOf(lost, returned('04'))).toBe('REASON')
  expect(differenceWords({ ...lost, bankOutcome: 'APPLIED', bankCode: null })).toMatch(
    /nunca recibió el archivo; el banco respondió que el cargo se hizo\. El pago ya se aplicó/,
  )
  expect(differenceWords({ ...applied, bankOutcome: 'RETURNED', bankCode: '04' })).toMatch(
    /el cargo se hizo; el banco respondió que el cargo no se hizo: no había saldo suficiente\. El pago se retiró/,
  )
  expect(differenceWords({ ...lost, bankOutcome: 'RETURNED', bankCode: '99' })).toMatch(
    /motivo 99\. Ningún dinero/,
  )
})

test('every reason that can be chosen is one that banks have, and ends what it has to end', () => {
  for (const code of Object.values(returnReasons)) expect(knownReturns).toContain(code)
  expect(reasonOfCode('03')).toBe('ACCOUNT_CLOSED')
  expect(reasonOfCode('13')).toBeNull()
  expect(reasonOfCode(null)).toBeNull()
  expect(['03', '02', '04', '07'].map(endsMandate)).toEqual([true, true, false, false])
  expect(returnMeaning('file_not_taken').class).toBe('OURS')
})

test('a file is overdue once the working day after its own is over, until all of it is known', () => {
  const file: Parameters<typeof standingOf>[0] = {
    ...{ state: 'SENT' as const, day: '2026-11-18', answeredAt: null, saidAt: null },
    ...{ differsSince: null, mendedAt: null },
  }
  const now = new Date('2026-11-20T16:00:00Z')
  expect(isOverdue(file, '2026-11-19')).toBe(false)
  expect(isOverdue(file, '2026-11-20')).toBe(true)
  expect(isOverdue({ ...file, state: 'MISSED' }, '2026-11-20')).toBe(false)
  expect(standingOf(file, '2026-11-20')).toBe('LATE')
  expect(standingOf({ ...file, saidAt: now }, '2026-11-20')).toBe('SAID')
  expect(standingOf({ ...file, saidAt: now, answeredAt: now }, '2026-11-20')).toBe('ANSWERED')
  expect(standingOf({ ...file, saidAt: now, answeredAt: now, differsSince: now }, '2026-11-20')).toBe(
    'DIFFERS',
  )
})
