import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Listening, type LiveClient, openLiveClient } from '../stage/live-client.ts'
import { openStage, resident, type Stage } from '../stage/stage.ts'
import { createHouse, type House, houseDocuments, switchedBarely, switchedEverywhere } from './house.ts'

const room = { room: 'kitchen' }

let house: House
let stage: Stage
let cookie: string
const clients: LiveClient[] = []
beforeEach(async () => {
  house = createHouse()
  stage = await openStage({ subgraphs: house.faces, documents: houseDocuments })
  cookie = await stage.cookieOf(resident)
})
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()))
  await stage.close()
})

interface Frame {
  readonly data: { readonly switched: { readonly lamp?: { readonly id: string } } } | null
  readonly extensions: { readonly resume: unknown; readonly refetch?: boolean }
}

function listen(resume: unknown, document = switchedEverywhere): Listening {
  const client = openLiveClient(stage, { cookie })
  clients.push(client)
  return client.listen(document, room, resume)
}

async function frameOf(listening: Listening): Promise<Frame> {
  const heard = await listening.next()
  if (!('frame' in heard)) throw new Error(JSON.stringify(heard))
  return heard.frame as unknown as Frame
}

const lampOf = async (listening: Listening) => (await frameOf(listening)).data?.switched.lamp?.id
const switchLamp = (lampId: string) => house.switched.happen({ lampId, isOn: true })

async function hangUp(): Promise<void> {
  await clients.shift()?.close()
}

test('whoever can come back is told where it stands, before anything happened', async () => {
  const place = await frameOf(listen(null))
  expect(place).toEqual({
    data: null,
    extensions: { resume: { epoch: expect.stringMatching(/^[\w-]{12}$/), after: 0 } },
  })
})

test('whoever comes back gets what it missed, in order, each once', async () => {
  const before = listen(null)
  await frameOf(before)
  switchLamp('1')
  const { extensions } = await frameOf(before)
  await hangUp()
  for (const lampId of ['2', '3']) switchLamp(lampId)
  const after = listen(extensions.resume)
  expect(await lampOf(after)).toBe('2')
  expect(await lampOf(after)).toBe('3')
  switchLamp('4')
  expect(await lampOf(after)).toBe('4')
})

test('whoever comes back having missed nothing hears nothing but what is new', async () => {
  const before = listen(null)
  const { extensions } = await frameOf(before)
  await hangUp()
  const after = listen(extensions.resume)
  await clients[0]?.listen(switchedBarely, {}).next()
  switchLamp('1')
  expect(await lampOf(after)).toBe('1')
})

test.each([
  ['another run', { epoch: 'abcdefghijkl', after: 3 }],
  ['no place', { epoch: 7 }],
])('whoever comes back from %s is told whether to ask anew', async (_name, resume) => {
  const { data, extensions } = await frameOf(listen(resume))
  expect(data).toBeNull()
  expect(extensions.refetch).toBe(typeof resume.epoch === 'string' ? true : undefined)
})

test('whoever missed more than is kept is told to ask anew', async () => {
  const before = listen(null)
  const { extensions } = await frameOf(before)
  for (let count = 0; count < 40; count += 1) switchLamp(String(count))
  for (let count = 0; count < 40; count += 1) await frameOf(before)
  const after = listen(extensions.resume)
  expect(await frameOf(after)).toMatchObject({
    data: null,
    extensions: { refetch: true, resume: { after: 40 } },
  })
})

test('a restart of the subgraph is a pause, and a word to ask anew', async () => {
  const heard = listen(null)
  const { extensions } = await frameOf(heard)
  switchLamp('1')
  expect(await lampOf(heard)).toBe('1')
  await stage.subgraph('switches').down()
  await house.switched.listeners(0)
  await stage.subgraph('switches').up()
  await house.switched.listeners(1)
  const told = await frameOf(heard)
  expect(told).toMatchObject({ data: null, extensions: { refetch: true, resume: { after: 0 } } })
  expect(told.extensions.resume).not.toEqual(extensions.resume)
  switchLamp('2')
  expect(await lampOf(heard)).toBe('2')
})

test('who says nothing of coming back hears frames alone', async () => {
  const plain = listen(undefined)
  const resuming = listen(null)
  await frameOf(resuming)
  switchLamp('1')
  expect(await lampOf(plain)).toBe('1')
})

test('the subgraph is let go of at once by who will not come back, and a while later by who may', async () => {
  listen(undefined)
  await house.switched.listeners(1)
  await hangUp()
  await house.switched.listeners(0)
  await frameOf(listen(null))
  await hangUp()
  const again = listen(null)
  await frameOf(again)
  // Still the subscription of before.
  expect(stage.subgraph('switches').subscribers).toHaveLength(2)
})
