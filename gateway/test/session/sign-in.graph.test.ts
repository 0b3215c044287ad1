import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Browser, openBrowser } from '../stage/browser.ts'
import { startTestProvider, type TestProvider } from '../stage/identity-provider.ts'
import { byHash, cookieName, openStage, publicOrigin, resident, type Stage } from '../stage/stage.ts'
import type { TinyContext } from '../stage/tiny-subgraph.ts'

const whoAmI = '{ whoAmI }'
const party = resident.partyId

let provider: TestProvider
let stage: Stage
let browser: Browser
beforeAll(async () => {
  provider = await startTestProvider()
  stage = await openStage({
    documents: [whoAmI],
    subgraphs: [
      {
        name: 'people',
        typeDefs: 'type Query { whoAmI: String }',
        resolvers: {
          Query: { whoAmI: (_: unknown, __: unknown, { viewer }: TinyContext) => JSON.stringify(viewer) },
        },
      },
    ],
    configuration: { AQUACIS_OIDC_ISSUER: new URL(provider.issuer.origin) },
  })
})
beforeEach(() => {
  browser = openBrowser(stage)
  provider.claims = { aquacis_kind: 'resident', aquacis_party: party, name: 'Ana' }
})
afterEach(() => {
  provider.cheat = {}
})
afterAll(async () => {
  await stage.close()
  await provider.down()
})

async function seenAs(one: Browser): Promise<unknown> {
  const body = JSON.stringify(byHash(whoAmI))
  const headers = { 'content-type': 'application/json', 'x-aquacis-csrf': '1' }
  const answer = (await (await one.post('/graphql', headers, body)).json()) as { data: { whoAmI: string } }
  return JSON.parse(answer.data.whoAmI)
}

const sessionSays = async () => (await browser.get('/auth/session')).json()

test('signs a resident in, and the subgraphs see who it is', async () => {
  expect(await sessionSays()).toEqual({ kind: 'anonymous' })
  const back = await browser.signIn('/consumo?dia=hoy')
  expect(back.status).toBe(303)
  expect(back.headers.get('location')).toBe('/consumo?dia=hoy')
  expect(await sessionSays()).toEqual({ kind: 'resident', name: 'Ana' })
  expect(await seenAs(browser)).toEqual({ kind: 'resident', subject: 'person-1', partyId: party })
})

test('signs staff in with their offices', async () => {
  provider.claims = { aquacis_kind: 'staff', aquacis_units: [1, 4], name: 'Asesora' }
  await browser.signIn()
  expect(await sessionSays()).toEqual({ kind: 'staff', name: 'Asesora' })
  expect(await seenAs(browser)).toEqual({ kind: 'staff', subject: 'person-1', operatingUnitIds: [1, 4] })
})

test('asks the provider with PKCE, state and nonce', async () => {
  await browser.signIn()
  expect(provider.asked.get('code_challenge_method')).toBe('S256')
  expect(provider.asked.get('state')).toMatch(/.{20}/)
  expect(provider.asked.get('nonce')).toMatch(/.{20}/)
  expect(provider.asked.get('redirect_uri')).toBe(`${publicOrigin}/auth/callback`)
})

test('gives the browser a number that says nothing, which scripts cannot reach and the database does not hold', async () => {
  const back = await browser.signIn()
  const cookie = back.headers.getSetCookie().find((line) => line.startsWith(`${cookieName}=`)) ?? ''
  expect(cookie).toMatch(/; Max-Age=28800; Path=\/; .*HttpOnly.*Secure.*SameSite=Lax/)
  const [secret = ''] = (browser.cookies.get(cookieName) ?? '').split('.')
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  const { rows } = await stage.database.database.pool.query(
    'select row_to_json(s)::text || row_to_json(k)::text as text from session s join session_key k on k.session_id = s.id',
  )
  const stored = rows.map(({ text }) => text).join()
  expect(stored).toContain('person-1')
  expect(stored).not.toContain(secret)
  expect(stored).not.toContain(Buffer.from(secret, 'base64url').toString('hex'))
  // Names are personal.
  expect(stored).not.toContain('Ana')
})

