import { expect, test } from 'vitest'
import { claimsOf, sameEmail } from './account.ts'

test('claims say what somebody is and nothing that they are not', () => {
  const ana = {
    subject: 'ana',
    email: 'ana@ejemplo.mx',
    name: 'Ana Luz',
    kind: 'resident',
    party: '0199aaaa-0000-7000-8000-000000000001',
    units: null,
    hasPassword: true,
    hasTotp: false,
  } as const
  expect(claimsOf(ana)).toEqual({ name: 'Ana Luz', aquacis_kind: 'resident', aquacis_party: ana.party })
})

test('an address is the same, whatever the phone did to the letters', () => {
  expect(sameEmail(' Ana@Ejemplo.MX ')).toBe('ana@ejemplo.mx')
})
