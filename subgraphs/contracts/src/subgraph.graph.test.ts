import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { countStatements } from '@aquacis/kit/testing/observation/counted-statements.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rememberCustomer } from './commands/remember-customer.ts'
import { subgraph } from './subgraph.ts'

const id = (end: string) => `0190b3a0-0000-7000-8000-${end.padStart(12, '0')}`
const ana = id('a')
const luis = id('b')
const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })
const staff = (...operatingUnitIds: number[]): Viewer => ({
  kind: 'staff',
  subject: 'asesora',
  operatingUnitIds,
})

/** A request to start the supply of the n-th place. */
function supply(n: number, change: object = {}) {
  return {
    id: id(`1${n}`),
    contractNumber: `44276${n}`,
    customerId: ana,
    operatingUnitId: '1',
    usageClass: 'DOMESTIC',
    startedOn: `2026-11-0${n}`,
    servicePoint: { id: id(`2${n}`), address: `Av. Corregidora ${n}, Centro` },
    ...change,
  }
}

let room: TestRoom
let contracts: InProcessSubgraph

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  contracts = inProcessSubgraph(subgraph, room)
  await room.database.transaction(systemViewer, async (tx) => {
    await rememberCustomer(tx, ana)
    await rememberCustomer(tx, luis)
  })
  await start(supply(1))
  await start(supply(2, { customerId: luis, operatingUnitId: '4' }), staff(4))
})
afterAll(() => room.drop())

/** The answer of one root field, or the codes of what went wrong. */
async function ask(document: string, variables: Record<string, unknown>, viewer: Viewer): Promise<unknown> {
  const { data, errors } = await contracts.execute({ document, variables, viewer })
  return errors ? errors.map(({ extensions }) => extensions?.['code']) : Object.values(data ?? {})[0]
}

function start(input: object, viewer = staff(1)): Promise<unknown> {
  const document = `mutation ($input: StartContractInput!) { startContract(input: $input) {
    __typename ... on ContractStarted { contract { contractNumber servicePoint { address } } } ... on Refusal { message } } }`
  return ask(document, { input }, viewer)
}

function contract(viewer: Viewer, asked: string): Promise<unknown> {
  return ask('query ($id: ID!) { contract(id: $id) { contractNumber } }', { id: asked }, viewer)
}

