import { ContractStarted } from '@aquacis/contracts/events'
import { startReactions } from '@aquacis/kit/runtime/consumer.ts'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCustomer, customersByIds } from '../store/customer.ts'
import { contractStarted } from './contract-started.ts'

const id = (end: string) => `0190b3a0-0000-7000-8000-${end.padStart(12, '0')}`
const started = (customerId: string, operatingUnitId: number) =>
  newEvent(ContractStarted, {
    key: id('5'),
    occurredAt: new Date('2026-11-20T18:00:00Z'),
    data: {
      contractId: id('5'),
      customerId,
      servicePointId: id('6'),
      operatingUnitId,
      startedOn: '2026-11-20',
    },
  })

let room: TestRoom

beforeAll(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
})
afterAll(() => room.drop())

async function register(customerId: string): Promise<void> {
  const ana = {
    id: customerId,
    kind: 'NATURAL_PERSON',
    displayName: 'Ana',
    contactEmail: null,
    operatingUnitIds: [1],
    version: 1,
  } as const
  await room.database.transaction(systemViewer, (tx) => addCustomer(tx, room.sealer, ana))
}

async function officesOf(customerId: string): Promise<readonly number[] | undefined> {
  const [found] = await room.database.transaction(systemViewer, (tx) =>
    customersByIds(tx, room.sealer, [customerId]),
  )
  return found?.operatingUnitIds
}

async function hear(event: ReturnType<typeof started>): Promise<void> {
  await room.database.transaction(systemViewer, (tx) => contractStarted.handle(room, tx, event))
}

test('the office of a contract sees the customer, however often it is told', async () => {
  await register(id('1'))
  const event = started(id('1'), 4)
  await hear(event)
  await hear(event)
  await hear(started(id('1'), 4))
  expect(await officesOf(id('1'))).toEqual([1, 4])
})

test('a contract may be heard of before its customer is known', async () => {
  await hear(started(id('2'), 7))
  await register(id('2'))
  expect(await officesOf(id('2'))).toEqual([1, 7])
})

test('facts that lie in the log are heard, and the ones heard are remembered', async () => {
  await register(id('3'))
  const events = [started(id('3'), 9), started(id('3'), 13)]
  await room.eventLog.append([...events, ...events])
  const running = await startReactions({ name: 'customers', room, reactions: [contractStarted] })
  await expect.poll(() => officesOf(id('3'))).toEqual([1, 9, 13])
  await running.stop()
  const { rows } = await room.database.pool.query('select event_id from messaging.inbox order by event_id')
  expect(rows.map((row) => row.event_id)).toEqual(events.map((event) => event.id).sort())
})
