import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Contract, evolve } from '../domain/contract.ts'
import { contract, contractFact, contractsByIds, contractsOfCustomers, recordFacts } from './contract.ts'
import { addKnownCustomer, isKnownCustomer } from './known-customer.ts'
import { allOperatingUnits, operatingUnit } from './operating-unit.ts'
import { addServicePoint, servicePoint, servicePointsByIds } from './service-point.ts'

const id = (end: string) => `0190b3a0-0000-7000-8000-${end.padStart(12, '0')}`
const ana = id('a')
const address = 'Av. Corregidora 12, Centro'
const recording = { at: new Date('2026-11-20T18:00:00Z'), traceId: '4bf92f3577b34da6a3ce929d0e0e4736' }
const holder: Viewer = { kind: 'resident', subject: 'ana', partyId: ana }
const neighbour: Viewer = { kind: 'resident', subject: 'luis', partyId: id('b') }
const office: Viewer = { kind: 'staff', subject: 'a', operatingUnitIds: [1] }
const otherOffice: Viewer = { kind: 'staff', subject: 'b', operatingUnitIds: [2, 3] }

function contractOf(end: string, startedOn = '2026-11-01', operatingUnitId = 1): Contract {
  return {
    id: id(end),
    contractNumber: `44276${end}`,
    customerId: ana,
    servicePointId: id(`50${end}`),
    operatingUnitId,
    usageClass: 'DOMESTIC',
    startedOn,
    endedOn: null,
    version: 1,
  }
}

async function start(started: Contract, viewer: Viewer = systemViewer): Promise<void> {
  const { version: _version, ...terms } = started
  await room.database.transaction(viewer, async (tx) => {
    const { servicePointId, operatingUnitId } = started
    await addServicePoint(tx, room.sealer, { id: servicePointId, operatingUnitId, address, zone: null })
    await recordFacts(tx, started, [{ type: 'ContractStarted', terms }], recording)
  })
}

const first = contractOf('1')
let room: TestRoom

beforeAll(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
  await start(first)
})
afterAll(() => room.drop())

// No policy is asked here: what is refused, the database refuses to the role that serves.
test.each<[string, Viewer, number]>([
  ['the holder', holder, 1],
  ['the office', office, 1],
  ['the system', systemViewer, 1],
  ['a neighbour', neighbour, 0],
  ['another office', otherOffice, 0],
  ['nobody', anonymousViewer, 0],
])(
  'the database itself shows a contract, its history and its place to %s as it should',
  async (_who, viewer, rows) => {
    const seen = await room.database.transaction(viewer, async (tx) => [
      await contractsByIds(tx, [first.id]),
      await tx.select().from(contractFact).where(eq(contractFact.contractId, first.id)),
      await servicePointsByIds(tx, room.sealer, [first.servicePointId]),
    ])
    expect(seen.map((found) => found.length)).toEqual([rows, rows, rows])
  },
)

test('the database itself lets nobody but the system start or change a contract', async () => {
  for (const viewer of [office, otherOffice, holder, anonymousViewer]) {
    await expect(start(contractOf('8'), viewer)).rejects.toThrow('row-level security')
    const { rowCount } = await room.database.transaction(viewer, (tx) =>
      tx.update(contract).set({ usageClass: 'PUBLIC' }),
    )
    expect(rowCount).toBe(0)
  }
})

test('not even the system changes or removes what has happened', async () => {
  const touched = await room.database.transaction(systemViewer, async (tx) => [
    await tx.update(contractFact).set({ traceId: 'x' }),
    await tx.delete(contractFact),
    await tx.delete(contract),
    await tx.update(operatingUnit).set({ name: sql`'x' || id` }),
  ])
  expect(touched.map(({ rowCount }) => rowCount)).toEqual([0, 0, 0, 0])
})

test('a contract is what its recorded facts make of it', async () => {
  const { facts, found } = await room.database.transaction(systemViewer, async (tx) => ({
    facts: await tx
      .select()
      .from(contractFact)
      .where(eq(contractFact.contractId, first.id))
      .orderBy(asc(contractFact.version)),
    found: await contractsByIds(tx, [first.id]),
  }))
  expect(facts).toMatchObject([{ version: 1, recordedAt: recording.at, traceId: recording.traceId }])
  expect(found).toEqual([facts.map(({ fact }) => fact).reduce(evolve, null as Contract | null)])
})

test('a version that was recorded already is refused', async () => {
  await expect(start(first)).rejects.toMatchObject({
    code: '23505',
    constraint: 'contract_fact_contract_id_version_pk',
  })
})

test('a number and a place have one contract, whoever writes', async () => {
  const { contractNumber, servicePointId } = first
  await expect(start({ ...contractOf('8'), contractNumber })).rejects.toMatchObject({
    constraint: 'contract_contract_number_unique',
  })
  await expect(start({ ...contractOf('8'), servicePointId })).rejects.toMatchObject({
    constraint: 'one_contract_at_a_service_point',
  })
})

test('an address lies sealed in its row, and opens only there', async () => {
  const [row] = await room.database.transaction(systemViewer, (tx) => tx.select().from(servicePoint))
  const sealed = row?.address ?? Buffer.alloc(0)
  expect(sealed.toString('latin1')).not.toContain('Corregidora')
  expect(room.sealer.open(sealed, `service_point|address|${first.servicePointId}`).toString()).toBe(address)
  expect(() => room.sealer.open(sealed, `service_point|address|${id('9')}`)).toThrow('does not open')
})

test('a customer’s contracts come oldest first, a part at a time, as far as they may be seen', async () => {
  const [older, second, third] = [
    contractOf('2', '2020-01-01'),
    contractOf('3', '2026-11-01'),
    contractOf('4', '2026-11-02', 2),
  ]
  for (const one of [third, second, older]) await start(one)
  const part = (viewer: Viewer, after: Contract | null, limit: number) =>
    room.database.transaction(viewer, (tx) => contractsOfCustomers(tx, [ana, id('b')], { after, limit }))
  expect(await part(holder, null, 2)).toEqual([older, first])
  expect(await part(holder, first, 2)).toEqual([second, third])
  expect(await part(office, first, 2)).toEqual([second])
  expect(await part(neighbour, null, 9)).toEqual([])
})

test('a customer heard of twice is known once', async () => {
  await room.database.transaction(systemViewer, async (tx) => {
    await addKnownCustomer(tx, ana)
    await addKnownCustomer(tx, ana)
    expect(await isKnownCustomer(tx, ana)).toBe(true)
    expect(await isKnownCustomer(tx, id('b'))).toBe(false)
  })
})

test('the thirteen offices are there for everybody, in their order', async () => {
  const offices = await room.database.transaction(anonymousViewer, allOperatingUnits)
  expect(offices.map((unit) => unit.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
  expect(offices[3]).toEqual({ id: 4, name: 'San Juan del Río' })
})
