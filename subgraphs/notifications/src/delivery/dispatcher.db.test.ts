import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Browser, type PushWorld, pushWorld } from '../../test/browser.ts'
import {
  billOf,
  closes,
  dayLimitAt,
  escalates,
  type Home,
  leakAt,
  opens,
  ready,
  reverses,
  suppliedHome,
  type ToldRoom,
  toldRoom,
} from '../../test/told-room.ts'
import { createChannels } from '../channels/channels.ts'
import type { Preferences } from '../domain/preferences.ts'
import { usualPreferences } from '../domain/preferences.ts'
import { pushSettingsOf } from '../settings.ts'
import { delivery } from '../store/delivery.ts'
import { markRead } from '../store/notice.ts'
import { savePreferences } from '../store/preferences.ts'
import { addDevice, devicesOf } from '../store/push-subscription.ts'
import { startDispatcher, usualPace } from './dispatcher.ts'

let room: ToldRoom
let world: PushWorld
let home: Home
let browser: Browser
const stops: (() => Promise<void>)[] = []

beforeAll(async () => {
  room = await toldRoom()
  world = await pushWorld()
})
beforeEach(async () => {
  home = await suppliedHome(room)
  // Quiet hours are a matter of their own: whoever runs this at night must see the same.
  await prefer({ quietHours: null })
  browser = await newBrowser(home.holder)
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await asSystem((tx) => tx.delete(delivery))
})
afterAll(async () => {
  await world.close()
  await room.drop()
})

const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(systemViewer, work)

function start(pace = usualPace): void {
  stops.push(startDispatcher(room, createChannels(room), pace))
}

async function newBrowser(partyId: string): Promise<Browser> {
  const made = await world.browser(pushSettingsOf(room).publicKey)
  const device = { id: randomUUID(), partyId }
  await asSystem((tx) => addDevice(tx, room.sealer, device, made.address, new Date()))
  return made
}

async function prefer(change: Partial<Preferences>, partyId = home.holder): Promise<void> {
  await asSystem((tx) => savePreferences(tx, partyId, { ...usualPreferences, ...change }))
}

async function deliveries(): Promise<
  { telling: string; state: string; detail: string | null; attempts: number }[]
> {
  const rows = await room.database.transaction(systemViewer, (tx) =>
    tx.select().from(delivery).orderBy(delivery.revision, delivery.id),
  )
  return rows.map(({ telling, state, detail, attempts }) => ({ telling, state, detail, attempts }))
}

function settled() {
  const look = async () => {
    const all = await deliveries()
    expect(all.every(({ state }) => state !== 'QUEUED')).toBe(true)
    return all
  }
  return vi.waitFor(look, { timeout: 20_000 })
}

async function bodies(of = browser): Promise<string[]> {
  return (await of.messages()).map(({ text }) => (JSON.parse(text) as { body: string }).body)
}

async function titles(of = browser): Promise<string[]> {
  return (await of.messages()).map(({ text }) => (JSON.parse(text) as { title: string }).title)
}

test('a leak is on every browser of its reader long before anybody would look for it', async () => {
  const tablet = await newBrowser(home.holder)
  start()
  const told = Date.now()
  const leak = leakAt(home)
  await opens(room, leak)
  await expect.poll(async () => (await browser.messages()).length).toBe(1)
  const [message] = await browser.messages()
  const [notice] = await room.inbox(home.holder)
  expect(Date.parse(message?.at ?? '') - told).toBeLessThan(usualPace.lookEveryMs - 1_000)
  expect(JSON.parse(message?.text ?? '')).toMatchObject({
    tag: notice?.id,
    title: 'Parece que hay una fuga en tu casa',
    body: expect.stringContaining('41 litros por hora, unos $24 al día'),
    path: `/alertas/${leak.alertId}`,
    unread: 1,
    actions: [{ title: 'Ver' }, { title: 'Ya lo arreglé' }],
  })
  expect(message).toMatchObject({ topic: notice?.id.replaceAll('-', ''), urgency: 'normal' })
  expect(await settled()).toEqual([
    { telling: 'STANDS', state: 'SENT', detail: null, attempts: 1 },
    { telling: 'STANDS', state: 'SENT', detail: null, attempts: 1 },
  ])
  expect(await titles(tablet)).toHaveLength(1)
})

test('what gets worse sounds again; the end takes its place without a sound, where the beginning was told', async () => {
  start()
  const leak = leakAt(home)
  await opens(room, leak)
  await settled()
  await escalates(room, leak)
  await settled()
  const late = await newBrowser(home.holder)
  await closes(room, leak)
  await settled()
  const sent = (await browser.messages()).map(({ text, topic, urgency }) => ({
    ...JSON.parse(text),
    topic,
    urgency,
  }))
  expect(sent).toMatchObject([
    { silent: false, soundsAgain: false, urgency: 'normal' },
    { silent: false, soundsAgain: true, stays: true, urgency: 'high' },
    { silent: true, soundsAgain: false, urgency: 'low', title: 'Ya no vemos la fuga' },
  ])
  expect(new Set(sent.map(({ tag }) => tag)).size).toBe(1)
  expect(new Set(sent.map(({ topic }) => topic)).size).toBe(1)
  expect(await titles(late)).toEqual([])
})

test('what ended before it could be told is not told', async () => {
  const leak = leakAt(home)
  await opens(room, leak)
  await closes(room, leak)
  start()
  expect(await settled()).toEqual([
    { telling: 'STANDS', state: 'EXPIRED', detail: 'overtaken by what became of it', attempts: 0 },
  ])
  expect(await titles()).toEqual([])
})

