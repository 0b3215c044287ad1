import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { createHealth } from '@aquacis/kit/runtime/health.ts'
import { silentLog, testDatabase } from '@aquacis/kit/testing/database.ts'
import { exportJWK, generateKeyPair } from 'jose'
import * as client from 'openid-client'
import { afterAll, expect, test } from 'vitest'
import { type Account, accountsOf } from './accounts.ts'
import { hashPassword } from './password.ts'
import { postgresAdapter } from './postgres-adapter.ts'
import { clientId, createProvider } from './provider.ts'
import { createIdentityServer } from './server.ts'
import { CookieBrowser, type Page } from './test/cookie-browser.ts'

const publicOrigin = 'http://localhost:9'
const passwordHash = await hashPassword('agua clara')
const people: Account[] = [
  {
    subject: 'ana',
    email: 'ana@ejemplo.mx',
    name: 'Ana Luz',
    passwordHash,
    kind: 'resident',
    party: 'customer-1',
  },
  {
    subject: 'teresa',
    email: 'teresa@ejemplo.mx',
    name: 'Teresa',
    passwordHash,
    kind: 'staff',
    units: [1, 4],
  },
]

const { database, drop } = await testDatabase(new URL('./migrations/', import.meta.url))
const port = await freePort()
const issuer = `http://localhost:${port}`
const server = await startServer()
afterAll(async () => {
  await server.close()
  await drop()
})

const configuration = await client.discovery(new URL(issuer), clientId, undefined, client.None(), {
  execute: [client.allowInsecureRequests],
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const { port: free } = probe.address() as AddressInfo
  probe.close()
  return free
}

async function startServer() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const signingKey = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'test' }
  const accounts = accountsOf(people)
  const adapter = postgresAdapter(database.pool)
  const cookieKey = 'a cookie key of the test, long enough'
  const provider = createProvider({ issuer, publicOrigin, accounts, adapter, signingKey, cookieKey })
  const health = createHealth('identity')
  const made = await createIdentityServer({ provider, accounts, publicOrigin, health, log: silentLog })
  await made.listen({ host: 'localhost', port })
  return made
}

/** Begins a sign-in as the gateway does; returns where the browser ended and how to redeem what it got. */
async function begin(browser: CookieBrowser, extra: Record<string, string> = {}) {
  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: `${publicOrigin}/auth/callback`,
    scope: 'openid aquacis',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    ...extra,
  })
  const redeem = (page: Page, pkceCodeVerifier = verifier) =>
    client.authorizationCodeGrant(configuration, new URL(page.url), {
      pkceCodeVerifier,
      expectedState: state,
    })
  return { page: await browser.open(url.href), redeem }
}

const ana = { email: 'ana@ejemplo.mx', password: 'agua clara' }

test('a resident signs in by code and PKCE, and the ID token says who they are', async () => {
  const browser = new CookieBrowser(issuer)
  const { page, redeem } = await begin(browser)
  expect(page.text).toContain('Correo electrónico')
  const tokens = await redeem(await browser.open(page.url, ana))
  expect(tokens.claims()).toMatchObject({
    sub: 'ana',
    name: 'Ana Luz',
    aquacis_kind: 'resident',
    aquacis_party: 'customer-1',
  })
  expect(tokens.claims()).not.toHaveProperty('aquacis_units')
})

test('staff carry their operating units', async () => {
  const browser = new CookieBrowser(issuer)
  const { page, redeem } = await begin(browser)
  const tokens = await redeem(await browser.open(page.url, { ...ana, email: 'teresa@ejemplo.mx' }))
  expect(tokens.claims()).toMatchObject({ aquacis_kind: 'staff', aquacis_units: [1, 4] })
})

