import { expect, test } from 'vitest'
import { sessionOf } from './session.ts'

const now = new Date('2026-11-20T12:00:00Z')

test('lasts eight hours from signing in', () => {
  const claims = { sub: 's', aquacis_kind: 'staff', aquacis_units: [4] }
  expect(sessionOf(claims, now)).toEqual({
    viewer: { kind: 'staff', subject: 's', operatingUnitIds: [4] },
    name: '',
    expiresAt: '2026-11-20T20:00:00.000Z',
  })
})

test('takes of the claims only what belongs to the kind', () => {
  const claims = {
    sub: 's',
    aquacis_kind: 'resident',
    aquacis_party: '5f0c1c9e-2a34-4b6d-9d3c-0c6f2f6a7b10',
    aquacis_units: [1],
  }
  expect(sessionOf(claims, now)?.viewer).not.toHaveProperty('operatingUnitIds')
})
