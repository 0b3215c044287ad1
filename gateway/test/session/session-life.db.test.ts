import { randomBytes } from 'node:crypto'
import { silentLog, type TestDatabase, testDatabase } from '@aquacis/kit/testing/database.ts'
import { countStatements } from '@aquacis/kit/testing/observation/counted-statements.ts'
import type { ResidentViewer, StaffViewer } from '@aquacis/kit/values/viewer.ts'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { createCookies } from '../../src/session/cookies.ts'
import { type OpenSessions, openSessions } from '../../src/session/open-sessions.ts'
import { createSessionSecrets } from '../../src/session/session-secret.ts'
import { createSessions } from '../../src/session/sessions.ts'
import { sessionRows } from '../../src/session/store/session-rows.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const resident: ResidentViewer = {
  kind: 'resident',
  subject: 'person-1',
  partyId: '5f0c1c9e-2a34-4b6d-9d3c-0c6f2f6a7b10',
}
const staff: StaffViewer = { kind: 'staff', subject: 'office-1', operatingUnitIds: [1] }
const lifetimes = {
  resident: { idleMs: 30 * day, ageMs: 180 * day },
  staff: { idleMs: 30 * minute, ageMs: 10 * hour },
}
const key = randomBytes(32).toString('base64')
const cookies = createCookies(new URL('https://aguas.example'))
const begun = Date.parse('2026-11-20T14:00:00Z')

let place: TestDatabase
let one: OpenSessions
let now = begun

/** A gateway's sessions on the database of this test. */
function open(): Promise<OpenSessions> {
  const { appUrl: databaseUrl, ownerUrl } = place
  return openSessions({ databaseUrl, ownerUrl, key, cookies, lifetimes, now: () => now }, silentLog)
}

beforeAll(async () => {
  place = await testDatabase(new URL('../../migrations/', import.meta.url))
})
beforeEach(async () => {
  now = begun
  one = await open()
})
afterEach(async () => {
  await one.close()
  await place.database.pool.query('delete from session')
})
afterAll(() => place.drop())

async function signIn(viewer: ResidentViewer | StaffViewer, at = one): Promise<string> {
  const signedIn = { viewer, name: 'Ana', providerSession: null, secondFactor: false }
  return headerOf(await at.sessions.begin(signedIn, 'Chrome · Android', undefined))
}

/** The `cookie` header that a browser sends after a `set-cookie`. */
function headerOf(setCookie: string | null): string {
  return setCookie?.split(';', 1)[0] ?? ''
}

async function asAdmin(work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

function nameOfPlace(): string {
  return new URL(place.appUrl).pathname.slice(1)
}

/** Throws everybody out of the database; with `closed` nobody comes in either. */
async function cutOff(closed: boolean): Promise<void> {
  await asAdmin(async (admin) => {
    await admin.query(`alter database ${nameOfPlace()} allow_connections ${!closed}`)
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${nameOfPlace()}'`,
    )
  })
}

test('staff who left their desk are signed out after half an hour, a resident is not after a month’s holiday', async () => {
  const [desk, phone] = [await signIn(staff), await signIn(resident)]
  now = begun + 29 * minute
  expect(await one.sessions.read(desk)).toMatchObject({ viewer: staff })
  now += 31 * minute
  expect(await one.sessions.read(desk)).toBeNull()
  now = begun + 29 * day
  expect(await one.sessions.read(phone)).toMatchObject({ viewer: resident })
  now += 31 * day
  expect(await one.sessions.read(phone)).toBeNull()
})

test('a session that is used all the time ends at its age', async () => {
  const desk = await signIn(staff)
  for (let minutes = 0; minutes < 600; minutes += 20) {
    now = begun + minutes * minute
    expect(await one.sessions.read(desk)).not.toBeNull()
    await expect.poll(() => seenAt()).toBe(now)
  }
  now = begun + 10 * hour
  expect(await one.sessions.read(desk)).toBeNull()
})

test('use on one gateway counts on every other', async () => {
  const other = await open()
  const desk = await signIn(staff)
  for (let minutes = 0; minutes <= 100; minutes += 25) {
    now = begun + minutes * minute
    const gateway = minutes % 50 === 0 ? one : other
    expect(await gateway.sessions.read(desk)).not.toBeNull()
    // What was seen is written beside the answer: wait until it is there.
    await expect.poll(() => seenAt()).toBe(now)
  }
  await other.close()
})

async function seenAt(): Promise<number | undefined> {
  const { rows } = await place.database.pool.query<{ seen_at: Date }>('select seen_at from session')
  return rows[0]?.seen_at.getTime()
}

test('that a session is used is written once a minute at most', async () => {
  const desk = await signIn(staff)
  const seen = new Set<number | undefined>()
  for (let seconds = 0; seconds <= 150; seconds += 10) {
    now = begun + seconds * 1_000
    await one.sessions.read(desk)
    if (seconds % 60 === 0) await expect.poll(() => seenAt()).toBe(now)
    seen.add(await seenAt())
  }
  expect([...seen]).toEqual([begun, begun + minute, begun + 2 * minute])
})

