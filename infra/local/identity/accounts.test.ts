import { expect, test } from 'vitest'
import { accountsOf, claimsOf } from './accounts.ts'
import { hashPassword } from './password.ts'

const ana = {
  subject: 'ana',
  email: 'ana@ejemplo.mx',
  name: 'Ana Luz',
  passwordHash: await hashPassword('agua clara'),
  kind: 'resident',
  party: '0199aaaa-0000-7000-8000-000000000001',
} as const

test('e-mail and password sign somebody in, whatever the phone did to the letters', async () => {
  const accounts = accountsOf([ana])
  expect(await accounts.signIn(' Ana@Ejemplo.MX ', 'agua clara')).toBe(ana)
  expect(await accounts.signIn('ana@ejemplo.mx', 'agua turbia')).toBeUndefined()
  expect(await accounts.signIn('nadie@ejemplo.mx', 'agua clara')).toBeUndefined()
  expect(await accounts.signIn('nadie@ejemplo.mx', '')).toBeUndefined()
})

test('the same password is stored differently every time', async () => {
  expect(await hashPassword('agua clara')).not.toBe(ana.passwordHash)
})

test('claims say what somebody is and nothing that they are not', () => {
  expect(claimsOf(ana)).toEqual({ name: 'Ana Luz', aquacis_kind: 'resident', aquacis_party: ana.party })
})
