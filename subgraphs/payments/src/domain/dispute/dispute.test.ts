import { readFileSync } from 'node:fs'
import { centavos } from '@aquacis/kit/values/money.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCollectionsPolicy } from '../../policies/read-collections-policy.ts'
import { collectingBy } from '../collections/collections-policy.ts'
import {
  type Dispute,
  daysLeft,
  decideAnswer,
  decideDispute,
  isReminderDue,
  surchargeOfDispute,
} from './dispute.ts'

const file = new URL('../../../policies/ceaq-2026.json', import.meta.url)
const collecting = collectingBy(readCollectionsPolicy(JSON.parse(readFileSync(file, 'utf8'))))
const pesos = (amount: number) => centavos(BigInt(amount) * 100n)
const words = 'Nunca hemos usado tanta agua en casa.'
const bill = { dueOn: '2026-03-10', open: pesos(900), held: pesos(0), isReversed: false }

const dispute: Dispute = {
  ...{
    id: 'd',
    contractId: 'c',
    operatingUnitId: 1,
    invoiceId: 'i',
    invoiceNumber: '1',
    grounds: 'HIGH_USE',
  },
  ...{ words, lines: [], disputed: pesos(600), state: 'OPENED', openedAt: new Date(0), openedBy: 'p' },
  ...{ answerBy: '2026-04-01', remindedOn: null, visit: null, answer: null, closedAt: null },
}
const readings = [{ readOn: '2026-03-20', litres: 1_234_000, source: 'visita' }]
const reason = 'El banco de pruebas midió un error de 1.2 %, dentro de la norma.'

test('a part of a bill is disputed, and the office has fifteen working days: 16 March and Holy Week count for nothing', () => {
  expect(decideDispute(collecting, bill, { amount: pesos(600), words }, '2026-03-12')).toEqual({
    kind: 'accepted',
    disputed: pesos(600),
    answerBy: '2026-04-07',
  })
  const whole = decideDispute(collecting, bill, { amount: null, words }, '2026-03-12')
  expect(whole).toMatchObject({ disputed: pesos(900) })
})

test('it is disputed within fifteen working days after the last day to pay, not a day later', () => {
  expect(decideDispute(collecting, bill, { amount: null, words }, '2026-04-01').kind).toBe('accepted')
  expect(decideDispute(collecting, bill, { amount: null, words }, '2026-04-02')).toEqual({
    kind: 'tooLate',
    lastDay: '2026-04-01',
  })
})

test('more than is open, what is disputed already, a bill taken back or no words are refused', () => {
  const ask = (change: Partial<typeof bill>, amount: number | null, said = words) =>
    decideDispute(
      collecting,
      { ...bill, ...change },
      { amount: amount === null ? null : pesos(amount), words: said },
      '2026-03-12',
    )
  expect(ask({}, 901)).toEqual({ kind: 'tooMuch', most: pesos(900) })
  expect(ask({}, 0)).toEqual({ kind: 'tooMuch', most: pesos(900) })
  expect(ask({ held: pesos(400) }, 501)).toEqual({ kind: 'tooMuch', most: pesos(500) })
  expect(ask({ held: pesos(900) }, null)).toEqual({ kind: 'nothingOpen' })
  expect(ask({ isReversed: true }, null)).toEqual({ kind: 'nothingOpen' })
  expect(ask({}, null, 'no')).toEqual({ kind: 'wordsMissing' })
})

test('an answer has a reason, readings where use is in question, and an amount where it is right in part', () => {
  const answer = (change: object) =>
    decideAnswer(
      collecting,
      dispute,
      { outcome: 'REJECTED', reason, granted: null, readings, ...change },
      '2026-03-27',
    )
  expect(answer({})).toEqual({ kind: 'accepted', granted: 0n, payBy: '2026-04-14' })
  expect(answer({ outcome: 'UPHELD' })).toMatchObject({ granted: pesos(600) })
  expect(answer({ outcome: 'PARTLY_UPHELD', granted: pesos(250) })).toMatchObject({ granted: pesos(250) })
  expect(answer({ outcome: 'PARTLY_UPHELD', granted: pesos(600) })).toEqual({
    kind: 'incomplete',
    because: 'GRANTED',
  })
  expect(answer({ reason: 'no procede' })).toEqual({ kind: 'incomplete', because: 'REASON' })
  expect(answer({ readings: [] })).toEqual({ kind: 'incomplete', because: 'READINGS' })
  const closed = { ...dispute, state: 'UPHELD' as const }
  const request = { outcome: 'REJECTED' as const, reason, granted: null, readings }
  expect(decideAnswer(collecting, closed, request, '2026-03-27')).toEqual({ kind: 'over' })
})

test('staff are reminded once, three working days before the clock runs out', () => {
  expect(daysLeft(collecting, dispute, '2026-03-26')).toBe(4)
  expect(isReminderDue(collecting, dispute, '2026-03-26')).toBe(false)
  expect(isReminderDue(collecting, dispute, '2026-03-27')).toBe(true)
  expect(isReminderDue(collecting, { ...dispute, remindedOn: '2026-03-27' }, '2026-03-30')).toBe(false)
  expect(daysLeft(collecting, dispute, '2026-04-20')).toBe(0)
  expect(daysLeft(collecting, { ...dispute, state: 'WITHDRAWN' }, '2026-03-27')).toBeNull()
})

test('what is held never passes what is open of a bill', () => {
  fc.assert(
    fc.property(
      fc.bigInt(0n, 10n ** 9n),
      fc.bigInt(0n, 10n ** 9n),
      fc.bigInt(-5n, 10n ** 9n),
      (open, held, amount) => {
        const decided = decideDispute(
          collecting,
          { ...bill, open: centavos(open), held: centavos(held) },
          { amount: centavos(amount), words },
          '2026-03-12',
        )
        if (decided.kind === 'accepted') expect(held + decided.disputed <= open).toBe(true)
      },
    ),
  )
})

test('no surcharge runs on what is disputed or was found right; what was disputed in vain bears it as the policy says', () => {
  const answered = (state: Dispute['state'], granted: number) => ({
    ...{ disputed: pesos(600), state },
    answer: { reason, readings, granted: pesos(granted), answeredOn: '2026-03-20', by: 's' },
  })
  const { policy } = collecting
  const strict = {
    policy: { ...policy, dispute: { ...policy.dispute, surchargeInVain: 'CAUGHT_UP' as const } },
  }
  const told = [
    dispute,
    answered('UPHELD', 600),
    answered('PARTLY_UPHELD', 250),
    answered('REJECTED', 0),
    { ...dispute, state: 'WITHDRAWN' as const },
  ].map((one) => [surchargeOfDispute(collecting, one), surchargeOfDispute(strict, one)])
  expect(told.map(([waived, caughtUp]) => [waived?.held, waived?.caughtUp, caughtUp?.caughtUp])).toEqual([
    [pesos(600), 0n, 0n],
    [pesos(600), 0n, 0n],
    [pesos(250), 0n, pesos(350)],
    [0n, 0n, pesos(600)],
    [0n, 0n, pesos(600)],
  ])
})
