import { expect, test } from 'vitest'
import { shareKey } from './share-key.ts'

const resident = { kind: 'resident', subject: 'a', partyId: 'p' } as const
const staff = { kind: 'staff', subject: 'a', operatingUnitIds: [4, 1] } as const
const hash = 'h'

test('is the same whatever the order of variables and offices', () => {
  const one = shareKey({ hash, variables: { a: 1, b: { c: [1, { d: 2, e: 3 }] } } }, staff)
  const other = shareKey(
    { hash, variables: { b: { c: [1, { e: 3, d: 2 }] }, a: 1 } },
    { ...staff, operatingUnitIds: [1, 4] },
  )
  expect(one).toBe(other)
})

test('differs by everything that decides what may be seen', () => {
  const keys = [
    shareKey({ hash, variables: {} }, resident),
    shareKey({ hash: 'other', variables: {} }, resident),
    shareKey({ hash, variables: { a: null } }, resident),
    shareKey({ hash, variables: { a: '1' } }, resident),
    shareKey({ hash, variables: { a: 1 } }, resident),
    shareKey({ hash, variables: { a: [1] } }, resident),
    shareKey({ hash, variables: {} }, { ...resident, subject: 'b' }),
    shareKey({ hash, variables: {} }, { ...resident, partyId: 'q' }),
    shareKey({ hash, variables: {} }, staff),
    shareKey({ hash, variables: {} }, { ...staff, operatingUnitIds: [1] }),
    shareKey({ hash, variables: {} }, { ...staff, operatingUnitIds: [41] }),
  ]
  expect(new Set(keys).size).toBe(keys.length)
})

test('keeps a list apart from an object of the same entries', () => {
  expect(shareKey({ hash, variables: { x: [['a', 1]] } }, resident)).not.toBe(
    shareKey({ hash, variables: { x: { a: 1 } } }, resident),
  )
})
