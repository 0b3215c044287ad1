import { CustomerRegistered } from '@aquacis/customers/events'
import { startReactions } from '@aquacis/kit/runtime/consumer.ts'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isKnownCustomer } from '../store/known-customer.ts'
import { customerRegistered } from './customer-registered.ts'

const ana = '0190b3a0-0000-7000-8000-00000000000a'
const luis = '0190b3a0-0000-7000-8000-00000000000b'
const registered = (customerId: string) =>
  newEvent(CustomerRegistered, {
    key: customerId,
    occurredAt: new Date('2026-11-20T18:00:00Z'),
    data: { customerId, operatingUnitId: 1 },
  })

let room: TestRoom

beforeAll(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
})
afterAll(() => room.drop())

function isKnown(customerId: string): Promise<boolean> {
  return room.database.transaction(systemViewer, (tx) => isKnownCustomer(tx, customerId))
}

test('a customer is known once they were registered, however often it is told', async () => {
  expect(await isKnown(ana)).toBe(false)
  const event = registered(ana)
  for (const heard of [event, event, registered(ana)]) {
    await room.database.transaction(systemViewer, (tx) => customerRegistered.handle(room, tx, heard))
  }
  expect(await isKnown(ana)).toBe(true)
})

test('a fact that lies in the log is heard', async () => {
  await room.eventLog.append([registered(luis)])
  const running = await startReactions({ name: 'contracts', room, reactions: [customerRegistered] })
  await expect.poll(() => isKnown(luis)).toBe(true)
  await running.stop()
})
