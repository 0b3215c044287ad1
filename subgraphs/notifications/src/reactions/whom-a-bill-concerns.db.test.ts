import { randomUUID } from 'node:crypto'
import { InvoiceReady } from '@aquacis/billing/events'
import { ContractStarted } from '@aquacis/contracts/events'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  billOf,
  joins,
  leaves,
  movesOut,
  ready,
  reverses,
  suppliedHome,
  type ToldRoom,
  toldRoom,
} from '../../test/told-room.ts'
import { invoiceReady } from './invoice-ready.ts'

let room: ToldRoom

beforeAll(async () => {
  room = await toldRoom()
})
afterAll(() => room.drop())

/** How somebody's inbox reads, in short. */
async function told(partyId: string): Promise<string[]> {
  return (await room.inbox(partyId)).map(
    ({ kind, severity, revision, endedReason }) =>
      `${kind} ${severity} ${revision} ${endedReason ?? 'stands'}`,
  )
}

const stands = ['BILL_READY WARNING 1 stands']

test('the holder, an owner and a tenant are told of a bill; a helper, who is told of alerts alone and a neighbour are not', async () => {
  const home = await suppliedHome(room)
  const neighbour = await suppliedHome(room)
  const people = {
    OWNER: randomUUID(),
    TENANT: randomUUID(),
    HELPER: randomUUID(),
    ALERTS_ONLY: randomUUID(),
  }
  for (const role of ['OWNER', 'TENANT', 'HELPER', 'ALERTS_ONLY'] as const)
    await joins(room, home, people[role], role)
  await ready(room, billOf(home))
  for (const reader of [home.holder, people.OWNER, people.TENANT]) expect(await told(reader)).toEqual(stands)
  for (const other of [people.HELPER, people.ALERTS_ONLY, neighbour.holder])
    expect(await told(other)).toEqual([])
})

test('a notice of a bill bears what the bill says, and the moment since when it can be paid', async () => {
  const home = await suppliedHome(room)
  const bill = billOf(home, '1482.10')
  const occurredAt = new Date('2026-11-03T15:00:00.000Z')
  const event = newEvent(InvoiceReady, { key: home.contractId, data: bill, occurredAt })
  await room.database.transaction(systemViewer, (tx) => invoiceReady.handle(room, tx, event))
  expect(await room.inbox(home.holder)).toMatchObject([
    {
      servicePointId: home.servicePointId,
      alertId: null,
      invoiceId: bill.invoiceId,
      facts: {
        since: occurredAt,
        bill: {
          customerId: home.holder,
          periodFrom: '2026-10-01',
          periodTo: '2026-11-01',
          dueOn: '2026-11-18',
          dueCentavos: 148_210,
        },
      },
    },
  ])
})

test('a bill that is heard of twice is told once', async () => {
  const home = await suppliedHome(room)
  const bill = billOf(home)
  await Promise.all([ready(room, bill), ready(room, bill)])
  await ready(room, bill)
  expect(await told(home.holder)).toEqual(stands)
  await ready(room, billOf(home))
  expect(await told(home.holder)).toEqual([...stands, ...stands])
})

test('a bill that was taken back ends in the same place, once, and does not come back', async () => {
  const home = await suppliedHome(room)
  const tenant = randomUUID()
  await joins(room, home, tenant, 'TENANT')
  const bill = billOf(home)
  await ready(room, bill)
  await reverses(room, bill)
  await reverses(room, bill)
  await ready(room, bill)
  for (const reader of [home.holder, tenant])
    expect(await told(reader)).toEqual(['BILL_READY WARNING 2 REVERSED'])
})

test('a bill that is heard to be taken back before it is heard to be ready is told to nobody', async () => {
  const home = await suppliedHome(room)
  const bill = billOf(home)
  await reverses(room, bill)
  await ready(room, bill)
  expect(await told(home.holder)).toEqual([])
})

test('a bill that is ready and taken back at the same moment does not stand', async () => {
  for (let round = 0; round < 5; round += 1) {
    const home = await suppliedHome(room)
    const bill = billOf(home)
    await Promise.all([ready(room, bill), reverses(room, bill)])
    expect(await told(home.holder)).not.toEqual(stands)
  }
})

test('a bill heard before its contract is told to whose it is, and once', async () => {
  const home = { servicePointId: randomUUID(), contractId: randomUUID(), holder: randomUUID() }
  const { servicePointId, contractId, holder: customerId } = home
  await ready(room, billOf(home))
  const contract = { servicePointId, contractId, customerId, operatingUnitId: 1, startedOn: '2020-01-01' }
  await room.hear(ContractStarted, contract)
  expect(await told(home.holder)).toEqual(stands)
})

test('whoever moved out is told of the last bill and keeps those before; whoever lived there with them does not', async () => {
  const home = await suppliedHome(room, { startedOn: '2020-01-01' })
  const son = randomUUID()
  await joins(room, home, son, 'OWNER')
  await ready(room, billOf(home))
  await movesOut(room, home)
  const buyer = await suppliedHome(room, { servicePointId: home.servicePointId, startedOn: '2026-11-02' })
  await ready(room, billOf(home))
  expect(await told(home.holder)).toEqual([...stands, ...stands])
  expect(await told(son)).toEqual(['BILL_READY WARNING 2 MOVED_OUT'])
  expect(await told(buyer.holder)).toEqual([])
})

test('whoever joins or left is not told of bills of another time', async () => {
  const home = await suppliedHome(room)
  const [before, after] = [randomUUID(), randomUUID()]
  await leaves(room, await joins(room, home, before, 'TENANT'))
  await ready(room, billOf(home))
  await joins(room, home, after, 'TENANT')
  for (const other of [before, after]) expect(await told(other)).toEqual([])
})
