import { randomUUID } from 'node:crypto'
import { ContractMemberJoined, ContractMemberLeft } from '@aquacis/contracts/events'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  billed,
  contracted,
  joins,
  type PayingRoom,
  paid,
  payingRoom,
  type TestContract,
} from '../../test/paying-room.ts'

let room: PayingRoom
let contract: TestContract

beforeAll(async () => {
  room = await payingRoom()
  contract = await contracted(room)
  const neighbour = await contracted(room, { operatingUnitId: 2 })
  for (const one of [contract, neighbour]) {
    await billed(room, one)
    await paid(room, one, 10_000)
  }
  await paid(room, null, 500)
})
afterAll(() => room.drop())

const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: 'auth0|ana', partyId })
const staffOf = (...operatingUnitIds: number[]): Viewer => ({
  ...{ kind: 'staff', subject: 'ana', operatingUnitIds },
})

/** How many rows of a contract and of nobody's money the tables themselves let a viewer see. */
function seen(viewer: Viewer): Promise<unknown> {
  return room.database.transaction(viewer, async (tx) => {
    const count = (table: string) => sql.raw(`(select count(*)::int from ${table}) as ${table}`)
    const tables = ['paying_contract', 'ledger_bill', 'payment', 'ledger_transaction', 'ledger_allotment']
    const { rows } = await tx.execute(sql`select ${sql.join(tables.map(count), sql`, `)}`)
    return Object.values(rows[0] ?? {})
  })
}

const nothing = [0, 0, 0, 0, 0]
const one = [1, 1, 1, 2, 1]

test('whoever holds or rents, and staff of the office, see the rows of a contract, and no others', async () => {
  expect(await seen(resident(contract.customerId))).toEqual(one)
  expect(await seen(resident(await joins(room, contract, 'OWNER')))).toEqual(one)
  expect(await seen(resident(await joins(room, contract, 'TENANT')))).toEqual(one)
  expect(await seen(staffOf(1))).toEqual(one)
})

test('who only helps or is only told, other people, other offices and nobody see none', async () => {
  expect(await seen(resident(await joins(room, contract, 'HELPER')))).toEqual(nothing)
  expect(await seen(resident(await joins(room, contract, 'ALERTS_ONLY')))).toEqual(nothing)
  expect(await seen(resident('0199b0c0-0000-7000-8000-000000000000'))).toEqual(nothing)
  expect(await seen(staffOf(3))).toEqual(nothing)
  expect(await seen(staffOf())).toEqual(nothing)
  expect(await seen(anonymousViewer)).toEqual(nothing)
})

test('who left sees no rows any more', async () => {
  const { contractId, servicePointId, operatingUnitId } = contract
  const member = { memberId: randomUUID(), contractId, servicePointId, partyId: randomUUID() }
  const joined = { ...member, operatingUnitId, role: 'TENANT', since: '2026-01-01T00:00:00.000Z' } as const
  await room.hear(ContractMemberJoined, joined)
  expect(await seen(resident(member.partyId))).toEqual(one)
  await room.hear(ContractMemberLeft, { ...member, at: '2026-11-20T18:00:00.000Z' })
  expect(await seen(resident(member.partyId))).toEqual(nothing)
})

test('the system and staff of both offices see both; money of nobody is seen by the system alone', async () => {
  expect(await seen(staffOf(1, 2))).toEqual([2, 2, 2, 4, 2])
  expect(await seen(systemViewer)).toEqual([2, 2, 3, 5, 2])
})
