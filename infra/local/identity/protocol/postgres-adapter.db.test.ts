import { randomUUID } from 'node:crypto'
import { testDatabase } from '@aquacis/kit/testing/database.ts'
import { afterAll, expect, test } from 'vitest'
import { postgresAdapter, removeExpired } from './postgres-adapter.ts'

const { database, drop } = await testDatabase(new URL('../migrations/', import.meta.url))
afterAll(drop)
const adapters = postgresAdapter(database.pool)
const codes = adapters('AuthorizationCode')

test('what was kept is found again until it expires', async () => {
  const id = randomUUID()
  await codes.upsert(id, { accountId: 'ana', scope: 'openid' }, 60)
  expect(await codes.find(id)).toEqual({ accountId: 'ana', scope: 'openid' })
  await codes.upsert(id, { accountId: 'ana', scope: 'openid' }, -1)
  expect(await codes.find(id)).toBeUndefined()
})

test('something without an expiry is kept', async () => {
  const id = randomUUID()
  await codes.upsert(id, { accountId: 'ana' })
  await removeExpired(database.pool)
  expect(await codes.find(id)).toEqual({ accountId: 'ana' })
})

test('kinds do not see each other, even under the same id', async () => {
  const id = randomUUID()
  await codes.upsert(id, { accountId: 'ana' }, 60)
  await adapters('AccessToken').upsert(id, { accountId: 'luis' }, 60)
  await codes.destroy(id)
  expect(await codes.find(id)).toBeUndefined()
  expect(await adapters('AccessToken').find(id)).toEqual({ accountId: 'luis' })
})

test('a code that was used is marked once, with the time of its first use', async () => {
  const id = randomUUID()
  await codes.upsert(id, { accountId: 'ana' }, 60)
  await codes.consume(id)
  const first = await codes.find(id)
  expect(first?.consumed).toBeCloseTo(Date.now() / 1000, -2)
  await codes.consume(id)
  expect(await codes.find(id)).toEqual(first)
})

test('a session is found by its public id', async () => {
  const id = randomUUID()
  const uid = randomUUID()
  await adapters('Session').upsert(id, { uid, accountId: 'ana' }, 60)
  expect(await adapters('Session').findByUid(uid)).toEqual({ uid, accountId: 'ana' })
  expect(await codes.findByUid(uid)).toBeUndefined()
})

test('a device code is found by the words a person types', async () => {
  const userCode = randomUUID()
  await adapters('DeviceCode').upsert(randomUUID(), { userCode }, 60)
  expect(await adapters('DeviceCode').findByUserCode(userCode)).toEqual({ userCode })
})

test('a revoked grant takes its codes with it, and leaves other grants and other kinds', async () => {
  const grantId = randomUUID()
  const [code, interaction, other] = [randomUUID(), randomUUID(), randomUUID()]
  await codes.upsert(code, { grantId }, 60)
  await adapters('Interaction').upsert(interaction, { grantId }, 60)
  await codes.upsert(other, { grantId: randomUUID() }, 60)
  await codes.revokeByGrantId(grantId)
  expect(await codes.find(code)).toBeUndefined()
  expect(await adapters('Interaction').find(interaction)).toBeDefined()
  expect(await codes.find(other)).toBeDefined()
})

test('what has expired is removed, what has not stays', async () => {
  const [gone, alive] = [randomUUID(), randomUUID()]
  await codes.upsert(gone, { accountId: 'ana' }, -10)
  await codes.upsert(alive, { accountId: 'ana' }, 60)
  expect(await removeExpired(database.pool)).toBeGreaterThanOrEqual(1)
  expect(await codes.find(alive)).toBeDefined()
  expect(await removeExpired(database.pool)).toBe(0)
})