test('somebody who is signed in is not asked again, until they sign out', async () => {
  const browser = new CookieBrowser(issuer)
  const first = await begin(browser)
  const tokens = await first.redeem(await browser.open(first.page.url, ana))
  const second = await begin(browser)
  expect((await second.redeem(second.page)).claims()?.sub).toBe('ana')

  const signOut = client.buildEndSessionUrl(configuration, {
    id_token_hint: tokens.id_token ?? '',
    post_logout_redirect_uri: `${publicOrigin}/`,
  })
  const asked = await browser.open(signOut.href)
  expect(asked.text).toContain('Salir de tu cuenta')
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? ''
  const left = await browser.open(`${issuer}/session/end/confirm`, { xsrf, logout: 'yes' })
  expect(left.url).toBe(`${publicOrigin}/`)
  expect((await begin(browser)).page.text).toContain('Correo electrónico')
})

test('somebody else can sign in on the same browser, and is then who they say', async () => {
  const browser = new CookieBrowser(issuer)
  const first = await begin(browser)
  await first.redeem(await browser.open(first.page.url, ana))
  const second = await begin(browser, { prompt: 'login' })
  expect(second.page.text).toContain('Correo electrónico')
  const answered = await browser.open(second.page.url, { ...ana, email: 'teresa@ejemplo.mx' })
  expect((await second.redeem(answered)).claims()?.sub).toBe('teresa')
})

test('a code is redeemed once, and only with the verifier it was asked with', async () => {
  const browser = new CookieBrowser(issuer)
  const { page, redeem } = await begin(browser)
  const answered = await browser.open(page.url, ana)
  await expect(redeem(answered, client.randomPKCECodeVerifier())).rejects.toMatchObject({
    error: 'invalid_grant',
  })
  const again = await begin(browser)
  await again.redeem(again.page)
  await expect(again.redeem(again.page)).rejects.toMatchObject({ error: 'invalid_grant' })
})

test('without PKCE, or back to another address, nobody gets in', async () => {
  const browser = new CookieBrowser(issuer)
  const plain = `${issuer}/auth?client_id=${clientId}&response_type=code&scope=openid`
  const noPkce = await browser.open(`${plain}&redirect_uri=${publicOrigin}/auth/callback`)
  expect(new URL(noPkce.url).searchParams.get('error')).toBe('invalid_request')
  const foreign = await begin(browser, { redirect_uri: 'http://localhost:9/elsewhere' })
  expect(foreign.page).toMatchObject({ status: 400 })
  expect(foreign.page.text).toContain('No se pudo entrar')
})

test('a wrong password gets a sentence, keeps the e-mail and never echoes the password', async () => {
  const browser = new CookieBrowser(issuer)
  const { page } = await begin(browser)
  const refused = await browser.open(page.url, { email: 'ana@ejemplo.mx"><b>', password: 'agua turbia' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('no coinciden')
  expect(refused.text).toContain('value="ana@ejemplo.mx&quot;&gt;&lt;b&gt;"')
  expect(refused.text).not.toContain('agua turbia')
  expect((await browser.open(page.url, { email: '', password: 'x' })).text).toContain(
    'Escribe tu correo electrónico.',
  )
  expect((await browser.open(page.url, { email: 'x' })).text).toContain('Escribe tu contraseña.')
})

test('after five wrong passwords the next one waits, the right one too', async () => {
  const browser = new CookieBrowser(issuer)
  const { page } = await begin(browser)
  const guess = { email: 'guessed@ejemplo.mx', password: 'x' }
  for (let n = 0; n < 5; n += 1) expect((await browser.open(page.url, guess)).status).toBe(422)
  const refused = await browser.open(page.url, guess)
  expect(refused.status).toBe(429)
  expect(refused.text).toContain('Espera 10 minutos')
})

test('a sign-in that this browser did not begin has expired for it', async () => {
  const { page } = await begin(new CookieBrowser(issuer))
  const stranger = await new CookieBrowser(issuer).open(page.url)
  expect(stranger.status).toBe(400)
  expect(stranger.text).toContain('Esta página venció')
})

test('pages run no script and show themselves in no frame', async () => {
  const { page } = await begin(new CookieBrowser(issuer))
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain(`form-action 'self' ${publicOrigin}`)
  expect(page.text).not.toContain('<script')
})
