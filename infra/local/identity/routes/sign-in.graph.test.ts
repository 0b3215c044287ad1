import * as client from 'openid-client'
import { afterAll, expect, test } from 'vitest'
import { clientId } from '../protocol/provider.ts'
import { CookieBrowser } from '../test/cookie-browser.ts'
import { openIdentityStage, password } from '../test/identity-stage.ts'

const stage = await openIdentityStage()
const { issuer, publicOrigin, begin } = stage
afterAll(() => stage.close())

const configuration = await client.discovery(new URL(issuer), clientId, undefined, client.None(), {
  execute: [client.allowInsecureRequests],
})

const ana = { email: 'ana@ejemplo.mx', password }

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
    amr: ['pwd'],
    acr: '1',
    sid: expect.any(String),
  })
  expect(tokens.claims()).not.toHaveProperty('aquacis_units')
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
  const answered = await browser.open(second.page.url, { ...ana, email: 'luis@ejemplo.mx' })
  expect((await second.redeem(answered)).claims()?.sub).toBe('luis')
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
  expect(refused.text).toContain('Espera un minuto')
})

test('a sign-in that this browser did not begin has expired for it', async () => {
  const { page } = await begin(new CookieBrowser(issuer))
  const stranger = await new CookieBrowser(issuer).open(page.url)
  expect(stranger.status).toBe(400)
  expect(stranger.text).toContain('Esta página venció')
})

test('pages run scripts of our own files alone and show themselves in no frame', async () => {
  const { page } = await begin(new CookieBrowser(issuer))
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain(`form-action 'self' ${publicOrigin}`)
  expect(policy).toContain("script-src 'self';")
  expect(page.text).not.toMatch(/<script(?! src="\/)|<style| style=| on[a-z]+=/)
})

test('a form of another site is not read', async () => {
  const browser = new CookieBrowser(issuer)
  const { page } = await begin(browser)
  const refused = await browser.open(page.url, ana, { origin: 'https://malo.example' })
  expect(refused.status).toBe(403)
})

test('while somebody guesses at a password, its owner signs in on a browser that the account knows', async () => {
  const owner = new CookieBrowser(issuer)
  const first = await begin(owner)
  await first.redeem(await owner.open(first.page.url, { ...ana, email: 'luis@ejemplo.mx' }))
  const attacker = new CookieBrowser(issuer)
  const { page } = await begin(attacker)
  const guess = { email: 'luis@ejemplo.mx', password: 'x' }
  for (let n = 0; n < 5; n += 1) await attacker.open(page.url, guess)
  expect((await attacker.open(page.url, { ...ana, email: 'luis@ejemplo.mx' })).status).toBe(429)
  // From the same network: only the browser tells them apart.
  const second = await begin(owner, { prompt: 'login' })
  const answered = await owner.open(second.page.url, { ...ana, email: 'luis@ejemplo.mx' })
  expect((await second.redeem(answered)).claims()?.sub).toBe('luis')
})

test('every step is in the audit, without a password, an address or a name', async () => {
  const browser = new CookieBrowser(issuer)
  const { page } = await begin(browser)
  await browser.open(page.url, { email: 'nadie@ejemplo.mx', password: 'equivocada9' })
  await browser.open(page.url, ana)
  const { rows } = await stage.database.database.pool.query(
    'select what, outcome, who, network from audit_entry order by seq desc limit 3',
  )
  expect(rows).toEqual([
    { what: 'sign-in', outcome: 'done', who: 'ana', network: expect.stringMatching(/^(127|0:0)/) },
    { what: 'password', outcome: 'done', who: 'ana', network: expect.any(String) },
    {
      what: 'password',
      outcome: 'refused',
      who: expect.stringMatching(/^address [0-9a-f]{16}$/),
      network: expect.any(String),
    },
  ])
  const { rows: all } = await stage.database.database.pool.query(
    'select row_to_json(audit_entry)::text as text from audit_entry',
  )
  expect(all.map(({ text }) => text).join()).not.toMatch(/ejemplo\.mx|equivocada|Ana Luz/)
  expect(await stage.identity.parts.audit.firstBreak()).toBeNull()
})
