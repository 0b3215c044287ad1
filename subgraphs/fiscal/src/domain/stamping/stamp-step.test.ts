import { expect, test } from 'vitest'
import { circuitAfter, closedCircuit, mayAsk } from './circuit.ts'
import { faultOf, type StampOutcome } from './outcome.ts'
import { planAttempt } from './plan-attempt.ts'
import { stepAfter } from './stamp-step.ts'

const now = new Date('2026-11-21T18:00:00.000Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const tried = (change: object = {}) => ({
  tries: 1,
  pac: 'finkok',
  recovering: false,
  sentAt: now,
  ...change,
})
const noAnswer = (unsure: boolean): StampOutcome => ({
  kind: 'later',
  code: null,
  reason: 'nadie contestó',
  unsure,
})
const refusal = (code: string): StampOutcome => ({
  kind: 'refused',
  code,
  reason: 'no',
  fault: faultOf(code),
})

test('where there was no answer, the stamp may be there and nowhere else', () => {
  expect(stepAfter(tried(), noAnswer(true), now, 0)).toMatchObject({ maybeAt: 'finkok', nextTryAt: later(2) })
  expect(stepAfter(tried(), noAnswer(false), now, 0)).toMatchObject({ maybeAt: null, keepsSeal: true })
  expect(stepAfter(tried({ recovering: true }), noAnswer(false), now, 0)).toMatchObject({ maybeAt: 'finkok' })
})

test('pauses double up to a quarter of an hour, and no two documents come back together', () => {
  const pause = (tries: number, chance: number) => {
    const step = stepAfter(tried({ tries }), noAnswer(false), now, chance)
    return step.state === 'PENDING' ? (step.nextTryAt.getTime() - now.getTime()) / 1_000 : 0
  }
  expect([1, 2, 3, 4, 30].map((tries) => pause(tries, 0))).toEqual([2, 4, 8, 16, 900])
  expect(pause(4, 1)).toBe(12)
})

test('“no stamp” is believed only once a PAC’s books are closed', () => {
  const absent = (sentAt: Date) => stepAfter(tried({ recovering: true, sentAt }), { kind: 'absent' }, now, 0)
  expect(absent(later(-4))).toMatchObject({ maybeAt: 'finkok', nextTryAt: later(6) })
  expect(absent(later(-10))).toMatchObject({ maybeAt: null, nextTryAt: now })
})

test('data wait for people, a certificate for a new one, an old document for a new seal', () => {
  for (const code of ['CFDI40147', 'CFDI40157', '301', '302'])
    expect(stepAfter(tried(), refusal(code), now, 0)).toMatchObject({ state: 'REFUSED', code })
  for (const code of ['304', '305', '306', '308'])
    expect(stepAfter(tried(), refusal(code), now, 0)).toMatchObject({ state: 'PENDING', keepsSeal: false })
  expect(stepAfter(tried(), refusal('401'), now, 0)).toMatchObject({ nextTryAt: now, keepsSeal: false })
})

test('what may be stamped is never sealed anew: a refusal of the question is for people to look at', () => {
  const recovering = tried({ recovering: true })
  for (const code of ['401', '305'])
    expect(stepAfter(recovering, refusal(code), now, 0)).toMatchObject({ state: 'REFUSED' })
})

test('the second PAC takes over, but never what the first may have stamped', () => {
  const only = (up: string) => (pac: string) => pac === up
  expect(planAttempt(null, ['finkok', 'sw'], () => true)).toEqual({ kind: 'stamp', pac: 'finkok' })
  expect(planAttempt(null, ['finkok', 'sw'], only('sw'))).toEqual({ kind: 'stamp', pac: 'sw' })
  expect(planAttempt('finkok', ['finkok', 'sw'], only('sw'))).toEqual({ kind: 'wait' })
  expect(planAttempt('finkok', ['sw'], () => true)).toEqual({ kind: 'recover', pac: 'finkok' })
  expect(planAttempt(null, [], () => true)).toEqual({ kind: 'wait' })
})

test('three failures in a row leave a PAC alone for a while; one answer forgives all', () => {
  const fail = (circuit: typeof closedCircuit) => circuitAfter(circuit, false, now)
  const twice = fail(fail(closedCircuit))
  expect(mayAsk(twice, now)).toBe(true)
  const thrice = fail(twice)
  expect([mayAsk(thrice, later(4.9)), mayAsk(thrice, later(5))]).toEqual([false, true])
  expect(mayAsk(fail(thrice), later(9.9))).toBe(false)
  expect(circuitAfter(thrice, true, now)).toEqual(closedCircuit)
})
