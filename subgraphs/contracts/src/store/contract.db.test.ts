import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { type TestDatabase, testDatabase } from '@aquacis/kit/testing/database.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contract } from '../domain/contract.ts'
import { addContract, contractsByIds } from './contract.ts'
import { isKnownCustomer, rememberCustomer } from './known-customer.ts'
import { allOperatingUnits } from './operating-unit.ts'
import { addServicePoint, servicePoint, servicePointsByIds } from './service-point.ts'

const sealer = createSealer(Buffer.alloc(32, 7).toString('base64'))
const contract: Contract = {
  id: '0190b3a0-0000-7000-8000-000000000001',
  contractNumber: '442761',
  customerId: '0190b3a0-0000-7000-8000-000000000002',
  servicePointId: '0190b3a0-0000-7000-8000-000000000003',
  operatingUnitId: 1,
  usageClass: 'DOMESTIC',
  startedOn: '2026-11-01',
}
const place = { id: contract.servicePointId, operatingUnitId: 1, address: 'Av. Corregidora 12, Centro' }
const holder: Viewer = { kind: 'resident', subject: 'ana', partyId: contract.customerId }
const neighbour: Viewer = { kind: 'resident', subject: 'luis', partyId: contract.id }
const office: Viewer = { kind: 'staff', subject: 'a', operatingUnitIds: [1] }
const otherOffice: Viewer = { kind: 'staff', subject: 'b', operatingUnitIds: [2, 3] }

let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase(new URL('../../migrations/', import.meta.url))
  await db.database.transaction(systemViewer, async (tx) => {
    await addServicePoint(tx, sealer, place)
    await addContract(tx, contract)
  })
})
afterAll(() => db.drop())

test('the database itself shows a contract and its place to holder and office alone', async () => {
  for (const [viewer, rows] of [
    [holder, 1],
    [office, 1],
    [systemViewer, 1],
    [neighbour, 0],
    [otherOffice, 0],
    [anonymousViewer, 0],
  ] as const) {
    const seen = await db.database.transaction(viewer, async (tx) => [
      await contractsByIds(tx, [contract.id]),
      await servicePointsByIds(tx, sealer, [place.id]),
    ])
    expect(
      seen.map((found) => found.length),
      JSON.stringify(viewer),
    ).toEqual([rows, rows])
  }
})

test('the database itself refuses a contract in another office, and any by a resident', async () => {
  const another = {
    ...contract,
    id: '0190b3a0-0000-7000-8000-000000000004',
    contractNumber: '442762',
    servicePointId: place.id,
  }
  for (const viewer of [otherOffice, holder, anonymousViewer]) {
    await expect(db.database.transaction(viewer, (tx) => addContract(tx, another))).rejects.toThrow()
  }
})

test('an address lies sealed in its row, and opens only there', async () => {
  const [row] = await db.database.transaction(systemViewer, (tx) => tx.select().from(servicePoint))
  expect(row?.address.toString('latin1')).not.toContain('Corregidora')
  const [opened] = await db.database.transaction(office, (tx) => servicePointsByIds(tx, sealer, [place.id]))
  expect(opened).toEqual(place)
})

test('a customer heard of twice is known once', async () => {
  await db.database.transaction(systemViewer, async (tx) => {
    await rememberCustomer(tx, contract.customerId)
    await rememberCustomer(tx, contract.customerId)
    expect(await isKnownCustomer(tx, contract.customerId)).toBe(true)
    expect(await isKnownCustomer(tx, contract.id)).toBe(false)
  })
})

test('the thirteen offices are there for everybody', async () => {
  expect(await db.database.transaction(anonymousViewer, allOperatingUnits)).toHaveLength(13)
})
