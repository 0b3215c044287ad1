import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Browser, openBrowser } from '../stage/browser.ts'
import { startTestProvider, type TestProvider } from '../stage/identity-provider.ts'
import { cookieName, openStage, publicOrigin, resident, type Stage } from '../stage/stage.ts'

const ours = { 'x-aquacis-csrf': '1', origin: publicOrigin }
const android =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'

interface Listed {
  readonly sessions: readonly { id: string; device: string; isThis: boolean; seenAt: string; since: string }[]
}

let provider: TestProvider
let stage: Stage
/** A second gateway on the same database. */
let other: Stage
let phone: Browser
let desk: Browser

beforeAll(async () => {
  provider = await startTestProvider()
  const subgraphs = [{ name: 'people', typeDefs: 'type Query { one: Int }', resolvers: {} }]
  const AQUACIS_OIDC_ISSUER = new URL(provider.issuer.origin)
  const AQUACIS_SESSION_KEY = Buffer.alloc(32, 5).toString('base64')
  stage = await openStage({ subgraphs, configuration: { AQUACIS_OIDC_ISSUER, AQUACIS_SESSION_KEY } })
  const { appUrl, ownerUrl } = stage.database
  other = await openStage({
    subgraphs,
    configuration: {
      AQUACIS_OIDC_ISSUER,
      AQUACIS_SESSION_KEY,
      AQUACIS_GATEWAY_DATABASE_URL: appUrl,
      AQUACIS_GATEWAY_OWNER_URL: ownerUrl,
    },
  })
})
beforeEach(async () => {
  provider.claims = { aquacis_kind: 'resident', aquacis_party: resident.partyId, name: 'Ana' }
  phone = openBrowser(stage)
  desk = openBrowser(other)
})
afterEach(async () => {
  await stage.database.database.pool.query('delete from session')
})
afterAll(async () => {
  await other.close()
  await stage.close()
  await provider.down()
})

const saysOf = async (browser: Browser) => (await browser.get('/auth/session')).json()
const listOf = async (browser: Browser) => (await (await browser.get('/auth/sessions')).json()) as Listed
const post = (browser: Browser, path: string, body: object = {}) =>
  browser.post(path, { ...ours, 'content-type': 'application/json' }, JSON.stringify(body))

/** Asks until somebody is signed out; answers with how long that took. What was read is served for ten seconds unless the ending is heard. */
async function msUntilSignedOut(browser: Browser): Promise<number> {
  const since = performance.now()
  while (((await saysOf(browser)) as { kind: string }).kind !== 'anonymous') {
    if (performance.now() - since > 5_000) return Number.POSITIVE_INFINITY
  }
  return performance.now() - since
}

test('shows a person where they are signed in, and which of it is this', async () => {
  await phone.signIn()
  await desk.signIn()
  const { sessions } = await listOf(phone)
  expect(sessions).toHaveLength(2)
  expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
  provider.claims = { ...provider.claims, sub: 'person-2' }
  const stranger = openBrowser(stage)
  await stranger.signIn()
  expect((await listOf(stranger)).sessions).toHaveLength(1)
})

test('names the device in words', async () => {
  const leaving = await phone.get('/auth/sign-in')
  const atProvider = await fetch(leaving.headers.get('location') ?? '', { redirect: 'manual' })
  const answer = (atProvider.headers.get('location') ?? '').replace(publicOrigin, '')
  await phone.get(answer, { 'user-agent': android })
  expect((await listOf(phone)).sessions[0]?.device).toBe('Chrome · Android')
})

test('a session that is ended from elsewhere is refused within a second, by every gateway', async () => {
  await phone.signIn()
  await desk.signIn()
  const notThis = (await listOf(phone)).sessions.find(({ isThis }) => !isThis)
  expect(await saysOf(desk)).toMatchObject({ kind: 'resident' })
  const ended = await post(phone, '/auth/sessions/end', { id: notThis?.id })
  expect(await ended.json()).toEqual({ ended: 1 })
  expect(await msUntilSignedOut(desk)).toBeLessThan(5_000)
  expect(await saysOf(phone)).toMatchObject({ kind: 'resident' })
})

test('all others are ended at once, and this one stays', async () => {
  await phone.signIn()
  const many = [desk, openBrowser(stage), openBrowser(other)]
  for (const browser of many) await browser.signIn()
  expect(await (await post(phone, '/auth/sessions/end-others')).json()).toEqual({ ended: 3 })
  for (const browser of many) expect(await msUntilSignedOut(browser)).toBeLessThan(5_000)
  expect((await listOf(phone)).sessions).toMatchObject([{ isThis: true }])
})

