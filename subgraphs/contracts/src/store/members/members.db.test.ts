import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractsGraph, type Home, type People, resident, staff } from '../../../test/people.ts'

// What row-level security alone refuses of people, without any policy of domain/ in the way.

let people: People
let home: Home
const roles = ['TENANT', 'HELPER', 'ALERTS_ONLY'] as const
const members = roles.map(() => resident())
const gone = resident()

beforeAll(async () => {
  people = await contractsGraph()
  home = await people.home()
  await people.home()
  const join = async (who: Viewer, role: string) => {
    const input = { id: crypto.randomUUID(), contractId: home.contractId, role, name: 'Alguien' }
    const { code } = await people.act(home.owner, 'inviteContractMember', { input })
    await people.act(who, 'acceptContractInvitation', { code })
    return input.id
  }
  for (const [index, role] of roles.entries()) await join(members[index] ?? gone, role)
  await people.act(home.owner, 'endContractMembership', { memberId: await join(gone, 'TENANT') })
})
afterAll(() => people.room.drop())

const as = <T>(viewer: Viewer, work: (tx: Transaction) => Promise<T>) =>
  people.room.database.transaction(viewer, work)

const count = (viewer: Viewer, table: string) =>
  as(viewer, async (tx) => (await tx.execute(sql`select from ${sql.identifier(table)}`)).rowCount)

const tables = [
  'contract',
  'contract_member',
  'contract_invitation',
  'contract_party',
  'wrong_claim',
  'billed_meter',
] as const

test.each<[string, () => Viewer, readonly number[]]>([
  ['the owner', () => home.owner, [1, 4, 4, 1, 0, 0]],
  ['a tenant', () => members[0] ?? gone, [1, 4, 4, 1, 0, 0]],
  ['a helper', () => members[1] ?? gone, [1, 1, 0, 1, 0, 0]],
  ['who gets alerts only', () => members[2] ?? gone, [1, 1, 0, 1, 0, 0]],
  ['who was a tenant', () => gone, [0, 0, 0, 0, 0, 0]],
  ['a stranger', () => resident(), [0, 0, 0, 0, 0, 0]],
  ['the office', () => staff(1), [2, 4, 4, 0, 0, 0]],
  ['another office', () => staff(2), [0, 0, 0, 0, 0, 0]],
  ['nobody', () => anonymousViewer, [0, 0, 0, 0, 0, 0]],
  ['the system', () => systemViewer, [2, 4, 4, 5, 0, 2]],
])(
  'of contracts, members, invitations, parties, wrong claims and meters the database shows %s as many as it should',
  async (_who, viewer, expected) => {
    const seen = []
    for (const table of tables) seen.push(await count(viewer(), table))
    expect(seen).toEqual(expected)
  },
)

test('nobody but the system writes who may look, not even the owner or the office', async () => {
  const party = sql`insert into contract_party values (${home.contractId}, ${gone.partyId}, 'TENANT')`
  for (const viewer of [home.owner, ...members, staff(1), anonymousViewer]) {
    await expect(as(viewer, (tx) => tx.execute(party))).rejects.toMatchObject({ code: '42501' })
    for (const table of ['contract_member', 'contract_invitation', 'contract_party']) {
      const name = sql.identifier(table)
      const touched = await as(viewer, async (tx) => [
        (await tx.execute(sql`update ${name} set role = 'TENANT'`)).rowCount,
        (await tx.execute(sql`delete from ${name}`)).rowCount,
      ])
      expect(touched, table).toEqual([0, 0])
    }
  }
})

test('what people are called lies sealed', async () => {
  const { rows } = await as(systemViewer, (tx) =>
    tx.execute<{ name: Buffer }>(
      sql`select name from contract_member union all select name from contract_invitation`,
    ),
  )
  expect(rows).toHaveLength(8)
  for (const { name } of rows) expect(name.toString('latin1')).not.toContain('Alguien')
})

test('the history, the place and the contract of a home are the same for all who look at it', async () => {
  for (const table of ['contract_fact', 'service_point']) {
    expect(await count(members[2] ?? gone, table)).toBe(1)
    expect(await count(gone, table)).toBe(0)
  }
})
