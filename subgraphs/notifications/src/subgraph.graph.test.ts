import { randomUUID } from 'node:crypto'
import type { Running } from '@aquacis/kit/runtime/event-log.ts'
import { startRelay } from '@aquacis/kit/runtime/relay.ts'
import { collected } from '@aquacis/kit/testing/collected.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { countStatements } from '@aquacis/kit/testing/observation/counted-statements.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  billOf,
  joins,
  leakAt,
  leaves,
  opens,
  ready,
  suppliedHome,
  type ToldRoom,
  toldRoom,
} from '../test/told-room.ts'
import { devicesOf } from './store/push-subscription.ts'
import { subgraph } from './subgraph.ts'

let room: ToldRoom
let notifications: InProcessSubgraph
let relay: Running
let stop: (() => Promise<void>) | undefined

beforeAll(async () => {
  room = await toldRoom()
  notifications = inProcessSubgraph(subgraph, room)
  stop = await subgraph.start?.(room)
  relay = await startRelay({ ...room, databaseUrl: room.database.pool.options.connectionString ?? '' })
})
afterAll(async () => {
  await stop?.()
  await relay.stop()
  await room.drop()
})

const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })
const staff: Viewer = { kind: 'staff', subject: 'asesora', operatingUnitIds: [1] }

/** The answer of one root field, or the codes of what went wrong. */
async function ask(
  viewer: Viewer,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  const { data, errors } = await notifications.execute({ document, variables, viewer })
  return errors ? errors.map(({ extensions }) => extensions?.['code']) : Object.values(data ?? {})[0]
}

/** Somebody with so many leaks at home. */
async function toldPerson(leaks: number) {
  const home = await suppliedHome(room)
  const told = Array.from({ length: leaks }, () => leakAt(home))
  for (const leak of told) await opens(room, leak)
  return { ...home, viewer: resident(home.holder), told }
}

const inbox = (page: string) =>
  `{ inbox(${page}) { edges { cursor node { id title alert { id } servicePoint { id } readAt } } pageInfo { hasNextPage endCursor } } }`

interface Page {
  readonly edges: readonly {
    readonly node: { readonly id: string; readonly alert: { readonly id: string } }
  }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
}

test('an inbox is given page by page, the newest first, in few statements', async () => {
  const { viewer, told } = await toldPerson(5)
  const counted = countStatements(room.database)
  const first = (await ask(viewer, inbox('first: 3'))) as Page
  expect(counted.texts.filter((text) => /from "\w+"/.test(text))).toHaveLength(2)
  const last = (await ask(viewer, inbox(`first: 3, after: "${first.pageInfo.endCursor}"`))) as Page
  expect([first, last].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false])
  const alerts = [first, last].flatMap(({ edges }) => edges.map(({ node }) => node.alert.id))
  expect(alerts.toSorted()).toEqual(told.map(({ alertId }) => alertId).toSorted())
  expect(alerts[0]).toBe(told.at(-1)?.alertId)
  expect(await ask(viewer, inbox('first: 101'))).toEqual(['BAD_USER_INPUT'])
  expect(await ask(viewer, inbox('after: "x"'))).toEqual(['BAD_USER_INPUT'])
})

test('what is read is unread no more, here and on the other devices', async () => {
  const { viewer, holder } = await toldPerson(2)
  expect(await ask(viewer, '{ unreadNotices }')).toBe(2)
  const [newest] = await room.inbox(holder)
  const mark = `mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) {
    __typename ... on NoticesMarkedRead { unreadNotices notices { id readAt } } } }`
  const read = {
    __typename: 'NoticesMarkedRead',
    unreadNotices: 1,
    notices: [{ id: newest?.id, readAt: expect.any(String) }],
  }
  expect(await ask(viewer, mark, { input: { ids: [newest?.id] } })).toEqual(read)
  expect(await ask(viewer, mark, { input: { ids: [newest?.id] } })).toEqual(read)
  expect(((await ask(viewer, inbox('unread: true'))) as Page).edges).toHaveLength(1)
  expect(await ask(viewer, mark, { input: {} })).toMatchObject({ unreadNotices: 0 })
  const other = await toldPerson(1)
  const foreign = { input: { ids: [(await room.inbox(other.holder))[0]?.id] } }
  expect(await ask(viewer, mark, foreign)).toEqual({ __typename: 'NoticeUnknown' })
  expect(await ask(other.viewer, '{ unreadNotices }')).toBe(1)
})

