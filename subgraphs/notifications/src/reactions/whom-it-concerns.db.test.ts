import { randomUUID } from 'node:crypto'
import { ContractStarted } from '@aquacis/contracts/events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  closes,
  dayLimitAt,
  escalates,
  joins,
  leakAt,
  leaves,
  movesOut,
  opens,
  suppliedHome,
  type ToldRoom,
  toldRoom,
} from '../../test/told-room.ts'

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

test('the holder and whoever belongs to the contract are told of a leak, and nobody else', async () => {
  const home = await suppliedHome(room)
  const neighbour = await suppliedHome(room)
  const daughter = randomUUID()
  await joins(room, home, daughter)
  await opens(room, leakAt(home))
  expect(await told(home.holder)).toEqual(['LEAK WARNING 1 stands'])
  expect(await told(daughter)).toEqual(['LEAK WARNING 1 stands'])
  expect(await told(neighbour.holder)).toEqual([])
})

test('what a leak costs in a day follows from what it has cost so far', async () => {
  const home = await suppliedHome(room)
  await opens(room, leakAt(home))
  // 4,100 L cost 99.30 pesos; 41 L an hour are 984 L a day.
  const [notice] = await room.inbox(home.holder)
  expect(notice?.facts).toEqual({
    since: new Date('2026-11-18T05:00:00.000Z'),
    litresPerHour: 41,
    costCentavosPerDay: Math.round((9_930 * 984) / 4_100),
    litres: 4_100,
    costCentavos: 9_930,
    limitLitres: null,
    limitCentavos: null,
    ...{ bill: null, discount: null, matter: null },
  })
})

test('what gets worse is told again and unread again; what ends says so in the same place', async () => {
  const home = await suppliedHome(room)
  const leak = leakAt(home)
  await opens(room, leak)
  await escalates(room, leak)
  expect(await told(home.holder)).toEqual(['LEAK CRITICAL 2 stands'])
  await closes(room, leak)
  await closes(room, leak)
  expect(await told(home.holder)).toEqual(['LEAK CRITICAL 3 ENDED'])
  // Late readings may show that it stands after all.
  await opens(room, leak)
  expect(await told(home.holder)).toEqual(['LEAK WARNING 4 stands'])
})

test('an alert that residents are not told of, or of a kind without words, stays with the office', async () => {
  const home = await suppliedHome(room)
  await opens(room, leakAt(home, { toldToResident: false }))
  await opens(room, leakAt(home, { kind: 'TAMPER' }))
  expect(await told(home.holder)).toEqual([])
})

test('an alert heard before the contract is told once the contract is heard', async () => {
  const servicePointId = randomUUID()
  const [standing, over] = [leakAt({ servicePointId }), leakAt({ servicePointId })]
  for (const leak of [standing, over]) await opens(room, leak)
  await closes(room, over)
  const home = await suppliedHome(room, { servicePointId })
  expect(await told(home.holder)).toEqual(['LEAK WARNING 1 stands'])
})

test('whoever leaves hears nothing more, and what they were told ends', async () => {
  const home = await suppliedHome(room)
  const tenant = randomUUID()
  const member = await joins(room, home, tenant)
  const leak = leakAt(home)
  await opens(room, leak)
  await leaves(room, member)
  await escalates(room, leak)
  expect(await told(tenant)).toEqual(['LEAK WARNING 2 MOVED_OUT'])
  expect(await told(home.holder)).toEqual(['LEAK CRITICAL 2 stands'])
})

test('after a move the new holder hears of the place, and the old one and their family do not', async () => {
  const seller = await suppliedHome(room, { startedOn: '2020-01-01' })
  const son = randomUUID()
  await joins(room, seller, son)
  await movesOut(room, seller)
  const buyer = await suppliedHome(room, { servicePointId: seller.servicePointId, startedOn: '2026-11-02' })
  await opens(room, leakAt(seller))
  expect(await told(buyer.holder)).toEqual(['LEAK WARNING 1 stands'])
  for (const gone of [seller.holder, son]) expect(await told(gone)).toEqual([])
})

test('who moves in while a leak goes on is told of it from their first midnight, and not what ran before', async () => {
  const servicePointId = randomUUID()
  const leak = leakAt({ servicePointId })
  await opens(room, leak)
  const midnight = new Date('2026-11-19T06:00:00.000Z')
  const home = await suppliedHome(room, { servicePointId, startedOn: '2026-11-19' })
  const [first] = await room.inbox(home.holder)
  expect(first?.facts).toMatchObject({ since: midnight, litresPerHour: 41 })
  expect(first?.facts.litres).toBeLessThan(4_100)
  await escalates(room, leak)
  expect((await room.inbox(home.holder))[0]).toMatchObject({
    severity: 'CRITICAL',
    facts: { since: midnight },
  })
})