test('what was read in the app needs no message', async () => {
  await opens(room, leakAt(home))
  await asSystem((tx) => markRead(tx, home.holder, null, new Date()))
  start()
  expect(await settled()).toMatchObject([{ state: 'EXPIRED', detail: 'it was read in the app' }])
})

test('a kind or a channel that its reader switched off stays in the inbox', async () => {
  await prefer({ silencedKinds: ['LEAK'] })
  await opens(room, leakAt(home))
  await prefer({ silencedChannels: ['PUSH'] })
  await opens(room, leakAt(home))
  expect(await deliveries()).toEqual([])
  expect(await room.inbox(home.holder)).toHaveLength(2)
})

test('in quiet hours only what is critical goes out; the rest waits', async () => {
  // Every hour but one, an hour away from now, is quiet.
  const hour = Number(
    new Date().toLocaleString('en', { timeZone: 'America/Mexico_City', hour: 'numeric', hourCycle: 'h23' }),
  )
  await prefer({ quietHours: { from: hour, to: (hour + 23) % 24 } })
  start()
  await opens(room, leakAt(home))
  await opens(room, leakAt(home, { severity: 'CRITICAL' }))
  await expect.poll(() => titles()).toEqual(['Parece que hay una fuga grave en tu casa'])
  const states = async () => (await deliveries()).map(({ state }) => state).toSorted()
  // The browser has it a moment before that is written down.
  await expect.poll(states).toEqual(['QUEUED', 'SENT'])
})

test('a push service that is busy is asked again when it says so', async () => {
  await browser.answers(429, { retryAfter: '3' })
  start()
  const begun = Date.now()
  await opens(room, leakAt(home))
  await expect.poll(async () => (await titles()).length).toBe(1)
  expect(Date.now() - begun).toBeGreaterThanOrEqual(3_000)
  expect(await settled()).toMatchObject([{ state: 'SENT', attempts: 2 }])
})

test('a browser that is gone is forgotten; what a push service refuses is not tried again', async () => {
  const other = await newBrowser(home.holder)
  await browser.unsubscribe()
  await other.answers(413)
  start()
  await opens(room, leakAt(home))
  const outcomes = await settled()
  expect(outcomes.map(({ detail, state }) => `${state}: ${detail}`).toSorted()).toEqual([
    'FAILED: nobody is at that address any more',
    'FAILED: the push service answered 413',
  ])
  expect(await room.database.transaction(systemViewer, (tx) => devicesOf(tx, home.holder))).toHaveLength(1)
})

test('two dispatchers send one message', async () => {
  for (let times = 0; times < 10; times += 1) await opens(room, leakAt(home))
  start()
  start()
  await settled()
  expect(await titles()).toHaveLength(10)
})

test('whoever is told of several homes is told which, by the number on its bill', async () => {
  start()
  const first = await suppliedHome(room, { holder: home.holder, contractNumber: '442761' })
  await opens(room, leakAt(first))
  const alone = await suppliedHome(room, { contractNumber: '442775' })
  const neighbour = await newBrowser(alone.holder)
  await prefer({ quietHours: null }, alone.holder)
  await opens(room, leakAt(alone))
  await expect.poll(() => bodies()).toEqual([expect.stringMatching(/^Contrato 442761\. Desde /)])
  await expect.poll(() => bodies(neighbour)).toEqual([expect.stringMatching(/^Desde /)])
})

test('what was asked for is not to be mended: its message only leads to it', async () => {
  start()
  await opens(room, dayLimitAt(home))
  await expect.poll(async () => (await browser.messages()).length).toBe(1)
  const [message] = await browser.messages()
  expect(JSON.parse(message?.text ?? '')).toMatchObject({
    title: 'Pasaste tu límite del día',
    actions: [{ title: 'Ver' }],
  })
})

test('a bill is on the screen of whose it is and leads to its page; taken back, it says so in the same place', async () => {
  start()
  const bill = billOf(home)
  await ready(room, bill)
  await settled()
  await reverses(room, bill)
  await settled()
  const sent = (await browser.messages()).map(({ text, topic }) => ({ ...JSON.parse(text), topic }))
  const path = `/recibos/${bill.invoiceId}`
  const actions = [{ action: 'view', title: 'Ver', path }]
  expect(sent).toMatchObject([
    { title: 'Ya está tu recibo', path, actions, silent: false, stays: false },
    { title: 'Cancelamos tu recibo', path, actions, silent: true, stays: false },
  ])
  expect(sent[0]).toMatchObject({ body: expect.stringMatching(/^Tu recibo de octubre .*: \$482\.10\. /) })
  expect(new Set(sent.map(({ topic }) => topic)).size).toBe(1)
})

test('a bill that was taken back before it could be told is not told, and none to whom switched it off', async () => {
  const bill = billOf(home)
  await ready(room, bill)
  await reverses(room, bill)
  await prefer({ quietHours: null, silencedKinds: ['BILL_READY'] })
  await ready(room, billOf(home))
  start()
  expect(await settled()).toEqual([
    { telling: 'STANDS', state: 'EXPIRED', detail: 'overtaken by what became of it', attempts: 0 },
  ])
  expect(await titles()).toEqual([])
})

test('a bill waits until the quiet hours are over', async () => {
  const hour = Number(
    new Date().toLocaleString('en', { timeZone: 'America/Mexico_City', hour: 'numeric', hourCycle: 'h23' }),
  )
  await prefer({ quietHours: { from: hour, to: (hour + 23) % 24 } })
  await ready(room, billOf(home))
  const rows = await asSystem((tx) => tx.select().from(delivery))
  expect(rows.map(({ state }) => state)).toEqual(['QUEUED'])
  // Nothing is quiet for less than the hour that is not: what was queued now is due later.
  expect(rows.every(({ nextAttemptAt }) => nextAttemptAt.getTime() > Date.now())).toBe(true)
})