test('a notice of a bill leads to the bill, for as long as that is its reader’s to see', async () => {
  const home = await suppliedHome(room)
  const tenant = randomUUID()
  const member = await joins(room, home, tenant, 'TENANT')
  const bill = billOf(home)
  await ready(room, bill)
  const question = '{ inbox { edges { node { kind alert { id } invoice { id } servicePoint { id } } } } }'
  const node = {
    kind: 'BILL_READY',
    alert: null,
    invoice: { id: bill.invoiceId },
    servicePoint: { id: home.servicePointId },
  }
  for (const reader of [home.holder, tenant])
    expect(await ask(resident(reader), question)).toEqual({ edges: [{ node }] })
  await leaves(room, member)
  expect(await ask(resident(tenant), question)).toEqual({ edges: [{ node: { ...node, invoice: null } }] })
})

test('an inbox is its reader’s alone, as an entity too', async () => {
  const { viewer, holder } = await toldPerson(1)
  const [notice] = await room.inbox(holder)
  const entity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Notice { title } } }`
  const keys = { r: [{ __typename: 'Notice', id: notice?.id }] }
  expect(await ask(viewer, entity, keys)).toEqual([{ title: 'Parece que hay una fuga en tu casa' }])
  for (const stranger of [resident(randomUUID()), staff, anonymousViewer])
    expect(await ask(stranger, entity, keys)).toEqual([null])
  expect(await ask(staff, '{ unreadNotices }')).toEqual(['FORBIDDEN'])
  expect(await ask(anonymousViewer, '{ unreadNotices }')).toEqual(['UNAUTHENTICATED'])
})

const subscribe = `mutation ($input: SubscribePushInput!) { subscribePush(input: $input) {
  __typename ... on PushSubscribed { devices } ... on Refusal { message } } }`
// Keys of RFC 8291 §5.
const keys = {
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
}
const newEndpoint = () => `https://fcm.googleapis.com/fcm/send/${randomUUID()}`
const devices = (partyId: string) => room.database.transaction(systemViewer, (tx) => devicesOf(tx, partyId))

test('a browser is somebody’s until it is somebody else’s', async () => {
  const [ana, luis] = [randomUUID(), randomUUID()]
  const input = { endpoint: newEndpoint(), ...keys }
  const subscribed = { __typename: 'PushSubscribed', devices: 1 }
  expect(await ask(resident(ana), subscribe, { input })).toEqual(subscribed)
  const before = await devices(ana)
  expect(await ask(resident(ana), subscribe, { input })).toEqual(subscribed)
  expect(await devices(ana)).toEqual(before)
  expect(await ask(resident(luis), subscribe, { input })).toEqual(subscribed)
  expect(await devices(ana)).toEqual([])
  expect(await devices(luis)).not.toEqual(before)

  const unsubscribe = 'mutation ($e: String!) { unsubscribePush(endpoint: $e) { __typename } }'
  const gone = { e: input.endpoint }
  expect(await ask(resident(ana), unsubscribe, gone)).toEqual({ __typename: 'PushSubscriptionUnknown' })
  expect(await ask(resident(luis), unsubscribe, gone)).toEqual({ __typename: 'PushUnsubscribed' })
  expect(await devices(luis)).toEqual([])
})

test('an address outside the list is refused, and keys that are none', async () => {
  const viewer = resident(randomUUID())
  const endpoint = 'https://169.254.169.254/latest/meta-data'
  expect(await ask(viewer, subscribe, { input: { endpoint, ...keys } })).toEqual({
    __typename: 'PushServiceUnknown',
    message: expect.stringMatching(/Chrome/),
  })
  const malformed = { endpoint: newEndpoint(), ...keys, auth: 'x' }
  expect(await ask(viewer, subscribe, { input: malformed })).toEqual(['BAD_USER_INPUT'])
})

test('of one person the newest twenty browsers are told', async () => {
  const partyId = randomUUID()
  const input = { endpoint: newEndpoint(), ...keys }
  await ask(resident(partyId), subscribe, { input })
  const [oldest] = await devices(partyId)
  for (let times = 0; times < 20; times += 1)
    await ask(resident(partyId), subscribe, { input: { endpoint: newEndpoint(), ...keys } })
  expect(await devices(partyId)).toHaveLength(20)
  expect(await devices(partyId)).not.toContain(oldest)
})