test('requests within ten seconds ask the database once, however many come at the same time', async () => {
  const counted = countStatements(place.database)
  const sessions = createSessions({
    rows: sessionRows(place.database, key),
    secrets: createSessionSecrets(key),
    cookies,
    lifetimes,
    hearsEndings: () => true,
    log: silentLog,
    now: () => now,
  })
  const phone = await signIn(resident)
  const answers = await Promise.all(Array.from({ length: 200 }, () => sessions.read(phone)))
  expect(new Set(answers.map((session) => session?.id)).size).toBe(1)
  for (let n = 0; n < 1_000; n += 1) expect(sessions.read(phone)).not.toBeInstanceOf(Promise)
  expect(counted.texts).toHaveLength(1)
  now += 10_001
  await sessions.read(phone)
  expect(counted.texts).toHaveLength(2)
})

test('a cookie that we never gave out is not looked for', async () => {
  const made = `${randomBytes(32).toString('base64url')}.${randomBytes(16).toString('base64url')}`
  expect(one.sessions.read(`__Host-aquacis=${made}`)).toBeNull()
  expect(one.sessions.read('__Host-aquacis=x; other=y')).toBeNull()
  expect(one.sessions.read(undefined)).toBeNull()
})

test('after a day a browser gets a new key, once', async () => {
  const phone = await signIn(resident)
  await one.sessions.read(phone)
  expect(await one.sessions.renewedCookie(phone)).toBeNull()
  now += day + 1
  await one.sessions.read(phone)
  const [first, second] = await Promise.all([
    one.sessions.renewedCookie(phone),
    one.sessions.renewedCookie(phone),
  ])
  const renewed = [first, second].filter((cookie) => cookie !== null)
  expect(renewed).toHaveLength(1)
  expect(renewed[0]).toContain(`Max-Age=${(179 * day) / 1_000 - 1}`)
  expect(await one.sessions.read(headerOf(renewed[0] ?? null))).toMatchObject({ viewer: resident })
})

test('an answer with a new key that got lost signs nobody out', async () => {
  const phone = await signIn(resident)
  for (let days = 1; days < 5; days += 1) {
    now = begun + days * (day + minute)
    expect(await one.sessions.read(phone)).not.toBeNull()
    expect(await one.sessions.renewedCookie(phone)).not.toBeNull()
  }
  now += hour
  expect(await one.sessions.read(phone)).not.toBeNull()
})

test('a key that comes back long after it was replaced ends the session: somebody copied it', async () => {
  const stolen = await signIn(resident)
  await one.sessions.read(stolen)
  now += day + 1
  await one.sessions.read(stolen)
  const renewed = headerOf(await one.sessions.renewedCookie(stolen))
  expect(await one.sessions.read(renewed)).not.toBeNull()
  // Requests that were under way.
  now += 30_000
  expect(await one.sessions.read(stolen)).not.toBeNull()
  const ended = new Promise((resolve) => one.sessions.onEnded(resolve))
  now += 60_000
  expect(await one.sessions.read(stolen)).toBeNull()
  expect(await one.sessions.read(renewed)).toBeNull()
  await ended
})

test('while the database is away, those who were just here go on; others hear that it is not their fault', async () => {
  const [here, elsewhere] = [await signIn(resident), await signIn(staff)]
  expect(await one.sessions.read(here)).not.toBeNull()
  await cutOff(true)
  try {
    now += 9_000
    expect(await one.sessions.read(here)).toMatchObject({ viewer: resident })
    const unavailable = { message: expect.stringMatching(/try again/), extensions: { code: 'UNAVAILABLE' } }
    await expect(async () => one.sessions.read(elsewhere)).rejects.toMatchObject(unavailable)
    now += 2_000
    await expect(async () => one.sessions.read(here)).rejects.toMatchObject(unavailable)
  } finally {
    await cutOff(false)
  }
  expect(await one.sessions.read(here)).toMatchObject({ viewer: resident })
  expect(await one.sessions.read(elsewhere)).toMatchObject({ viewer: staff })
})

test('an ending that was told while the line was cut is heard once it stands again', async () => {
  const other = await open()
  const phone = await signIn(resident)
  const session = await other.sessions.read(phone)
  const heard = new Promise<string>((resolve) => other.sessions.onEnded(resolve))
  await cutOff(false)
  if (session !== null) await one.sessions.signOut(session)
  expect(await heard).toBe(session?.id)
  expect(await other.sessions.read(phone)).toBeNull()
  await other.close()
})

test('what a socket asks at the end of its time is answered from the database', async () => {
  const desk = await signIn(staff)
  const session = await one.sessions.read(desk)
  const id = session?.id ?? ''
  now = begun + 20 * minute
  await one.sessions.read(desk)
  await expect.poll(() => seenAt()).toBe(now)
  now = begun + 31 * minute
  expect(await one.sessions.standing(id)).toMatchObject({
    expiresAt: new Date(begun + 50 * minute).toISOString(),
  })
  now = begun + 51 * minute
  expect(await one.sessions.standing(id)).toBeNull()
})