test('nobody ends the session of somebody else', async () => {
  await phone.signIn()
  const [mine] = (await listOf(phone)).sessions
  provider.claims = { ...provider.claims, sub: 'person-2' }
  await desk.signIn()
  expect(await (await post(desk, '/auth/sessions/end', { id: mine?.id })).json()).toEqual({ ended: 0 })
  expect(await saysOf(phone)).toMatchObject({ kind: 'resident' })
})

test.each(['/auth/sessions/end', '/auth/sessions/end-others'])(
  'a page of another site cannot post to %s',
  async (path) => {
    await phone.signIn()
    const json = { 'content-type': 'application/json' }
    expect((await phone.post(path, json, '{}')).status).toBe(403)
    const foreign = { ...json, ...ours, origin: 'https://malo.example' }
    expect((await phone.post(path, foreign, '{}')).status).toBe(403)
  },
)

test('who is not signed in is told so, and an id that is none is refused', async () => {
  expect((await phone.get('/auth/sessions')).status).toBe(401)
  expect((await post(phone, '/auth/sessions/end-others')).status).toBe(401)
  await phone.signIn()
  expect((await post(phone, '/auth/sessions/end', { id: 'all' })).status).toBe(400)
})

test('a cookie that somebody planted before signing in is worth nothing afterwards', async () => {
  await phone.signIn()
  const planted = phone.cookies.get(cookieName) ?? ''
  const victim = openBrowser(stage)
  victim.cookies.set(cookieName, planted)
  provider.claims = { ...provider.claims, sub: 'victim', name: 'Luis' }
  await victim.signIn()
  expect(victim.cookies.get(cookieName)).not.toBe(planted)
  expect(await saysOf(victim)).toMatchObject({ name: 'Luis' })
  expect(await saysOf(phone)).toEqual({ kind: 'anonymous' })
})

test('signing out ends the session itself, not only this browser’s cookie', async () => {
  await phone.signIn()
  const copy = phone.cookies.get(cookieName) ?? ''
  await post(phone, '/auth/sign-out')
  phone.cookies.set(cookieName, copy)
  expect(await saysOf(phone)).toEqual({ kind: 'anonymous' })
})

test('the provider ends a session, or all of a person, by a word that it signed', async () => {
  provider.claims = { ...provider.claims, sid: 'one' }
  await phone.signIn()
  provider.claims = { ...provider.claims, sid: 'two' }
  await desk.signIn()
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const tell = async (claims: object) => {
    const token = await provider.logoutToken(claims)
    return (await phone.post('/auth/back-channel-logout', form, `logout_token=${token}`)).status
  }
  expect(await tell({ sub: 'person-1', nonce: 'n' })).toBe(400)
  expect(await tell({ sub: 'person-1', aud: 'another' })).toBe(400)
  expect(await tell({ sub: 'person-1', events: {} })).toBe(400)
  expect((await phone.post('/auth/back-channel-logout', form, 'logout_token=x')).status).toBe(400)
  expect(await saysOf(phone)).toMatchObject({ kind: 'resident' })
  expect(await tell({ sid: 'two' })).toBe(200)
  expect(await msUntilSignedOut(desk)).toBeLessThan(5_000)
  expect(await saysOf(phone)).toMatchObject({ kind: 'resident' })
  expect(await tell({ sub: 'person-1' })).toBe(200)
  expect(await saysOf(phone)).toEqual({ kind: 'anonymous' })
})

test('to a person’s own pages at the provider leads a sign-in that is minutes old at most', async () => {
  const leaving = await phone.get('/auth/account')
  expect(new URL(leaving.headers.get('location') ?? '').searchParams.get('max_age')).toBe('900')
  const atProvider = await fetch(leaving.headers.get('location') ?? '', { redirect: 'manual' })
  const back = await phone.get((atProvider.headers.get('location') ?? '').replace(publicOrigin, ''))
  expect(back.headers.get('location')).toBe(`${provider.issuer.origin}/account`)
})

test('staff without a second factor are not let in where it is asked for', async () => {
  const strict = await openStage({
    subgraphs: [{ name: 'people', typeDefs: 'type Query { one: Int }', resolvers: {} }],
    configuration: {
      AQUACIS_OIDC_ISSUER: new URL(provider.issuer.origin),
      AQUACIS_STAFF_SECOND_FACTOR: 'required',
    },
  })
  const office = openBrowser(strict)
  provider.claims = { aquacis_kind: 'staff', aquacis_units: [1], amr: ['pwd'] }
  const page = await office.signIn()
  expect(page.status).toBe(403)
  expect(await page.text()).toContain('dos pasos')
  // Else the provider, which remembers them, would send them back as they are.
  const leaving = await office.get('/auth/sign-in')
  expect(new URL(leaving.headers.get('location') ?? '').searchParams.get('prompt')).toBe('login')
  provider.claims = { ...provider.claims, amr: ['pwd', 'otp', 'mfa'] }
  expect((await office.signIn()).status).toBe(303)
  await strict.close()
})
