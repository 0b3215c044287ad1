import { randomUUID } from 'node:crypto'
import {
  ContractEnded,
  ContractMemberJoined,
  ContractMemberLeft,
  ContractStarted,
} from '@aquacis/contracts/events'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { Reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import type { EventDefinition, EventEnvelope } from '@aquacis/kit/values/event.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Place } from '../domain/service-point.ts'
import { loadHolder, loadHolderOfContract } from '../store/service-point-holder.ts'
import { contractEnded } from './contract-ended.ts'
import { contractMemberJoined } from './contract-member-joined.ts'
import { contractMemberLeft } from './contract-member-left.ts'
import { contractStarted } from './contract-started.ts'

let room: TestRoom

beforeAll(async () => {
  room = await testRoom(new URL('../../migrations/', import.meta.url))
})
afterAll(() => room.drop())

interface Heard {
  readonly reaction: Reaction
  readonly event: EventEnvelope
}

function heard<Data>(reaction: Reaction, definition: EventDefinition<Data>, data: Data): Heard {
  return { reaction, event: newEvent(definition, { key: 'place', data, occurredAt: new Date() }) }
}

const hear = ({ reaction, event }: Heard) =>
  room.database.transaction(systemViewer, (tx) => reaction.handle(room, tx, event))

/** What is told of a home in which one moves out and another in, with a helper who stays and one who was sent away. */
function story() {
  const servicePointId = randomUUID()
  const contract = (startedOn: string) => ({
    ...{ contractId: randomUUID(), customerId: randomUUID(), servicePointId, operatingUnitId: 4 },
    ...{ startedOn, usageClass: 'DOMESTIC' as const },
  })
  const [former, present] = [contract('2024-05-01'), contract('2026-11-11')]
  const member = ({ contractId }: typeof former, role: 'TENANT' | 'HELPER') => ({
    ...{
      memberId: randomUUID(),
      contractId,
      servicePointId,
      operatingUnitId: 4,
      partyId: randomUUID(),
      role,
    },
    since: '2026-11-15T18:00:00.000Z',
  })
  const [old, helper, gone] = [member(former, 'TENANT'), member(present, 'HELPER'), member(present, 'TENANT')]
  const { memberId, contractId, partyId } = gone
  const facts = [
    heard(contractStarted, ContractStarted, former),
    heard(contractMemberJoined, ContractMemberJoined, old),
    heard(contractEnded, ContractEnded, { ...former, endedOn: '2026-11-10' }),
    heard(contractStarted, ContractStarted, present),
    heard(contractMemberJoined, ContractMemberJoined, helper),
    heard(contractMemberJoined, ContractMemberJoined, gone),
    heard(contractMemberLeft, ContractMemberLeft, {
      ...{ memberId, contractId, servicePointId, partyId, at: '2026-11-16T18:00:00.000Z' },
    }),
  ]
  return { servicePointId, former, present, helper, facts }
}

const placeAt = (servicePointId: string): Promise<Place | null> =>
  room.database.transaction(systemViewer, (tx) => loadHolder(tx, servicePointId))

test('in every order, and told twice, the same people look at a home in the end', async () => {
  const shapes = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6], { minLength: 14 })
  await fc.assert(
    fc.asyncProperty(shapes, async (order) => {
      const { servicePointId, present, helper, facts } = story()
      for (const index of order) {
        const fact = facts[index]
        if (fact !== undefined) await hear(fact)
      }
      expect(await placeAt(servicePointId)).toMatchObject({
        residents: [
          { partyId: present.customerId, role: 'OWNER' },
          { partyId: helper.partyId, role: 'HELPER' },
        ],
        suppliedSince: '2026-11-11',
        operatingUnitId: 4,
        usageClass: 'DOMESTIC',
      })
    }),
    { numRuns: 40 },
  )
})

test('facts of one home that are heard at the same moment miss none of each other', async () => {
  for (let times = 0; times < 10; times += 1) {
    const { servicePointId, helper, facts } = story()
    await Promise.all(facts.map(hear))
    const place = await placeAt(servicePointId)
    expect(place?.residents.map(({ partyId }) => partyId)).toContain(helper.partyId)
    expect(place?.residents).toHaveLength(2)
  }
})

test('between two contracts nobody looks but the office, and the contract that ended leads nowhere', async () => {
  const { servicePointId, former, facts } = story()
  for (const fact of facts.slice(0, 3)) await hear(fact)
  expect(await placeAt(servicePointId)).toMatchObject({
    residents: [],
    suppliedSince: null,
    operatingUnitId: 4,
  })
  const asked = room.database.transaction(systemViewer, (tx) => loadHolderOfContract(tx, former.contractId))
  expect(await asked).toBeNull()
})
