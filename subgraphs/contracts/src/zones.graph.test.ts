import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rememberCustomer } from './commands/remember-customer.ts'
import { subgraph } from './subgraph.ts'

const id = (text: string) => `0190b3a0-0000-7000-8000-${text.padStart(12, '0')}`
const staff: Viewer = { kind: 'staff', subject: 'staff', operatingUnitIds: [1] }
const place = { id: id('28'), address: 'Av. Corregidora 8, Centro' }
let room: TestRoom
let contracts: InProcessSubgraph

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  contracts = inProcessSubgraph(subgraph, room)
  await room.database.transaction(systemViewer, (tx) => rememberCustomer(tx, id('1')))
})
afterAll(() => room.drop())

async function ask(document: string, variables: Record<string, unknown>, viewer = staff): Promise<unknown> {
  const { data, errors } = await contracts.execute({ document, variables, viewer })
  return errors ? errors.map(({ extensions }) => extensions?.['code']) : Object.values(data ?? {})[0]
}

function start(n: number, startedOn: string, servicePoint: object): Promise<unknown> {
  const terms = { id: id(`1${n}`), contractNumber: `44276${n}`, customerId: id('1'), operatingUnitId: '1' }
  return ask('mutation ($input: StartContractInput!) { startContract(input: $input) { __typename } }', {
    input: { ...terms, usageClass: 'DOMESTIC', startedOn, servicePoint },
  })
}

const zoneOf = (placeId: string) =>
  ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on ServicePoint { zone } } }', {
    r: [{ __typename: 'ServicePoint', id: placeId }],
  })

test('the zone of a place is told with its contract, and stays where a later one tells none', async () => {
  await start(1, '2026-11-01', { ...place, zone: ' 014  A ' })
  expect(await zoneOf(place.id)).toEqual([{ zone: '014 A' }])
  const end = 'mutation ($input: EndContractInput!) { endContract(input: $input) { __typename } }'
  await ask(end, { input: { contractId: id('11'), endedOn: '2026-11-08' } })
  await start(2, '2026-11-09', place)
  expect(await zoneOf(place.id)).toEqual([{ zone: '014 A' }])
  await start(3, '2026-11-01', { id: id('29'), address: 'Av. Corregidora 9, Centro' })
  expect(await zoneOf(id('29'))).toEqual([{ zone: null }])
  const told = (await room.published()).filter(({ type }) => type === 'contracts.ContractStarted')
  expect(told.map(({ data }) => Object(data).zone)).toEqual(['014 A', '014 A', undefined])
})

test('staff put places of their offices into a zone, all of them or none, and each move is told once', async () => {
  const assign = (servicePointIds: readonly string[], zone: string, viewer: Viewer = staff) =>
    ask(
      'mutation ($input: AssignZoneInput!) { assignZone(input: $input) { __typename } }',
      {
        input: { servicePointIds, zone },
      },
      viewer,
    )
  const other: Viewer = { kind: 'staff', subject: 'other', operatingUnitIds: [4] }
  const both = [place.id, id('29')]
  expect(await assign(both, '020', other)).toEqual({ __typename: 'ServicePointsUnknown' })
  expect(await assign([place.id, id('99')], '020')).toEqual({ __typename: 'ServicePointsUnknown' })
  expect(await zoneOf(place.id)).toEqual([{ zone: '014 A' }])
  for (const _again of [1, 2]) expect(await assign(both, '020')).toEqual({ __typename: 'ZoneAssigned' })
  expect([await zoneOf(place.id), await zoneOf(id('29'))]).toEqual([[{ zone: '020' }], [{ zone: '020' }]])
  const told = (await room.published()).filter(({ type }) => type === 'contracts.ServicePointZoned')
  expect(told.map(({ data }) => data)).toEqual([
    { servicePointId: place.id, contractId: id('12'), operatingUnitId: 1, zone: '020' },
    { servicePointId: id('29'), contractId: id('13'), operatingUnitId: 1, zone: '020' },
  ])
  expect(await assign([], '020')).toEqual(['BAD_USER_INPUT'])
})

test('what is no name of a zone is refused', async () => {
  for (const zone of ['=1+1', '', 'Z'.repeat(21)])
    expect(await start(4, '2026-11-01', { ...place, zone })).toEqual(['BAD_USER_INPUT'])
})