const otherKinds = [
  'DAY_LIMIT',
  'MONTH_LIMIT',
  'AWAY_USE',
  'TOO_LITTLE_USE',
  'BILL_READY',
  'DISCOUNT_ENDS',
  'PAYMENT_RECEIVED',
  'PAYMENT_TAKEN_BACK',
  'COLLECTION_NOTICE',
  'RESTRICTION',
  'PLAN',
  'PAYMENT_CLAIM',
  'DISPUTE',
  'AUTOPAY',
].map((kind) => ({
  kind,
  enabled: true,
}))

test('preferences are the usual ones until they are changed, one by one', async () => {
  const { viewer } = await toldPerson(1)
  const fields = '{ language quietHours { from to } channels { channel enabled } kinds { kind enabled } }'
  const usual = {
    language: 'ES_MX',
    quietHours: { from: 22, to: 7 },
    channels: [
      { channel: 'PUSH', enabled: true },
      { channel: 'MAIL', enabled: true },
    ],
    kinds: [{ kind: 'LEAK', enabled: true }, { kind: 'HIGH_FLOW', enabled: true }, ...otherKinds],
  }
  expect(await ask(viewer, `{ notificationPreferences ${fields} }`)).toEqual(usual)
  const change = `mutation ($input: ChangeNotificationPreferencesInput!) { changeNotificationPreferences(input: $input) {
    __typename ... on NotificationPreferencesChanged { preferences ${fields} } } }`
  const english = { input: { language: 'EN', kinds: [{ kind: 'HIGH_FLOW', enabled: false }] } }
  const changed = {
    ...usual,
    language: 'EN',
    kinds: [usual.kinds[0], { kind: 'HIGH_FLOW', enabled: false }, ...otherKinds],
  }
  expect(await ask(viewer, change, english)).toEqual({
    __typename: 'NotificationPreferencesChanged',
    preferences: changed,
  })
  expect(await ask(viewer, change, { input: { quietHours: null } })).toMatchObject({
    preferences: { quietHours: null },
  })
  expect(await ask(viewer, change, { input: { quietHours: { from: 8, to: 8 } } })).toEqual({
    __typename: 'QuietHoursEmpty',
  })
  expect(await ask(viewer, change, { input: { quietHours: { from: 8, to: 24 } } })).toEqual([
    'BAD_USER_INPUT',
  ])
  expect(await ask(viewer, `{ notificationPreferences ${fields} }`)).toEqual({ ...changed, quietHours: null })
  expect(await ask(viewer, '{ inbox { edges { node { title } } } }')).toEqual({
    edges: [{ node: { title: 'There seems to be a leak in your home' } }],
  })
})

test('a notice arrives live, to its reader alone; what is read elsewhere too', async () => {
  const home = await suppliedHome(room)
  const document = 'subscription { noticeArrived { notice { kind title } unreadNotices } }'
  const streams = await Promise.all(
    [home.holder, randomUUID()].map((one) => notifications.subscribe({ document, viewer: resident(one) })),
  )
  const heard = streams.map((stream) => {
    const frames = collected<unknown>()
    const pulling = (async () => {
      for await (const { data } of stream) frames.push(data)
    })()
    return { frames, pulling }
  })
  await opens(room, leakAt(home))
  const arrived = { notice: { kind: 'LEAK', title: 'Parece que hay una fuga en tu casa' }, unreadNotices: 1 }
  await heard[0]?.frames.until((items) => items.length === 1)
  await ask(resident(home.holder), 'mutation { markNoticesRead(input: {}) { __typename } }')
  const frames = await heard[0]?.frames.until((items) => items.length === 2)
  for (const stream of streams) await stream.return()
  await Promise.all(heard.map(({ pulling }) => pulling))
  expect(frames).toEqual([{ noticeArrived: arrived }, { noticeArrived: { notice: null, unreadNotices: 0 } }])
  expect(heard[1]?.frames.items).toEqual([])
})

test('staff and strangers do not watch inboxes', async () => {
  const document = 'subscription { noticeArrived { unreadNotices } }'
  for (const [viewer, code] of [
    [staff, 'FORBIDDEN'],
    [anonymousViewer, 'UNAUTHENTICATED'],
  ] as const) {
    const stream = await notifications.subscribe({ document, viewer })
    const { value } = await stream.next()
    expect(value?.errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code])
  }
})

test('whoever is signed in gets the key to subscribe with', async () => {
  expect(await ask(resident(randomUUID()), '{ pushPublicKey }')).toBe(
    room.settings['AQUACIS_PUSH_PUBLIC_KEY'],
  )
  expect(await ask(anonymousViewer, '{ pushPublicKey }')).toEqual(['UNAUTHENTICATED'])
})
