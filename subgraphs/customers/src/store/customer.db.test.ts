import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Customer } from '../domain/customer.ts'
import {
  addCustomer,
  addOperatingUnit,
  customer,
  customerOperatingUnit,
  customersByIds,
  saveCustomer,
} from './customer.ts'

const ana: Customer = {
  id: '0190b3a0-0000-7000-8000-000000000001',
  kind: 'NATURAL_PERSON',
  displayName: 'Ana Lucía Hernández',
  contactEmail: 'ana@ejemplo.mx',
  operatingUnitIds: [1],
  version: 1,
}
const luis: Customer = {
  ...ana,
  id: '0190b3a0-0000-7000-8000-000000000002',
  displayName: 'Luis Mora',
  operatingUnitIds: [1, 4],
}
const self = (id: string): Viewer => ({ kind: 'resident', subject: id, partyId: id })
const office = (...operatingUnitIds: number[]): Viewer => ({
  kind: 'staff',
  subject: 'asesora',
  operatingUnitIds,
})

let room: TestRoom

beforeAll(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
  await room.database.transaction(systemViewer, async (tx) => {
    await addCustomer(tx, room.sealer, ana)
    await addCustomer(tx, room.sealer, luis)
  })
})
afterAll(() => room.drop())

// No policy is asked here: what is refused, the database refuses to the role that serves.
async function namesSeenBy(viewer: Viewer): Promise<string[]> {
  const seen = await room.database.transaction(viewer, (tx) =>
    customersByIds(tx, room.sealer, [ana.id, luis.id]),
  )
  return seen.map(({ displayName }) => displayName).sort()
}

test.each<[string, Viewer, string[]]>([
  ['the system', systemViewer, ['Ana Lucía Hernández', 'Luis Mora']],
  ['herself', self(ana.id), ['Ana Lucía Hernández']],
  ['a neighbour', self('0190b3a0-0000-7000-8000-000000000009'), []],
  ['the office of both', office(1), ['Ana Lucía Hernández', 'Luis Mora']],
  ['another office of one', office(4, 7), ['Luis Mora']],
  ['an office of neither', office(2), []],
  ['staff of no office', office(), []],
  ['nobody', anonymousViewer, []],
])('the database itself shows to %s what is theirs', async (_who, viewer, names) => {
  expect(await namesSeenBy(viewer)).toEqual(names)
})

test('the database itself lets nobody change, add or remove a customer that is not theirs', async () => {
  for (const viewer of [self(luis.id), office(2), anonymousViewer]) {
    const { changed, removed } = await room.database.transaction(viewer, async (tx) => ({
      changed: await tx.update(customer).set({ kind: 'LEGAL_PERSON' }).where(eq(customer.id, ana.id)),
      removed: await tx.delete(customer).where(eq(customer.id, ana.id)),
    }))
    expect([changed.rowCount, removed.rowCount]).toEqual([0, 0])
    const added = { ...ana, id: '0190b3a0-0000-7000-8000-000000000003' }
    await expect(
      room.database.transaction(viewer, (tx) => addCustomer(tx, room.sealer, added)),
    ).rejects.toThrow('row-level security')
  }
})

test('the database itself lets no office make itself one of those that see a customer', async () => {
  await expect(room.database.transaction(office(2), (tx) => addOperatingUnit(tx, ana.id, 2))).rejects.toThrow(
    'row-level security',
  )
  const { rowCount } = await room.database.transaction(office(1), (tx) =>
    tx.update(customerOperatingUnit).set({ operatingUnitId: 2 }),
  )
  expect(rowCount).toBe(0)
})

test('a connection that was told nothing about who asks sees nothing', async () => {
  const { rows } = await room.database.pool.query('select * from customer')
  expect(rows).toEqual([])
})

test('names and addresses lie sealed in their row and column, and open nowhere else', async () => {
  const [row] = await room.database.transaction(systemViewer, (tx) =>
    tx.select().from(customer).where(eq(customer.id, ana.id)),
  )
  const sealed = row?.displayName ?? Buffer.alloc(0)
  expect(sealed.toString('latin1')).not.toMatch(/Ana|Hern/)
  expect(row?.contactEmail?.toString('latin1')).not.toContain('ejemplo')
  expect(room.sealer.open(sealed, `customer|display_name|${ana.id}`).toString()).toBe('Ana Lucía Hernández')
  expect(() => room.sealer.open(sealed, `customer|display_name|${luis.id}`)).toThrow('does not open')
  expect(() => room.sealer.open(sealed, `customer|contact_email|${ana.id}`)).toThrow('does not open')
})

test('a save over an older version is refused', async () => {
  const saved = await room.database.transaction(office(1), (tx) =>
    saveCustomer(tx, room.sealer, { ...luis, contactEmail: 'luis@ejemplo.mx' }),
  )
  expect(saved.version).toBe(2)
  await expect(
    room.database.transaction(office(1), (tx) =>
      saveCustomer(tx, room.sealer, { ...luis, contactEmail: 'otro@ejemplo.mx' }),
    ),
  ).rejects.toThrow(`customer ${luis.id} is no longer at version 1`)
  const [kept] = await room.database.transaction(office(1), (tx) =>
    customersByIds(tx, room.sealer, [luis.id]),
  )
  expect(kept).toMatchObject({ contactEmail: 'luis@ejemplo.mx', version: 2 })
})
