import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openLiveClient } from '../stage/live-client.ts'
import { openStage, publicOrigin, resident, type Stage } from '../stage/stage.ts'
import {
  createHouse,
  type House,
  houseDocuments,
  noise,
  switchedBarely,
  switchedEverywhere,
} from './house.ts'

const room = { room: 'kitchen' }

let house: House
let stage: Stage
beforeEach(async () => {
  house = createHouse(256 * 1_024)
  stage = await openStage({ subgraphs: house.faces, documents: houseDocuments })
})
afterEach(() => stage.close())

/** Status with which a socket was refused before it was one. */
async function refusedWith(headers: Record<string, string>, path = '/graphql'): Promise<unknown> {
  const socket = new WebSocket(`${stage.origin.replace('http', 'ws')}${path}`, 'graphql-transport-ws', {
    headers,
  })
  const [error] = await once(socket, 'error')
  return error.message
}

test('opens no socket for pages of another site, nor for no page at all', async () => {
  const cookie = await stage.cookieOf(resident)
  expect(await refusedWith({ origin: 'https://malo.example', cookie })).toContain('403')
  expect(await refusedWith({ cookie })).toContain('403')
  expect(await refusedWith({ origin: publicOrigin, cookie }, '/elsewhere')).toContain('404')
})

test('closes the socket of somebody who is not signed in with 4401', async () => {
  const client = openLiveClient(stage, {})
  void client.listen(switchedBarely, room)
  expect(await client.closed).toMatchObject({ code: 4401 })
})

test('whoever says that they are nobody may follow what everybody may, and nothing else', async () => {
  const headers = { origin: publicOrigin }
  const socket = new WebSocket(
    `${stage.origin.replace('http', 'ws')}/graphql?guest`,
    'graphql-transport-ws',
    {
      headers,
    },
  )
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'connection_init' }))
  const [acknowledged] = await once(socket, 'message')
  expect(JSON.parse(String(acknowledged))).toMatchObject({ type: 'connection_ack' })
  socket.close()
})

test('closes the socket with 4401 when the session ends', async () => {
  const client = openLiveClient(stage, { cookie: await stage.cookieOf(resident, 600) })
  void client.listen(switchedBarely, room)
  expect(await client.closed).toMatchObject({ code: 4401, reason: 'The session ended' })
  await house.switched.listeners(0)
})

test('goes on after the subgraph was away, with a fresh connection as the same viewer', async () => {
  const client = openLiveClient(stage, { cookie: await stage.cookieOf(resident) })
  const heard = client.listen(switchedEverywhere, room)
  await house.switched.listeners(1)
  await stage.subgraph('switches').down()
  await house.switched.listeners(0)
  await expect
    .poll(() => stage.logged)
    .toContainEqual(expect.objectContaining({ subgraph: 'switches', level: 'warn' }))
  await stage.subgraph('switches').up()
  await house.switched.listeners(1)
  house.switched.happen({ lampId: '3', isOn: false })
  expect(await heard.next()).toMatchObject({ frame: { data: { switched: { lamp: { id: '3' } } } } })
  expect(stage.subgraph('switches').subscribers).toEqual([resident, resident])
  const told = stage.logged.filter(({ msg }) => String(msg).startsWith('subscriptions '))
  expect(told.map(({ level }) => level)).toEqual(['warn', 'info'])
  await client.close()
})

test('listens as soon as a subgraph comes up that was down when the client asked', async () => {
  await stage.subgraph('switches').down()
  const client = openLiveClient(stage, { cookie: await stage.cookieOf(resident) })
  const heard = client.listen(switchedBarely, room)
  await expect
    .poll(() => stage.logged)
    .toContainEqual(expect.objectContaining({ subgraph: 'switches', level: 'warn' }))
  await stage.subgraph('switches').up()
  await house.switched.listeners(1)
  house.switched.happen({ lampId: '3', isOn: false })
  expect(await heard.next()).toMatchObject({ frame: { data: { switched: { isOn: false } } } })
  await client.close()
})

test('tells the client when the subgraph does not take the gateway, and asks it no more', async () => {
  stage.subgraph('switches').refusing = true
  const client = openLiveClient(stage, { cookie: await stage.cookieOf(resident) })
  expect(await client.listen(switchedBarely, room).next()).toMatchObject({
    ended: 'error',
    error: [{ extensions: { code: 'UNAVAILABLE' } }],
  })
  await client.close()
})

test('holds one connection to a subgraph, and each subscription on it is its own viewer’s', async () => {
  const others = { ...resident, subject: 'person-2' }
  const cookies = [await stage.cookieOf(resident), await stage.cookieOf(others)]
  const clients = cookies.map((cookie) => openLiveClient(stage, { cookie }))
  for (const client of clients) client.listen(switchedBarely, room)
  await house.switched.listeners(2)
  expect(stage.subgraph('switches').connections).toEqual([{ kind: 'anonymous' }])
  expect(stage.subgraph('switches').subscribers).toHaveLength(2)
  expect(stage.subgraph('switches').subscribers).toEqual(expect.arrayContaining([resident, others]))
  await Promise.all(clients.map((client) => client.close()))
})

test('drops a client that does not read, and serves the others', async () => {
  const cookie = await stage.cookieOf(resident)
  const slow = openLiveClient(stage, { cookie })
  const good = openLiveClient(stage, { cookie })
  slow.listen(noise)
  const heard = good.listen(noise)
  const socket = await slow.socket
  await house.switched.listeners(1)
  house.switched.happen({ lampId: '1', isOn: true })
  await heard.next()
  socket.pause()
  const isDropped = () => stage.logged.some(({ msg }) => msg === 'a client reads too slowly and is dropped')
  for (let count = 0; count < 200 && !isDropped(); count += 1) {
    house.switched.happen({ lampId: '1', isOn: true })
    expect(await heard.next()).toHaveProperty('frame')
  }
  expect(isDropped()).toBe(true)
  socket.resume()
  expect(await slow.closed).toMatchObject({ code: 4413 })
  house.switched.happen({ lampId: '1', isOn: true })
  expect(await heard.next()).toHaveProperty('frame')
  await good.close()
})

test('closes a socket that sends what is no message', async () => {
  const headers = { origin: publicOrigin, cookie: await stage.cookieOf(resident) }
  const socket = new WebSocket(`${stage.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers,
  })
  await once(socket, 'open')
  socket.send('{')
  const [code] = await once(socket, 'close')
  expect(code).toBe(4400)
})

test('says good-bye with 1001 when it stops, without waiting for anybody', async () => {
  const client = openLiveClient(stage, { cookie: await stage.cookieOf(resident) })
  client.listen(switchedBarely, room)
  await house.switched.listeners(1)
  await stage.close()
  expect(await client.closed).toMatchObject({ code: 1001 })
})
