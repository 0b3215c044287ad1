import { createECDH, randomBytes, randomUUID } from 'node:crypto'
import { subgraphSchema } from '@aquacis/kit/runtime/subgraph-schema.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import {
  alike,
  type CountedStatements,
  countStatements,
} from '@aquacis/kit/testing/observation/counted-statements.ts'
import { wholeQuestion } from '@aquacis/kit/testing/observation/whole-question.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  billOf,
  joins,
  leakAt,
  opens,
  ready,
  suppliedHome,
  type ToldRoom,
  toldRoom,
} from '../test/told-room.ts'
import { subgraph } from './subgraph.ts'

let room: ToldRoom
let graph: InProcessSubgraph
let counted: CountedStatements

beforeAll(async () => {
  room = await toldRoom()
  graph = inProcessSubgraph(subgraph, { ...room, log: silentLog })
  counted = countStatements(room.database)
})
afterAll(() => room.drop())

/** Somebody who was told so many things. */
async function reader(notices: number): Promise<Viewer> {
  const home = await suppliedHome(room)
  for (let count = 0; count < notices; count += 1) await opens(room, leakAt(home))
  return { kind: 'resident', subject: home.holder, partyId: home.holder }
}

const partyOf = (viewer: Viewer) => (viewer.kind === 'resident' ? viewer.partyId : '')

async function statementsOf(
  viewer: Viewer,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<readonly string[]> {
  counted.forget()
  const { errors } = await graph.execute({ document, variables, viewer })
  expect(errors).toBeUndefined()
  return alike(counted.texts)
}

test('twenty notices with all that they say cost as many statements as one', async () => {
  const viewer = await reader(20)
  const ids = (await room.inbox(partyOf(viewer))).map(({ id }) => id)
  expect(ids).toHaveLength(20)
  const document = wholeQuestion(subgraphSchema(subgraph), 'Notice', {})
  const keys = (some: readonly string[]) => ({
    representations: some.map((id) => ({ __typename: 'Notice', id })),
  })
  const ofOne = await statementsOf(viewer, document, keys(ids.slice(0, 1)))
  expect(ofOne.length).toBeGreaterThan(0)
  expect(await statementsOf(viewer, document, keys(ids))).toEqual(ofOne)
})

const whole = `{
  inbox(first: 20) { edges { node { id kind severity title body since litresPerHour costCentavosPerDay readAt
    alert { id } servicePoint { id } } } pageInfo { hasNextPage endCursor } }
  unreadNotices
  notificationPreferences { language quietHours { from to } channels { enabled } kinds { enabled } }
}`
const readAll = `mutation { markNoticesRead(input: {}) { ... on NoticesMarkedRead {
  unreadNotices notices { id title body readAt } } } }`

test.each([
  ['asking for an inbox', whole],
  ['reading it', readAll],
])('%s costs as many statements with twenty notices as with one', async (_what, document) => {
  const ofOne = await statementsOf(await reader(1), document)
  expect(ofOne.length).toBeGreaterThan(0)
  expect(await statementsOf(await reader(20), document)).toEqual(ofOne)
})

const howToTell = `mutation ($input: ChangeNotificationPreferencesInput!) {
  changeNotificationPreferences(input: $input) { __typename ... on NotificationPreferencesChanged {
    preferences { language quietHours { from to } channels { enabled } kinds { kind enabled } } } } }`

test('changing how one is told costs as many statements for every kind at once as for one', async () => {
  const kinds = ['LEAK', 'HIGH_FLOW', 'DAY_LIMIT', 'MONTH_LIMIT', 'AWAY_USE', 'TOO_LITTLE_USE']
  const input = (some: readonly string[]) => ({
    input: { kinds: some.map((kind) => ({ kind, enabled: false })) },
  })
  const ofOne = await statementsOf(await reader(1), howToTell, input(kinds.slice(0, 1)))
  expect(ofOne.length).toBeGreaterThan(0)
  expect(await statementsOf(await reader(20), howToTell, input(kinds))).toEqual(ofOne)
})

test('a browser that is added to nineteen, or goes, costs as many statements as the only one', async () => {
  const asked = async (before: number) => {
    const viewer = await reader(1)
    const subscribe = async () => {
      const endpoint = `https://fcm.googleapis.com/fcm/send/${randomUUID()}`
      const p256dh = createECDH('prime256v1').generateKeys('base64url')
      const input = { endpoint, p256dh, auth: randomBytes(16).toString('base64url') }
      const document =
        'mutation ($input: SubscribePushInput!) { subscribePush(input: $input) { __typename } }'
      return { endpoint, texts: await statementsOf(viewer, document, { input }) }
    }
    for (let n = 0; n < before; n += 1) await subscribe()
    const { endpoint, texts } = await subscribe()
    const document = 'mutation ($endpoint: String!) { unsubscribePush(endpoint: $endpoint) { __typename } }'
    return [texts, await statementsOf(viewer, document, { endpoint })]
  }
  expect(await asked(19)).toEqual(await asked(0))
})

test('telling a home costs each of its people as many statements as the first, their wishes read once', async () => {
  const told = async (others: number) => {
    const home = await suppliedHome(room)
    for (let n = 0; n < others; n += 1) await joins(room, home, randomUUID())
    counted.forget()
    await opens(room, leakAt(home))
    return [...counted.texts]
  }
  const [alone, two, eight] = [await told(0), await told(1), await told(7)]
  const each = two.length - alone.length
  expect(eight.length).toBe(alone.length + 7 * each)
  expect(eight.filter((text) => text.includes('from "preferences"'))).toHaveLength(8)
})

test('telling of a bill costs each of its people as many statements as the first, and the others none', async () => {
  const told = async (tenants: number, helpers = 0) => {
    const home = await suppliedHome(room)
    for (let n = 0; n < tenants; n += 1) await joins(room, home, randomUUID(), 'TENANT')
    for (let n = 0; n < helpers; n += 1) await joins(room, home, randomUUID(), 'HELPER')
    counted.forget()
    await ready(room, billOf(home))
    return counted.texts.length
  }
  const [alone, two, eight] = [await told(0), await told(1), await told(7)]
  expect(eight).toBe(alone + 7 * (two - alone))
  expect(await told(1, 6)).toBe(two)
})
