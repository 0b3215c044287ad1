import { randomUUID } from 'node:crypto'
import { ContractStarted } from '@aquacis/contracts/events'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadHolder } from '../store/service-point-holder.ts'
import { contractStarted } from './contract-started.ts'

let room: TestRoom

beforeAll(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
})

afterAll(() => room.drop())

function started(servicePointId: string, startedOn: string) {
  const contractId = randomUUID()
  const data = {
    contractId,
    customerId: randomUUID(),
    servicePointId,
    operatingUnitId: 4,
    startedOn,
    usageClass: 'DOMESTIC' as const,
  }
  return newEvent(ContractStarted, { key: contractId, data, occurredAt: new Date() })
}

const hear = (event: ReturnType<typeof started>) =>
  room.database.transaction(systemViewer, (tx) => contractStarted.handle(room, tx, event))

const holderOf = (servicePointId: string) =>
  room.database.transaction(systemViewer, (tx) => loadHolder(tx, servicePointId))

test('whoever starts a contract holds the service point from then on', async () => {
  const event = started(randomUUID(), '2026-02-01')
  await hear(event)
  expect(await holderOf(event.data.servicePointId)).toMatchObject(event.data)
})

test('contracts heard twice and in the wrong order leave the newest holder', async () => {
  const servicePointId = randomUUID()
  const [seller, buyer] = [started(servicePointId, '2020-05-01'), started(servicePointId, '2026-02-01')]
  for (const event of [buyer, seller, buyer, seller]) await hear(event)
  expect(await holderOf(servicePointId)).toMatchObject(buyer.data)
})

test('contracts heard at the same moment leave the newest holder', async () => {
  const servicePointId = randomUUID()
  const events = Array.from({ length: 8 }, (_, year) => started(servicePointId, `202${year}-01-01`))
  await Promise.all(events.map(hear))
  expect(await holderOf(servicePointId)).toMatchObject(events.at(-1)?.data ?? {})
})
