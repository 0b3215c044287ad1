import { randomUUID } from 'node:crypto'
import { ContractEnded, ContractMemberLeft, ContractStarted } from '@aquacis/contracts/events'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { Reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batchOf } from '../../../test/readings.ts'
import { hoursFrom, type WatchingHome, watchingHome } from '../../../test/watching-home.ts'
import { endWatch } from '../../commands/watches/end-watch.ts'
import { contractEnded } from '../../reactions/contract-ended.ts'
import { contractMemberLeft } from '../../reactions/contract-member-left.ts'
import { contractStarted } from '../../reactions/contract-started.ts'
import { putMember } from '../../store/residents/service-point-member.ts'
import { recordBatch } from '../record-batch.ts'

const at = (text: string) => new Date(`2026-11-${text}:00Z`)
const hundredADay = { kind: 'DAY_LIMIT', litres: 100, costCentavos: null } as const
const morning = { kind: 'TOO_LITTLE_USE', fromHour: 7, untilHour: 11, litres: 10 } as const

let room: TestRoom
beforeAll(async () => {
  room = await testRoom(new URL('../../../migrations/', import.meta.url))
})
afterAll(() => room.drop())

const inDatabase = <T>(statement: ReturnType<typeof sql>) =>
  room.database.transaction(systemViewer, async (tx) => (await tx.execute(statement)).rows as T[])

const hear = (reaction: Reaction, event: EventEnvelope) =>
  room.database.transaction(systemViewer, (tx) => reaction.handle(room, tx, event))

async function setId(home: WatchingHome, wish: Parameters<WatchingHome['set']>[0]): Promise<string> {
  const outcome = await home.set(wish, at('19T06:30'))
  if (outcome.kind !== 'WatchSet') throw new Error(`the watch was refused: ${JSON.stringify(outcome)}`)
  return outcome.watch.id
}

/** A home over its limit of the 19th. */
async function homeOverLimit(): Promise<{ readonly home: WatchingHome; readonly watchId: string }> {
  const home = await watchingHome(room)
  const watchId = await setId(home, hundredADay)
  await home.live(hoursFrom(home.meter, at('19T05:00'), [3, 150]))
  expect(await home.told()).toEqual(['AlertOpened DAY_LIMIT'])
  return { home, watchId }
}

const context = ({ holder }: WatchingHome, now: Date) => ({
  ...{ room, viewer: holder, log: room.log, now, traceId: '0'.repeat(32) },
})

test('who ends a watch ends its alert, and is told nothing more; again changes nothing', async () => {
  const { home, watchId } = await homeOverLimit()
  for (const hour of ['08', '09']) {
    const ended = await endWatch(context(home, at(`19T${hour}:00`)), watchId)
    expect(ended?.endedAt).toEqual(at('19T08:00'))
  }
  await home.live(hoursFrom(home.meter, at('19T10:00'), [900], 100_200))
  expect(await home.alerts()).toMatchObject([{ closedReason: 'ENDED', litres: 150 }])
  expect(await home.told()).toEqual(['AlertOpened DAY_LIMIT', 'AlertClosed DAY_LIMIT'])
})

test('another limit takes the place of the first, and the day is told again when it passes that one', async () => {
  const { home } = await homeOverLimit()
  await home.set({ ...hundredADay, litres: 200 }, at('19T08:00'))
  await home.live(hoursFrom(home.meter, at('19T09:00'), [10, 10, 31], 100_153))
  expect(await home.alerts()).toMatchObject([
    { closedReason: 'ENDED', litres: 150 },
    { openedAt: '2026-11-19T11:00:00.000Z', litres: 201, closedAt: null },
  ])
})

test('homes that set and end one thing at the same moment keep one', async () => {
  const home = await watchingHome(room)
  const wishes = Array.from({ length: 6 }, (_, more) => ({ ...hundredADay, litres: 100 + more }))
  await Promise.all(wishes.map((wish) => home.set(wish, at('19T06:30'))))
  const running = await inDatabase(
    sql`select from watch where service_point_id = ${home.meter.servicePointId} and ended_at is null`,
  )
  expect(running).toHaveLength(1)
})

test('a process that has heard homes before hears of a watch that another one sets', async () => {
  const home = await watchingHome(room)
  const other = openDatabase(room.database.pool.options.connectionString ?? '', {
    name: 'other',
    log: silentLog,
  })
  const readings = hoursFrom(home.meter, at('19T05:00'), [3, 50, 51, 5])
  const hearElsewhere = (from: number, to: number) =>
    recordBatch(other, batchOf(readings.slice(from, to)), readings[to - 1]?.at ?? at('19T05:00'))
  await hearElsewhere(0, 2)
  const watchId = await setId(home, hundredADay)
  await hearElsewhere(2, 3)
  expect(await home.alerts()).toMatchObject([{ litres: 101, closedAt: null }])
  await endWatch(context(home, at('19T07:30')), watchId)
  await hearElsewhere(3, 4)
  expect(await home.alerts()).toMatchObject([{ litres: 101, closedReason: 'ENDED' }])
  await other.close()
})

