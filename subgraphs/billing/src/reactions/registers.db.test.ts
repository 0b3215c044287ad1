import { randomUUID } from 'node:crypto'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { Reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import type { EventDefinition } from '@aquacis/kit/values/event.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import {
  DayRegistersKept,
  DayVolumesCorrected,
  type KeptDay,
  MeterInstalled,
  MeterRemoved,
} from '@aquacis/metering/events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctionsOf } from '../store/registers/day-correction.ts'
import { registersNear } from '../store/registers/registers-near.ts'
import { dayRegistersKept } from './day-registers-kept.ts'
import { dayVolumesCorrected } from './day-volumes-corrected.ts'
import { meterInstalled } from './meter-installed.ts'
import { meterRemoved } from './meter-removed.ts'

const hourMs = 3_600_000
let room: TestRoom

beforeAll(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
})
afterAll(() => room.drop())

interface Heard {
  readonly reaction: Reaction
  readonly hear: () => Promise<void>
}

function heard<Data>(reaction: Reaction, event: EventDefinition<Data>, data: Data): Heard {
  const fact = newEvent(event, { key: 'meter', data, occurredAt: new Date('2026-12-01T18:00:00Z') })
  const hear = () => room.database.transaction(systemViewer, (tx) => reaction.handle(room, tx, fact))
  return { reaction, hear }
}

/** What metering tells of a home whose meter is replaced on the 12th of November. */
function story() {
  const servicePointId = randomUUID()
  const [old, young] = [randomUUID(), randomUUID()].map((meterId) => ({ meterId, servicePointId }))
  if (old === undefined || young === undefined) throw new TypeError('two were made')
  const swap = '2026-11-12T18:00:00.000Z'
  const days = (meter: typeof old, kept: readonly KeptDay[]) =>
    heard(dayRegistersKept, DayRegistersKept, { meters: [{ ...meter, days: [...kept] }] })
  const facts = [
    heard(meterInstalled, MeterInstalled, { ...old, operatingUnitId: 1, serial: '111' }),
    heard(meterInstalled, MeterInstalled, {
      ...{ ...young, operatingUnitId: 1, serial: '222', installedAt: swap, initialLitres: 3 },
    }),
    heard(meterRemoved, MeterRemoved, {
      ...{ ...old, operatingUnitId: 1, at: swap, finalLitres: 500, successorId: young.meterId },
    }),
    days(old, [
      [20261031, 0, 80, 23 * hourMs, 99],
      [20261101, hourMs, 101, 23 * hourMs, 130],
    ]),
    days(old, [[20261101, 0, 100, 0, 100]]),
    days(young, [
      [20261130, 0, 700, 23 * hourMs, 760],
      [20261201, 2 * hourMs, 770, 2 * hourMs, 770],
    ]),
    heard(dayVolumesCorrected, DayVolumesCorrected, {
      ...{ ...young, validatedAt: '2026-11-20T12:00:00.000Z' },
      days: [{ day: '2026-11-18', raw: 50, litres: 40, by: 'EDIT' }],
    }),
  ]
  return { servicePointId, old, young, facts }
}

test('however metering’s facts are ordered, and told twice, billing knows the same registers', async () => {
  const orders = [
    [0, 1, 2, 3, 4, 5, 6],
    [6, 5, 4, 3, 2, 1, 0],
    [3, 2, 0, 5, 6, 4, 1, 2, 3, 4],
  ]
  for (const order of orders) {
    const { servicePointId, old, young, facts } = story()
    for (const index of [...order, ...order]) await facts[index]?.hear()
    const [atStart, atEnd] = await room.database.transaction(systemViewer, (tx) =>
      registersNear(tx, [
        { servicePointId, day: '2026-11-01' },
        { servicePointId, day: '2026-12-01' },
      ]),
    )
    const known = new Map(atStart?.map((each) => [each.meterId, each]))
    expect(known.get(old.meterId)).toMatchObject({
      ...{ serial: '111', finalLitres: 500, removedAt: new Date('2026-11-12T18:00:00Z') },
      near: { before: { litres: 100, at: new Date('2026-11-01T06:00:00Z') } },
    })
    expect(atEnd?.find(({ meterId }) => meterId === young.meterId)).toMatchObject({
      ...{ serial: '222', initialLitres: 3, removedAt: null },
      near: { before: { litres: 760, at: new Date('2026-12-01T05:00:00Z') } },
    })
    const [corrections] = await room.database.transaction(systemViewer, (tx) =>
      correctionsOf(tx, [{ servicePointId, from: '2026-11-01', to: '2026-12-01' }]),
    )
    expect(corrections).toEqual([{ day: '2026-11-18', litres: -10, by: 'EDIT' }])
  }
})
