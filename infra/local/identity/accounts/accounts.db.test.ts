import { testDatabase } from '@aquacis/kit/testing/database.ts'
import { afterAll, expect, test } from 'vitest'
import type { ListedAccount } from './account.ts'
import { accountsIn } from './accounts.ts'
import { knownDevicesIn } from './known-devices.ts'
import { hashPassword } from './password.ts'

const { database, drop } = await testDatabase(new URL('../migrations/', import.meta.url))
afterAll(drop)
const accounts = accountsIn(database.pool)
const devices = knownDevicesIn(database.pool)

const ana: ListedAccount = {
  subject: 'ana',
  email: 'Ana@Ejemplo.mx',
  name: 'Ana Luz',
  passwordHash: await hashPassword('agua clara'),
  kind: 'resident',
  party: 'customer-1',
}
const seal = () => Buffer.from('sealed')

test('who is listed signs in, whatever the phone did to the letters of the address', async () => {
  await accounts.takeOn([ana], seal)
  expect(await accounts.withPassword(' ANA@ejemplo.MX ', 'agua clara')).toMatchObject({ subject: 'ana' })
  expect(await accounts.withPassword('ana@ejemplo.mx', 'agua turbia')).toBeUndefined()
  expect(await accounts.withPassword('nadie@ejemplo.mx', 'agua clara')).toBeUndefined()
})

test('who chose another password keeps it over a restart, and is what the list says by then', async () => {
  await accounts.takeOn([ana], seal)
  await accounts.setPassword('ana', await hashPassword('otra clara del monte'))
  await accounts.takeOn([{ ...ana, party: 'customer-9' }], seal)
  expect(await accounts.withPassword(ana.email, 'agua clara')).toBeUndefined()
  expect(await accounts.withPassword(ana.email, 'otra clara del monte')).toMatchObject({
    party: 'customer-9',
  })
})

test('an address has one account; who comes second gets none', async () => {
  const rosa = { subject: 'rosa-1', email: 'rosa@ejemplo.mx', name: 'Rosa', passwordHash: null }
  expect(await accounts.add(rosa)).toMatchObject({ kind: 'resident', hasPassword: false })
  expect(await accounts.add({ ...rosa, subject: 'rosa-2', email: 'Rosa@ejemplo.mx' })).toBeUndefined()
  // Without a password none is right.
  expect(await accounts.withPassword('rosa@ejemplo.mx', '')).toBeUndefined()
})

test('the same password is stored differently every time', async () => {
  expect(await hashPassword('agua clara')).not.toBe(ana.passwordHash)
})

test('a browser is known to those who signed in on it, and to nobody else', async () => {
  await accounts.takeOn([ana, { ...ana, subject: 'luis', email: 'luis@ejemplo.mx' }], seal)
  const cookie = await devices.remember('ana', undefined)
  expect(await devices.known('ana@ejemplo.mx', cookie)).toMatch(/^[0-9a-f]{64}$/)
  expect(await devices.known('luis@ejemplo.mx', cookie)).toBeNull()
  expect(await devices.known('ana@ejemplo.mx', undefined)).toBeNull()
  expect(await devices.remember('luis', cookie)).toBe(cookie)
  await devices.forgetAll('ana')
  expect(await devices.known('ana@ejemplo.mx', cookie)).toBeNull()
  expect(await devices.known('luis@ejemplo.mx', cookie)).not.toBeNull()
})
