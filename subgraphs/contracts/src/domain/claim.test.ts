import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bareSerial, claimPatience, isOnBill } from './claim.ts'

const now = new Date('2026-11-20T18:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

test('an account may be wrong five times an hour, and is told how often it may still try', () => {
  expect(claimPatience([], now)).toEqual({ kind: 'mayTry', triesLeft: 5 })
  expect(claimPatience([1, 2, 3, 4].map(minutesAgo), now)).toEqual({ kind: 'mayTry', triesLeft: 1 })
})

test('after the fifth it waits until the oldest of the last five is an hour old', () => {
  expect(claimPatience([50, 4, 3, 2, 1].map(minutesAgo), now)).toEqual({
    kind: 'mustWait',
    until: new Date('2026-11-20T18:10:00Z'),
  })
  expect(claimPatience([60, 4, 3, 2, 1].map(minutesAgo), now)).toEqual({ kind: 'mayTry', triesLeft: 1 })
})

test('no order of wrong tries lets anybody try a sixth time within an hour', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 5, maxLength: 12 }), (minutes) => {
      const patience = claimPatience(minutes.map(minutesAgo), now)
      expect(patience.kind).toBe('mustWait')
      if (patience.kind === 'mustWait') expect(patience.until > now).toBe(true)
    }),
  )
})

const meter = { serial: 'KAM 67000001', removedAt: null }

test.each([
  'KAM 67000001',
  'kam67000001',
  '67000001',
  ' 6700-0001 ',
  '0067000001',
  'Kam. 67 00 00 01',
  '６７０００００１',
])('%j is the serial number of KAM 67000001', (written) => {
  expect(isOnBill(written, [meter], now)).toBe(true)
})

test.each(['', '   ', 'KAM', '67000002', '6700000', '670000011', '67000001 / 442761'])(
  '%j is not',
  (written) => {
    expect(isOnBill(written, [meter], now)).toBe(false)
  },
)

test('a number with letters inside keeps them, and one of noughts keeps one', () => {
  expect(bareSerial('ELS 12a-0034')).toBe('12A0034')
  expect(bareSerial('000')).toBe('0')
})

test('the last bills still name the meter that was changed, the old ones do not count', () => {
  const days = (count: number) => new Date(now.getTime() - count * 86_400_000)
  const meters = (removedAt: Date) => [
    { serial: '111111', removedAt },
    { serial: '222222', removedAt: null },
  ]
  expect(isOnBill('111111', meters(days(40)), now)).toBe(true)
  expect(isOnBill('111111', meters(days(63)), now)).toBe(false)
  expect(isOnBill('222222', meters(days(40)), now)).toBe(true)
})
