import { expect, test } from 'vitest'
import { signedInOf } from './session.ts'

const party = '5f0c1c9e-2a34-4b6d-9d3c-0c6f2f6a7b10'

test('takes of the claims only what belongs to the kind', () => {
  const claims = { sub: 's', aquacis_kind: 'resident', aquacis_party: party, aquacis_units: [1] }
  expect(signedInOf(claims)).toEqual({
    viewer: { kind: 'resident', subject: 's', partyId: party },
    name: '',
    providerSession: null,
    secondFactor: false,
  })
})

test('who opened an account by themselves is a party of their own; a customer stays one', () => {
  const own = 'a3bb189e-8bf9-4888-9912-ace4e6543002'
  const claims = { sub: 's', aquacis_kind: 'resident', aquacis_account: own }
  expect(signedInOf(claims)?.viewer).toMatchObject({ partyId: own })
  expect(signedInOf({ ...claims, aquacis_party: party })?.viewer).toMatchObject({ partyId: party })
  expect(signedInOf({ sub: 's', aquacis_kind: 'resident' })).toBeNull()
})

test.each([
  [['pwd'], false],
  [['pwd', 'otp', 'mfa'], true],
  [['hwk'], true],
  [[], false],
])('%j is more than a password: %s', (amr, secondFactor) => {
  const claims = { sub: 's', aquacis_kind: 'staff', aquacis_units: [4], amr, sid: 'at-provider' }
  expect(signedInOf(claims)).toMatchObject({ secondFactor, providerSession: 'at-provider' })
})