function contractFacts({ meter }: WatchingHome) {
  const { contractId, servicePointId, customerId, operatingUnitId } = meter
  const common = { contractId, servicePointId, customerId, operatingUnitId }
  const next = { ...common, contractId: randomUUID(), customerId: randomUUID(), startedOn: '2026-11-20' }
  const occurredAt = at('19T20:00')
  return {
    ended: newEvent(ContractEnded, {
      key: servicePointId,
      data: { ...common, endedOn: '2026-11-19' },
      occurredAt,
    }),
    started: newEvent(ContractStarted, { key: servicePointId, data: next, occurredAt }),
  }
}

test('who moves out takes along what they asked for', async () => {
  const { home } = await homeOverLimit()
  await hear(contractEnded, contractFacts(home).ended)
  await home.live(hoursFrom(home.meter, at('19T21:00'), [900], 100_200))
  expect(await home.alerts()).toMatchObject([
    { closedAt: '2026-11-19T20:00:00.000Z', closedReason: 'ENDED', litres: 150 },
  ])
})

test('a new holder is told nothing of what another one asked for, whatever is heard first', async () => {
  const { home, watchId } = await homeOverLimit()
  const { ended, started } = contractFacts(home)
  await hear(contractStarted, started)
  await hear(contractEnded, ended)
  const [watch] = await inDatabase<{ ended: boolean }>(
    sql`select ended_at is not null as ended from watch where id = ${watchId}`,
  )
  expect(watch).toEqual({ ended: true })
  expect(await home.told()).toEqual(['AlertOpened DAY_LIMIT', 'AlertClosed DAY_LIMIT'])
})

test('a contact is told alone with whoever set it, and once gone the people of the home are', async () => {
  const home = await watchingHome(room)
  const { contractId, servicePointId, customerId } = home.meter
  const member = { memberId: randomUUID(), contractId, servicePointId, partyId: randomUUID() }
  await room.database.transaction(systemViewer, (tx) => putMember(tx, member, 'ALERTS_ONLY'))
  await setId(home, { ...morning, contactMemberId: member.memberId })
  const facts = async () =>
    (await room.published()).flatMap(({ key, data }) => {
      const told = data as { layer?: string; tellOnly?: readonly string[]; limit?: number }
      return key === home.meter.meterId && told.layer === 'WATCH' ? [told] : []
    })
  await home.live(hoursFrom(home.meter, at('19T10:00'), [0, 0, 0, 1, 1, 1, 1, 1, 0]))
  expect(await facts()).toMatchObject([{ limit: 10, litres: 4, tellOnly: [member.partyId, customerId] }])
  await hear(
    contractMemberLeft,
    newEvent(ContractMemberLeft, {
      key: servicePointId,
      data: { ...member, at: '2026-11-19T20:00:00.000Z' },
      occurredAt: at('19T20:00'),
    }),
  )
  await home.live(hoursFrom(home.meter, at('19T20:00'), [40], 100_005))
  expect((await facts()).map(({ tellOnly }) => tellOnly?.length)).toEqual([2, undefined])
})

test('a stranger to the contract is no contact', async () => {
  const home = await watchingHome(room)
  const outcome = await home.set({ ...morning, contactMemberId: randomUUID() }, at('19T06:30'))
  expect(outcome).toEqual({ kind: 'ContactUnknown' })
})

test('a meter that is heard once a day is refused the hours of a morning', async () => {
  const home = await watchingHome(room)
  const daily = hoursFrom(home.meter, at('10T12:00'), [1, 2, 3, 4, 5, 6, 7, 8]).map((reading, day) => ({
    ...reading,
    at: at(`${11 + day}T12:00`),
  }))
  await home.live(daily)
  const outcome = await home.set({ ...morning, contactMemberId: null }, at('19T06:30'))
  expect(outcome).toEqual({ kind: 'WatchImpossible', fault: 'HeardTooSeldom' })
})

test('an alert goes with its meter', async () => {
  const { home } = await homeOverLimit()
  await inDatabase(sql`update meter set removed_at = '2026-11-19T12:00:00Z', former_operating_unit_id = 1
    where meter_key = ${home.meter.key}`)
  await home.tick(at('19T12:01'))
  expect(await home.alerts()).toMatchObject([
    { closedReason: 'METER_REMOVED', closedAt: '2026-11-19T12:01:00.000Z' },
  ])
})