test('takes a cookie that was changed, or made for something else, for no session', async () => {
  await browser.signIn()
  const given = browser.cookies.get(cookieName) ?? ''
  browser.cookies.set(cookieName, `${given[0] === 'A' ? 'B' : 'A'}${given.slice(1)}`)
  expect(await sessionSays()).toEqual({ kind: 'anonymous' })
  const leaving = await browser.get('/auth/sign-in')
  expect(leaving.status).toBe(303)
  browser.cookies.set(cookieName, browser.cookies.get(`${cookieName}-sign-in`) ?? '')
  expect(await sessionSays()).toEqual({ kind: 'anonymous' })
})

test('does not finish an attempt that this browser did not begin', async () => {
  const stranger = openBrowser(stage)
  const leaving = await stranger.get('/auth/sign-in')
  const atProvider = await fetch(leaving.headers.get('location') ?? '', { redirect: 'manual' })
  const answer = (atProvider.headers.get('location') ?? '').replace(publicOrigin, '')
  expect((await browser.get(answer)).status).toBe(400)
  await browser.get('/auth/sign-in')
  const page = await browser.get(answer)
  expect(page.status).toBe(400)
  expect(await page.text()).toContain('Intentar de nuevo')
  expect(await sessionSays()).toEqual({ kind: 'anonymous' })
})

test.each([
  ['the nonce of another attempt', { nonce: 'another' }],
  ['a token for another client', { aud: 'another' }],
])('refuses %s', async (_what, cheat) => {
  provider.cheat = cheat
  expect((await browser.signIn()).status).toBe(400)
  expect(await sessionSays()).toEqual({ kind: 'anonymous' })
})

test.each([
  ['no kind', { name: 'Nadie' }],
  ['a resident without a customer', { aquacis_kind: 'resident' }],
  ['the system itself', { aquacis_kind: 'system' }],
  ['staff whose offices are no numbers', { aquacis_kind: 'staff', aquacis_units: ['1'] }],
])('lets nobody in of whom the provider says %s', async (_what, claims) => {
  provider.claims = claims
  const page = await browser.signIn()
  expect(page.status).toBe(403)
  expect(await page.text()).toContain('no está ligada')
  expect(await sessionSays()).toEqual({ kind: 'anonymous' })
})

test('signs out, says where the provider does the same, and asks for the password next time', async () => {
  await browser.signIn()
  const answer = await browser.post('/auth/sign-out', { 'x-aquacis-csrf': '1' })
  expect(await answer.json()).toEqual({
    kind: 'anonymous',
    continueAt: expect.stringContaining('/session/end?'),
  })
  expect(await sessionSays()).toEqual({ kind: 'anonymous' })
  await browser.signIn()
  expect(provider.asked.get('prompt')).toBe('login')
  await browser.signIn()
  expect(provider.asked.get('prompt')).toBeNull()
})

test('does not sign out without the header that only our pages send', async () => {
  await browser.signIn()
  expect((await browser.post('/auth/sign-out')).status).toBe(403)
  expect(await sessionSays()).toMatchObject({ kind: 'resident' })
})

test('starts without its provider, says so, and signs in once it is there', async () => {
  await provider.down()
  const late = await openStage({
    subgraphs: [{ name: 'people', typeDefs: 'type Query { one: Int }', resolvers: {} }],
    configuration: { AQUACIS_OIDC_ISSUER: new URL(provider.issuer.origin) },
  })
  const visitor = openBrowser(late)
  const page = await visitor.get('/auth/sign-in?return=/consumo')
  expect(page.status).toBe(503)
  expect(await page.text()).toContain('/auth/sign-in?return=%2Fconsumo')
  const ready = await visitor.get('/ready')
  expect(ready.status).toBe(503)
  expect(await ready.json()).toMatchObject({
    checks: expect.arrayContaining([
      { name: 'subgraph people', status: 'ok' },
      { name: 'sessions', status: 'ok' },
      { name: 'identity provider', status: 'failing', reason: expect.stringMatching(/.+/) },
    ]),
  })
  expect((await visitor.get('/health')).status).toBe(200)
  await provider.up()
  expect((await visitor.signIn()).status).toBe(303)
  expect((await visitor.get('/ready')).status).toBe(200)
  await late.close()
})
