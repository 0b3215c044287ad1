import { randomUUID } from 'node:crypto'
import { ContractMemberJoined } from '@aquacis/contracts/events'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BillingRoom, billingRoom, resident, staff } from '../../../test/billing-room.ts'
import { startedRunOf, stored, worked } from '../../../test/run-room.ts'
import { type Home, settledTown } from '../../../test/town.ts'

let billing: BillingRoom
let homes: readonly Home[]
const neighbour = resident()

beforeAll(async () => {
  billing = await billingRoom()
  homes = await settledTown(billing.room, { homes: 4, litres: (home) => (home === 0 ? 50_000 : 10_000) })
})
afterAll(() => billing.room.drop())

const idOf = (home: number) => homes[home]?.contractId ?? ''

function agree(rule: string, names: readonly string[], viewer: Viewer = staff(1)): Promise<unknown> {
  const dwellings = names.map((name, index) => ({ contractId: idOf(index + 1), name, weight: index + 1 }))
  return billing.ask(
    viewer,
    `mutation ($input: AgreeOnCondominiumInput!) { agreeOnCondominium(input: $input) { __typename
      ... on Refusal { message } ... on CondominiumAgreed { account { id } } } }`,
    { input: { id: randomUUID(), masterContractId: idOf(0), from: '2026-10-01', rule, dwellings } },
  )
}

test('staff of the office write down what neighbours agreed on, and see it from every contract of it', async () => {
  expect(await agree('EQUAL', ['Depto. 1'], staff(2))).toMatchObject({ __typename: 'ContractNotBilled' })
  expect(await agree('EQUAL', ['Depto. 1', 'Depto. 1'])).toMatchObject({
    __typename: 'CondominiumImpossible',
  })
  expect(await agree('EQUAL', [' '])).toEqual(['BAD_USER_INPUT'])
  expect(await agree('BY_WEIGHT', ['Depto. 1', 'Local B'])).toMatchObject({
    __typename: 'CondominiumAgreed',
    account: { id: idOf(0) },
  })
  const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on BillingAccount {
    condominium { master { id } from rule dwellings { name weight contract { id } } } } } }`
  const r = [0, 1, 3].map((home) => ({ __typename: 'BillingAccount', id: idOf(home) }))
  const condominium = {
    ...{ master: { id: idOf(0) }, from: '2026-10-01', rule: 'BY_WEIGHT' },
    dwellings: [
      { name: 'Depto. 1', weight: 1, contract: { id: idOf(1) } },
      { name: 'Local B', weight: 2, contract: { id: idOf(2) } },
    ],
  }
  expect(await billing.ask(staff(1), document, { r })).toEqual([
    { condominium },
    { condominium },
    { condominium: null },
  ])
})

test('a neighbour reads on the bill by which rule and how much everybody bears, and nobody’s name', async () => {
  await billing.hear(ContractMemberJoined, {
    ...{ memberId: randomUUID(), contractId: idOf(2), partyId: neighbour.partyId, role: 'TENANT' },
    ...{ servicePointId: homes[2]?.servicePointId ?? '', operatingUnitId: 1 },
    since: '2026-10-01T06:00:00.000Z',
  })
  await worked(billing.room, (await startedRunOf(billing.room, 1)).id)
  const { invoices } = await stored(billing.room)
  const billOf = (home: number) => invoices.find(({ contractId }) => contractId === idOf(home))?.id
  const document = `query ($id: ID!) { invoice(id: $id) { volume commonWater { from to rule isMaster masterVolume
    ownVolume difference exceeding wholeWeight shares { dwelling weight volume isYours } } } }`
  expect(await billing.ask(neighbour, document, { id: billOf(2) })).toEqual({
    volume: '30.000',
    commonWater: [
      {
        ...{ from: '2026-10-01', to: '2026-11-01', rule: 'BY_WEIGHT', isMaster: false },
        ...{ masterVolume: '50.000', ownVolume: '20.000', difference: '30.000', exceeding: '0.000' },
        wholeWeight: 3,
        shares: expect.arrayContaining([
          { dwelling: 'Depto. 1', weight: 1, volume: '10.000', isYours: false },
          { dwelling: 'Local B', weight: 2, volume: '20.000', isYours: true },
        ]),
      },
    ],
  })
  // Those of others are not theirs to see.
  expect(await billing.ask(neighbour, document, { id: billOf(1) })).toBeNull()
  expect(await billing.ask(staff(1), document, { id: billOf(0) })).toMatchObject({
    volume: '0.000',
    commonWater: [{ isMaster: true }],
  })
  expect(await billing.ask(staff(1), document, { id: billOf(3) })).toMatchObject({ commonWater: [] })
})
