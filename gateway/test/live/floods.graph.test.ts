import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openLiveClient } from '../stage/live-client.ts'
import { byHash, openStage, publicOrigin, resident, type Stage } from '../stage/stage.ts'
import { createHouse, type House, houseDocuments, switchedBarely } from './house.ts'

const other = { ...resident, subject: 'person-2' }

let house: House
let stage: Stage
beforeEach(async () => {
  house = createHouse()
  stage = await openStage({
    subgraphs: house.faces,
    documents: houseDocuments,
    configuration: { AQUACIS_LIVE_PER_ADDRESS: 20 },
  })
})
afterEach(() => stage.close())

async function socketOf(cookie: string) {
  const socket = new WebSocket(`${stage.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { origin: publicOrigin, cookie },
  })
  const heard: Record<string, unknown>[] = []
  socket.on('message', (data) => heard.push(JSON.parse(String(data))))
  const closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }))
  socket.on('error', () => undefined)
  await once(socket, 'open')
  return { socket, heard, closed, say: (word: object) => socket.send(JSON.stringify(word)) }
}

const subscribe = (id: string, room: string) => ({
  id,
  type: 'subscribe',
  payload: { variables: { room }, ...byHash(switchedBarely) },
})

test('one session that floods with subscriptions is held back, and others do not notice', async () => {
  const calm = openLiveClient(stage, { cookie: await stage.cookieOf(other) })
  const heard = calm.listen(switchedBarely, { room: 'kitchen' })
  await house.switched.listeners(1)
  const cookie = await stage.cookieOf(resident)
  const sockets = await Promise.all([1, 2, 3, 4].map(() => socketOf(cookie)))
  for (const { say } of sockets) {
    say({ type: 'connection_init' })
    for (let count = 0; count < 90; count += 1) {
      say(subscribe(String(count), `room ${Math.random()}`))
      if (count % 3 === 0) say({ id: String(count), type: 'complete' })
    }
  }
  const closings = await Promise.all(sockets.map(({ closed }) => closed))
  expect(closings).toEqual(sockets.map(() => ({ code: 4429, reason: 'Too many messages' })))
  const refusals = sockets.flatMap(({ heard: told }) => told.filter(({ type }) => type === 'error'))
  expect(JSON.stringify(refusals)).toContain('COST_EXCEEDED')
  // The calm one, and what a session may begin at once, with what it is given while the flood lasts.
  expect(stage.subgraph('switches').subscribers.length).toBeLessThan(80)
  house.switched.happen({ lampId: '1', isOn: true })
  expect(await heard.next()).toMatchObject({ frame: { data: { switched: { isOn: true } } } })
  await house.switched.listeners(1)
  await calm.close()
})

test('a session has so many sockets, and another session its own', async () => {
  const cookie = await stage.cookieOf(resident)
  const sockets = await Promise.all(Array.from({ length: 16 }, () => socketOf(cookie)))
  const tooMany = await socketOf(cookie)
  expect(await tooMany.closed).toEqual({ code: 4429, reason: 'Too many connections of this session' })
  const others = await socketOf(await stage.cookieOf(other))
  others.say({ type: 'connection_init' })
  await expect.poll(() => others.heard).toEqual([{ type: 'connection_ack' }])
  const [first] = sockets
  first?.socket.close()
  await first?.closed
  const again = await socketOf(cookie)
  again.say({ type: 'connection_init' })
  await expect.poll(() => again.heard).toEqual([{ type: 'connection_ack' }])
})

test('an address has so many sockets', async () => {
  const cookies = await Promise.all([resident, other].map((viewer) => stage.cookieOf(viewer)))
  for (let count = 0; count < 20; count += 1) await socketOf(cookies[count % 2] ?? '')
  const refused = new WebSocket(`${stage.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { origin: publicOrigin, cookie: cookies[0] ?? '' },
  })
  const [error] = await once(refused, 'error')
  expect(error.message).toContain('429')
})

test('signing out closes every socket of the session, and no other', async () => {
  const cookie = await stage.cookieOf(resident)
  const sockets = await Promise.all([1, 2].map(() => socketOf(cookie)))
  const others = await socketOf(await stage.cookieOf(other))
  await fetch(`${stage.origin}/auth/sign-out`, {
    method: 'POST',
    headers: { cookie, origin: publicOrigin, 'x-aquacis-csrf': '1' },
  })
  for (const { closed } of sockets) expect(await closed).toEqual({ code: 4401, reason: 'The session ended' })
  expect(others.socket.readyState).toBe(WebSocket.OPEN)
})
