import { randomUUID } from 'node:crypto'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { Reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import type { EventDefinition } from '@aquacis/kit/values/event.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { MeterInstalled, MeterRemoved } from '@aquacis/metering/events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { billedMetersAt } from '../store/billed-meter.ts'
import { meterInstalled } from './meter-installed.ts'
import { meterRemoved } from './meter-removed.ts'

const at = new Date('2026-11-20T18:00:00Z')
let room: TestRoom

beforeAll(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
})
afterAll(() => room.drop())

function hear<Data>(reaction: Reaction, event: EventDefinition<Data>, data: Data): Promise<void> {
  const heard = newEvent(event, { key: 'meter', data, occurredAt: at })
  return room.database.transaction(systemViewer, (tx) => reaction.handle(room, tx, heard))
}

const meterAt = (servicePointId: string) => ({ meterId: randomUUID(), servicePointId, operatingUnitId: 1 })
const onBills = (servicePointId: string) =>
  room.database.transaction(systemViewer, (tx) => billedMetersAt(tx, servicePointId))

test('the serial numbers of the meters that stood at a place are known, in whatever order they are told', async () => {
  const servicePointId = randomUUID()
  const [old, successor] = [meterAt(servicePointId), meterAt(servicePointId)]
  const removal = { ...old, at: at.toISOString(), finalLitres: null, successorId: successor.meterId }
  for (const _twice of [1, 2]) {
    await hear(meterInstalled, MeterInstalled, { ...successor, serial: '222' })
    await hear(meterRemoved, MeterRemoved, removal)
    await hear(meterInstalled, MeterInstalled, { ...old, serial: '111' })
  }
  const known = await onBills(servicePointId)
  expect(known.toSorted((a, b) => a.serial.localeCompare(b.serial))).toEqual([
    { serial: '111', removedAt: at },
    { serial: '222', removedAt: null },
  ])
})

test('facts from before serial numbers were told open no contract', async () => {
  const servicePointId = randomUUID()
  await hear(meterInstalled, MeterInstalled, meterAt(servicePointId))
  expect(await onBills(servicePointId)).toEqual([])
})