test('an end heard before the beginning brings nobody back', async () => {
  const home = { servicePointId: randomUUID(), contractId: randomUUID(), holder: randomUUID() }
  const guest = randomUUID()
  await movesOut(room, home)
  const { servicePointId, contractId, holder: customerId } = home
  await room.hear(ContractStarted, {
    servicePointId,
    contractId,
    customerId,
    operatingUnitId: 1,
    startedOn: '2020-01-01',
  })
  await leaves(room, await joins(room, home, guest))
  await opens(room, leakAt(home))
  for (const gone of [home.holder, guest]) expect(await told(gone)).toEqual([])
})

test('an older contract heard late does not take the place of the one in force', async () => {
  const buyer = await suppliedHome(room, { startedOn: '2026-02-01' })
  const seller = await suppliedHome(room, { servicePointId: buyer.servicePointId, startedOn: '2020-05-01' })
  await opens(room, leakAt(buyer))
  expect(await told(buyer.holder)).toEqual(['LEAK WARNING 1 stands'])
  expect(await told(seller.holder)).toEqual([])
})

test('somebody who holds the contract and is its member too is told once', async () => {
  const home = await suppliedHome(room)
  await joins(room, home, home.holder)
  await opens(room, leakAt(home))
  expect(await told(home.holder)).toHaveLength(1)
})

test('a contract and an alert heard at the same moment leave nobody untold', async () => {
  for (let round = 0; round < 10; round += 1) {
    const servicePointId = randomUUID()
    const [home] = await Promise.all([
      suppliedHome(room, { servicePointId }),
      opens(room, leakAt({ servicePointId })),
    ])
    expect(await told(home.holder)).toEqual(['LEAK WARNING 1 stands'])
  }
})

test('what a home asked to be told is told with what it asked for', async () => {
  const home = await suppliedHome(room)
  await opens(room, dayLimitAt(home, { limitCentavos: 1_900 }))
  const [notice] = await room.inbox(home.holder)
  expect(notice).toMatchObject({
    kind: 'DAY_LIMIT',
    facts: { litres: 620, costCentavos: 2_356, limitLitres: 500, limitCentavos: 1_900 },
  })
})

test('too little use is told to the chosen ones of the home alone, one with alerts only among them', async () => {
  const home = await suppliedHome(room)
  const [daughter, plumber] = [randomUUID(), randomUUID()]
  await joins(room, home, daughter)
  await joins(room, home, plumber)
  const alert = dayLimitAt(home, { kind: 'TOO_LITTLE_USE', tellOnly: [daughter] })
  await opens(room, alert)
  expect(await told(daughter)).toEqual(['TOO_LITTLE_USE WARNING 1 stands'])
  for (const other of [home.holder, plumber]) expect(await told(other)).toEqual([])
  // Whoever joins later was not chosen either.
  const son = randomUUID()
  await joins(room, home, son)
  expect(await told(son)).toEqual([])
  await closes(room, alert)
  expect(await told(daughter)).toEqual(['TOO_LITTLE_USE WARNING 2 ENDED'])
})

test('a chosen one who does not belong to the home is not told of it', async () => {
  const home = await suppliedHome(room)
  const stranger = randomUUID()
  await opens(room, dayLimitAt(home, { kind: 'TOO_LITTLE_USE', tellOnly: [stranger] }))
  expect(await told(stranger)).toEqual([])
})

test('a chosen one who is chosen no more hears that what they were told ended, and of nothing new', async () => {
  const home = await suppliedHome(room)
  const daughter = randomUUID()
  await joins(room, home, daughter)
  const alert = dayLimitAt(home, { kind: 'TOO_LITTLE_USE', tellOnly: [daughter] })
  await opens(room, alert)
  await closes(room, { ...alert, tellOnly: [home.holder] })
  await opens(room, { ...alert, tellOnly: [home.holder] })
  expect(await told(daughter)).toEqual(['TOO_LITTLE_USE WARNING 2 ENDED'])
  expect(await told(home.holder)).toEqual(['TOO_LITTLE_USE WARNING 1 stands'])
})
