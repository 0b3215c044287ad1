import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type LiveClient, openLiveClient } from '../stage/live-client.ts'
import { openStage, resident, type Stage } from '../stage/stage.ts'
import {
  broken,
  createHouse,
  houseDocuments,
  lamp,
  refused,
  switchedBarely,
  switchedEverywhere,
} from './house.ts'

const house = createHouse()
const room = { room: 'kitchen' }
const clients: LiveClient[] = []

let stage: Stage
let cookie: string
beforeAll(async () => {
  stage = await openStage({ subgraphs: house.faces, documents: houseDocuments })
  cookie = await stage.cookieOf(resident)
})
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()))
  await house.switched.listeners(0)
})
afterAll(() => stage.close())

function client(options: Parameters<typeof openLiveClient>[1] = { cookie }): LiveClient {
  const opened = openLiveClient(stage, options)
  clients.push(opened)
  return opened
}

test('joins fields of three subgraphs in one subscription, as the one who listens', async () => {
  const heard = client().listen(switchedEverywhere, room)
  await house.switched.listeners(1)
  house.switched.happen({ lampId: '7', isOn: true })
  expect(await heard.next()).toMatchObject({
    frame: {
      data: {
        switched: {
          isOn: true,
          lamp: { id: '7', label: 'lamp 7', room: { name: 'kitchen', visitor: 'person-1' } },
        },
      },
    },
  })
})

test('keeps the order of events', async () => {
  const heard = client().listen(switchedEverywhere, room)
  await house.switched.listeners(1)
  for (const lampId of ['1', '2', '3', '4', '5']) house.switched.happen({ lampId, isOn: false })
  for (const id of ['1', '2', '3', '4', '5']) {
    expect(await heard.next()).toMatchObject({ frame: { data: { switched: { lamp: { id } } } } })
  }
})

test('asks each subgraph once for an event, however many clients hear it', async () => {
  const heard = [1, 2, 3, 4].map(() => client().listen(switchedEverywhere, room))
  // The last of them is in place when its own socket has answered something else.
  for (const one of clients) await one.listen(refused).next()
  await house.switched.listeners(1)
  const before = stage.subgraph('labels').arrivals.length
  house.switched.happen({ lampId: '9', isOn: true })
  const frames = await Promise.all(heard.map((one) => one.next()))
  expect(new Set(frames.map((frame) => JSON.stringify(frame))).size).toBe(1)
  expect(stage.subgraph('labels').arrivals).toHaveLength(before + 1)
})

test('does not share between two viewers, two variables or two documents', async () => {
  const other = await stage.cookieOf({ ...resident, subject: 'person-2' })
  const heard = client().listen(switchedEverywhere, room)
  const heardByOther = client({ cookie: other }).listen(switchedEverywhere, room)
  clients[0]?.listen(switchedEverywhere, { room: 'cellar' })
  clients[0]?.listen(switchedBarely, room)
  await house.switched.listeners(4)
  house.switched.happen({ lampId: '1', isOn: true })
  const visitor = async (one: typeof heard) => JSON.stringify(await one.next()).match(/person-\d/)?.[0]
  expect(await visitor(heard)).toBe('person-1')
  expect(await visitor(heardByOther)).toBe('person-2')
})

test('asks for all that happens in one moment together, each question as the one who listens', async () => {
  const people = await Promise.all(
    ['person-1', 'person-2', 'person-3'].map((subject) => stage.cookieOf({ ...resident, subject })),
  )
  const heard = people.map((own) => client({ cookie: own }).listen(switchedEverywhere, room))
  await house.switched.listeners(3)
  const before = stage.subgraph('rooms').batches.length
  house.switched.happen({ lampId: '4', isOn: true })
  const frames = await Promise.all(heard.map((one) => one.next()))
  const visitors = frames.map((frame) => JSON.stringify(frame).match(/person-\d/)?.[0])
  expect(visitors).toEqual(['person-1', 'person-2', 'person-3'])
  expect(stage.subgraph('rooms').batches.slice(before)).toEqual([3])
})

test('lets go of the subgraph when the last client leaves', async () => {
  const first = client().listen(switchedBarely, room)
  const second = client().listen(switchedBarely, room)
  await clients[1]?.listen(refused).next()
  await house.switched.listeners(1)
  first.stop()
  house.switched.happen({ lampId: '1', isOn: true })
  await second.next()
  second.stop()
  await house.switched.listeners(0)
})

test('carries the trace of an event to the frame and to the subgraphs that complete it', async () => {
  const traceId = 'c'.repeat(32)
  const subgraph = stage.subgraph('switches')
  const heard = client().listen(switchedEverywhere, room)
  await house.switched.listeners(1)
  subgraph.traceId = traceId
  house.switched.happen({ lampId: '1', isOn: true })
  expect(await heard.next()).toMatchObject({ frame: { extensions: { traceId } } })
  expect(stage.subgraph('rooms').arrivals.at(-1)?.traceparent).toContain(traceId)
  subgraph.traceId = undefined
})

test('gives the rest of a frame when one of the other subgraphs is down', async () => {
  const heard = client().listen(switchedEverywhere, room)
  await house.switched.listeners(1)
  await stage.subgraph('labels').down()
  house.switched.happen({ lampId: '5', isOn: true })
  expect(await heard.next()).toMatchObject({
    frame: {
      data: { switched: { isOn: true, lamp: { id: '5', label: null, room: { name: 'kitchen' } } } },
      errors: [{ path: ['switched', 'lamp', 'label'], extensions: { code: 'UNAVAILABLE' } }],
    },
  })
  await stage.subgraph('labels').up()
})

test('masks what went wrong inside, and goes on', async () => {
  const heard = client().listen(broken)
  await house.switched.listeners(1)
  house.switched.happen({ lampId: '1', isOn: true })
  const frame = await heard.next()
  expect(JSON.stringify(frame)).not.toContain('ejemplo.mx')
  expect(frame).toMatchObject({ frame: { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] } })
})

test('hands on the refusal of a subgraph', async () => {
  const heard = client().listen(refused)
  expect(await heard.next()).toMatchObject({
    frame: { data: null, errors: [{ message: 'not for you', extensions: { code: 'FORBIDDEN' } }] },
  })
  expect(await heard.next()).toEqual({ ended: 'complete' })
})

test('runs known documents only, and subscriptions only', async () => {
  expect(await client().listen('subscription { noise }').next()).toMatchObject({
    error: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  })
  expect(await client().listen(lamp).next()).toMatchObject({
    error: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  })
  expect(await client().listen(switchedBarely, { room: {} }).next()).toMatchObject({
    error: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  })
})

test('takes no more than 32 subscriptions of one connection', async () => {
  const one = client()
  for (let count = 0; count < 32; count += 1) one.listen(switchedBarely, { room: String(count) })
  await house.switched.listeners(32)
  expect(await one.listen(switchedBarely, room).next()).toMatchObject({
    error: [{ extensions: { code: 'COST_EXCEEDED' } }],
  })
})