function entities(viewer: Viewer, selection: string, representations: readonly object[]): Promise<unknown> {
  return ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`,
    { r: representations },
    viewer,
  )
}

test.each<[string, Viewer, unknown, unknown]>([
  ['anonymous', anonymousViewer, ['UNAUTHENTICATED'], [null, null]],
  ['Ana', resident(ana), { contractNumber: '442761' }, [{ id: id('11') }, null]],
  ['Luis', resident(luis), null, [null, { id: id('12') }]],
  ['staff of her office', staff(1), { contractNumber: '442761' }, [{ id: id('11') }, null]],
  ['staff of both offices', staff(1, 4), { contractNumber: '442761' }, [{ id: id('11') }, { id: id('12') }]],
  ['staff of another office', staff(7), null, [null, null]],
  ['staff of no office', staff(), null, [null, null]],
])(
  '%s sees of the contracts what is theirs, by id, by number and as an entity',
  async (_who, viewer, asked, resolved) => {
    expect(await contract(viewer, id('11'))).toEqual(asked)
    const byNumber = 'query ($n: String!) { contractByNumber(contractNumber: $n) { contractNumber } }'
    expect(await ask(byNumber, { n: '442761' }, viewer)).toEqual(asked)
    const keys = [
      { __typename: 'Contract', id: id('11') },
      { __typename: 'Contract', contractNumber: '442762' },
    ]
    expect(await entities(viewer, '... on Contract { id }', keys)).toEqual(resolved)
  },
)

test('a place and its contract are seen by whoever may see the contract', async () => {
  const place = [{ __typename: 'ServicePoint', id: id('21') }]
  const selection = '... on ServicePoint { address contract { contractNumber } }'
  const seen = [{ address: 'Av. Corregidora 1, Centro', contract: { contractNumber: '442761' } }]
  for (const viewer of [resident(ana), staff(1)])
    expect(await entities(viewer, selection, place)).toEqual(seen)
  for (const viewer of [resident(luis), staff(4), anonymousViewer]) {
    expect(await entities(viewer, selection, place)).toEqual([null])
  }
})

test('a contract tells everything that it knows', async () => {
  const document = `query ($id: ID!) { contract(id: $id) {
    id contractNumber usageClass startedOn holder { id } servicePoint { id address } operatingUnit { id name } } }`
  expect(await ask(document, { id: id('11') }, resident(ana))).toEqual({
    id: id('11'),
    contractNumber: '442761',
    usageClass: 'DOMESTIC',
    startedOn: '2026-11-01',
    holder: { id: ana },
    servicePoint: { id: id('21'), address: 'Av. Corregidora 1, Centro' },
    operatingUnit: { id: '1', name: 'Santiago de Querétaro Centro' },
  })
})

test('what is no id names nothing', async () => {
  expect(await contract(staff(1), '442761')).toBeNull()
  const keys = ['x', id('21')].map((one) => ({ __typename: 'ServicePoint', id: one }))
  expect(await entities(staff(1), '... on ServicePoint { id }', keys)).toEqual([null, { id: id('21') }])
  const nobody = [{ __typename: 'Customer', id: 'x' }]
  expect(await entities(staff(1), '... on Customer { contracts { edges { cursor } } }', nobody)).toEqual([
    { contracts: { edges: [] } },
  ])
})

test('the offices are public', async () => {
  const offices = await ask('{ operatingUnits { id name } }', {}, anonymousViewer)
  expect(offices).toHaveLength(13)
  expect(offices).toContainEqual({ id: '13', name: 'Huimilpan' })
  const entity = [
    { __typename: 'OperatingUnit', id: '4' },
    { __typename: 'OperatingUnit', id: 'x' },
  ]
  expect(await entities(anonymousViewer, '... on OperatingUnit { name }', entity)).toEqual([
    { name: 'San Juan del Río' },
    null,
  ])
})

test('staff see which offices are their own; nobody else has any', async () => {
  const mine = (viewer: Parameters<typeof ask>[2]) => ask('{ myOperatingUnits { id name } }', {}, viewer)
  expect(await mine({ kind: 'staff', subject: 'ana', operatingUnitIds: [13, 4] })).toEqual([
    { id: '4', name: 'San Juan del Río' },
    { id: '13', name: 'Huimilpan' },
  ])
  expect(await mine({ kind: 'staff', subject: 'eva', operatingUnitIds: [] })).toEqual([])
  expect(await mine(anonymousViewer)).toEqual(['UNAUTHENTICATED'])
  expect(await mine({ kind: 'resident', subject: 'auth0|ana', partyId: ana })).toEqual(['FORBIDDEN'])
})

test('a customer’s contracts are given page by page, and to each viewer their own', async () => {
  for (const n of [5, 3, 4]) await start(supply(n))
  const selection = (page: string) =>
    `... on Customer { contracts(${page}) { edges { cursor node { contractNumber } } pageInfo { hasNextPage endCursor } } }`
  const key = [{ __typename: 'Customer', id: ana }]
  type Page = {
    contracts: {
      edges: { node: { contractNumber: string } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    }
  }
  const page = async (viewer: Viewer, text: string) => {
    const [found] = (await entities(viewer, selection(text), key)) as Page[]
    const { edges = [], pageInfo } = found?.contracts ?? {}
    return { numbers: edges.map(({ node }) => node.contractNumber), pageInfo }
  }
  const first = await page(resident(ana), 'first: 3')
  expect(first).toMatchObject({ numbers: ['442761', '442763', '442764'], pageInfo: { hasNextPage: true } })
  const last = await page(resident(ana), `first: 3, after: "${first.pageInfo?.endCursor}"`)
  expect(last).toMatchObject({ numbers: ['442765'], pageInfo: { hasNextPage: false } })
  expect((await page(staff(1), 'first: 20')).numbers).toHaveLength(4)
  expect((await page(resident(luis), 'first: 20')).numbers).toEqual([])
  expect((await page(staff(4), 'first: 20')).numbers).toEqual([])
  expect(await entities(staff(1), selection('first: 101'), key)).toEqual(['BAD_USER_INPUT'])
  expect(await entities(staff(1), selection('after: "x"'), key)).toEqual(['BAD_USER_INPUT'])
})

test('a hundred entities cost one statement for each kind of thing', async () => {
  const counted = countStatements(room.database)
  const keys = Array.from({ length: 100 }, (_, index) => ({
    __typename: 'Contract',
    id: id(`1${(index % 5) + 1}`),
  }))
  await entities(
    staff(1),
    '... on Contract { servicePoint { address contract { id } } operatingUnit { name } }',
    keys,
  )
  const tables = counted.texts.map((text) => /from "(\w+)"/.exec(text)?.[1])
  // The places are asked with their contracts, for the policy; of these the one in force is told.
  expect(tables.toSorted()).toEqual(['contract', 'contract', 'operating_unit', 'service_point'])
})

test('a supply starts once, and the others are told once, however often it is asked', async () => {
  const before = (await room.published()).length
  const started = {
    __typename: 'ContractStarted',
    contract: { contractNumber: '442766', servicePoint: { address: 'Av. Corregidora 6, Centro' } },
  }
  expect(await Promise.all([start(supply(6)), start(supply(6))])).toEqual([started, started])
  expect(await start(supply(6))).toEqual(started)
  const events = (await room.published()).slice(before)
  expect(events).toMatchObject([
    {
      type: 'contracts.ContractStarted',
      key: id('26'),
      data: {
        contractId: id('16'),
        customerId: ana,
        servicePointId: id('26'),
        operatingUnitId: 1,
        startedOn: '2026-11-06',
        usageClass: 'DOMESTIC',
        contractNumber: '442766',
      },
    },
  ])
  expect(JSON.stringify(events)).not.toContain('Corregidora')
})

test.each<[string, object, string, RegExp]>([
  [
    'a number that another contract bears',
    { contractNumber: '442762' },
    'ContractNumberTaken',
    /Usa otro número/,
  ],
  ['a number that is none', { contractNumber: '0442' }, 'ContractNumberMalformed', /de 6 a 9 dígitos/],
  [
    'a place that is supplied',
    { servicePoint: supply(1).servicePoint },
    'ServicePointAlreadySupplied',
    /el contrato 442761\. Termínalo/,
  ],
  ['a customer of whom nobody has heard', { customerId: id('c') }, 'CustomerUnknown', /Regístralo/],
  ['the id of another contract', { id: id('11') }, 'ContractNumberTaken', /otros datos/],
])('refuses to start with %s, and says what to do', async (_what, change, refusal, message) => {
  const before = (await room.published()).length
  expect(await start(supply(7, change))).toEqual({
    __typename: refusal,
    message: expect.stringMatching(message),
  })
  expect(await room.published()).toHaveLength(before)
})

test('a place that another office supplies is refused without naming its contract', async () => {
  const answer = await start(supply(7, { servicePoint: supply(2).servicePoint }))
  expect(answer).toMatchObject({ __typename: 'ServicePointAlreadySupplied' })
  expect(JSON.stringify(answer)).not.toContain('442762')
})

test('two starts at one place at once: one is supplied, the other refused', async () => {
  const place = supply(8).servicePoint
  const answers = await Promise.all([start(supply(8)), start(supply(9, { servicePoint: place }))])
  expect(answers.map((answer) => (answer as { __typename: string }).__typename).toSorted()).toEqual([
    'ContractStarted',
    'ServicePointAlreadySupplied',
  ])
})

test('only staff of the office start contracts there', async () => {
  expect(await start(supply(7), staff(4))).toEqual(['FORBIDDEN'])
  expect(await start(supply(7), resident(ana))).toEqual(['FORBIDDEN'])
  expect(await start(supply(7), anonymousViewer)).toEqual(['UNAUTHENTICATED'])
  expect(await contract(staff(1, 4), id('17'))).toBeNull()
})

test.each([
  { id: 'x' },
  { customerId: id('A') },
  { operatingUnitId: 'Centro' },
  { startedOn: '2026-02-30' },
  { startedOn: '1 de noviembre' },
  { servicePoint: { id: 'x', address: 'a' } },
  { servicePoint: { id: id('27'), address: ' ' } },
  { servicePoint: { id: id('27'), address: 'a'.repeat(301) } },
])('a malformed request is told so: %#', async (wrong) => {
  expect(await start(supply(7, wrong))).toEqual(['BAD_USER_INPUT'])
})

test('the face is what schema.graphql says', async () => {
  expect(await contracts.sdl()).toContain('type Contract @key(fields: "id") @key(fields: "contractNumber")')
})
