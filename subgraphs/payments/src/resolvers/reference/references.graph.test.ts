import { anonymousViewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { billed, contracted, joins, type TestContract } from '../../../test/paying-room.ts'
import { type Answer, holderOf, looksAt, makes } from '../../../test/psp/paying-people.ts'
import { type PayingWorld, payingWorld } from '../../../test/psp/paying-world.ts'

let world: PayingWorld
let contract: TestContract

beforeAll(async () => {
  world = await payingWorld()
  contract = await contracted(world.room)
  await billed(world.room, contract)
})
afterAll(() => world.close())

async function asked(document: string, variables: object = {}, viewer = holderOf(contract)): Promise<Answer> {
  const { data, errors } = await world.graph.execute({ document, variables: { ...variables }, viewer })
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

test('ways to pay are told to everybody, with their limits', async () => {
  const { paymentMethods, cardTokenizer } = await asked(
    '{ paymentMethods { method least most holdsHours settles stores } cardTokenizer { url publicKey providerPage } }',
    {},
    anonymousViewer,
  )
  expect(paymentMethods.map(({ method }: { method: string }) => method)).toEqual([
    ...['OXXO', 'SPEI', 'CARD', 'CODI', 'CASH_NETWORK'],
  ])
  expect(paymentMethods[0]).toMatchObject({ least: '20.00', most: '10000.00', holdsHours: 240 })
  expect(cardTokenizer).toEqual({
    ...{ url: expect.stringMatching(/\/conekta\/tokens$/), publicKey: 'key_public', providerPage: true },
  })
})

test('an account lists its references, the newest first, page by page', async () => {
  const made: string[] = []
  for (const method of ['OXXO', 'SPEI', 'CODI']) {
    const { reference } = await makes(world, holderOf(contract), { contractId: contract.contractId, method })
    made.unshift(reference.id)
  }
  const document = `query ($representations: [_Any!]!, $after: String) { _entities(representations: $representations) {
    ... on PaymentAccount { references(first: 2, after: $after) { edges { node { id state } } pageInfo { hasNextPage endCursor } } } } }`
  const page = async (after: string | null, viewer = holderOf(contract)) => {
    const representations = [{ __typename: 'PaymentAccount', id: contract.contractId }]
    return (await asked(document, { representations, after }, viewer))._entities[0]?.references
  }
  const first = await page(null)
  expect(first.edges.map(({ node }: Answer) => [node.id, node.state])).toEqual([
    [made[0], 'WAITING'],
    [made[1], 'REPLACED'],
  ])
  const second = await page(first.pageInfo.endCursor)
  expect(second.edges.map(({ node }: Answer) => node.id)).toEqual([made[2]])
  expect(second.pageInfo.hasNextPage).toBe(false)
})

test('who rents there sees a voucher and may make one; who only helps does not', async () => {
  const input = { contractId: contract.contractId, method: 'OXXO' }
  const party = async (role: 'TENANT' | 'HELPER') =>
    ({ kind: 'resident', subject: role, partyId: await joins(world.room, contract, role) }) as const
  const { reference } = await makes(world, await party('TENANT'), input)
  expect(await looksAt(world, await party('TENANT'), reference.id)).toMatchObject({ state: 'WAITING' })
  expect(await looksAt(world, await party('HELPER'), reference.id)).toBeNull()
  expect(await makes(world, await party('HELPER'), input)).toMatchObject({ __typename: 'PayableUnknown' })
})

test('staff of the contract’s office sees a voucher, staff of another does not', async () => {
  const { reference } = await makes(world, holderOf(contract), {
    contractId: contract.contractId,
    method: 'OXXO',
  })
  const staff = (...operatingUnitIds: number[]) =>
    ({ kind: 'staff', subject: 's', operatingUnitIds }) as const
  expect(await looksAt(world, staff(1), reference.id)).toMatchObject({ id: reference.id })
  expect(await looksAt(world, staff(2), reference.id)).toBeNull()
})

test('what cannot mean anything is malformed, not refused', async () => {
  for (const input of [
    { id: 'x', contractId: contract.contractId, method: 'OXXO' },
    { contractId: contract.contractId, method: 'OXXO', amount: 'mucho' },
    { method: 'OXXO' },
  ])
    await expect(makes(world, holderOf(contract), input)).rejects.toThrow('BAD_USER_INPUT')
})
