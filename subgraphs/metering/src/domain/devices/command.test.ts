import { expect, test } from 'vitest'
import { expiryOf, isSameOrder, statesBefore } from './command.ts'

const now = new Date('2026-11-20T18:00:00Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

test('a command is given up after two days unless told, and within a month at last', () => {
  expect(expiryOf(null, now)).toEqual(inHours(48))
  expect(expiryOf(inHours(1), now)).toEqual(inHours(1))
  expect(expiryOf(inHours(31 * 24), now)).toEqual(inHours(31 * 24))
  expect(expiryOf(inHours(31 * 24 + 1), now)).toBeNull()
  expect(expiryOf(now, now)).toBeNull()
})

test('an answer that comes after the time ran out still counts, a second answer does not', () => {
  expect(statesBefore('ACCEPTED')).toContain('EXPIRED')
  expect(statesBefore('REFUSED')).not.toContain('ACCEPTED')
  expect(statesBefore('EXPIRED')).toEqual(['QUEUED', 'SENT'])
  expect(statesBefore('SENT')).toEqual(['QUEUED'])
})

test('the order of its parts does not make another order', () => {
  const one = { name: 'SEND_BYTES', fPort: 2, hex: '01' } as const
  expect(isSameOrder(one, { hex: '01', fPort: 2, name: 'SEND_BYTES' })).toBe(true)
  expect(isSameOrder(one, { ...one, hex: '02' })).toBe(false)
})
