import { afterAll, expect, test } from 'vitest'
import { CookieBrowser } from '../test/cookie-browser.ts'
import { openIdentityStage, password } from '../test/identity-stage.ts'

const stage = await openIdentityStage()
const { issuer, begin, mailTo, mails, signedOut } = stage
afterAll(() => stage.close())

const fresh = 'otra clara del monte'
const linkIn = (text: string) => /http\S+new-password\?token=[\w-]+/.exec(text)?.[0] ?? ''
const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? ''

test('a new password by mail signs in, the old one does not, and every session is over', async () => {
  const phone = new CookieBrowser(issuer)
  const first = await begin(phone)
  await first.redeem(await phone.open(first.page.url, { email: 'ana@ejemplo.mx', password }))

  const browser = new CookieBrowser(issuer)
  await browser.open(`${issuer}/forgotten`, { email: 'Ana@ejemplo.mx' })
  const link = linkIn((await mailTo('ana@ejemplo.mx')).text)
  expect((await browser.open(link)).text).toContain('Contraseña nueva')
  const weak = await browser.open(`${issuer}/new-password`, { token: tokenOf(link), password: 'teamomucho' })
  expect(weak.status).toBe(422)
  const done = await browser.open(`${issuer}/new-password`, { token: tokenOf(link), password: fresh })
  expect(done.text).toContain('Tu contraseña cambió')
  expect(signedOut).toMatchObject([{ sub: 'ana', events: expect.any(Object) }])
  expect((await mailTo('ana@ejemplo.mx', 1)).subject).toContain('Cambió la contraseña')

  const again = await begin(phone)
  expect(again.page.text).toContain('Correo electrónico')
  expect((await phone.open(again.page.url, { email: 'ana@ejemplo.mx', password })).status).toBe(422)
  const answered = await phone.open(again.page.url, { email: 'ana@ejemplo.mx', password: fresh })
  expect((await again.redeem(answered)).claims()?.sub).toBe('ana')
  // Once.
  expect((await browser.open(link)).status).toBe(400)
  expect(
    (await browser.open(`${issuer}/new-password`, { token: tokenOf(link), password: fresh })).status,
  ).toBe(400)
})

test('the page says the same to everybody, and no mail goes where there is no account', async () => {
  const browser = new CookieBrowser(issuer)
  const unknown = await browser.open(`${issuer}/forgotten`, { email: 'nadie@ejemplo.mx' })
  const known = await browser.open(`${issuer}/forgotten`, { email: 'luis@ejemplo.mx' })
  await mailTo('luis@ejemplo.mx')
  expect(unknown.text.replace('nadie', 'x')).toBe(known.text.replace('luis', 'x'))
  expect(unknown.status).toBe(known.status)
  expect(mails.filter(({ to }) => to === 'nadie@ejemplo.mx')).toEqual([])
})

test('the answer waits for nothing that tells whether there is an account', async () => {
  const email = 'vecino@ejemplo.mx'
  await stage.identity.parts.accounts.add({ subject: email, email, name: 'Vecino', passwordHash: null })
  const holding = await stage.database.database.pool.connect()
  await holding.query('BEGIN; LOCK TABLE account, mail_proof IN ACCESS EXCLUSIVE MODE')
  try {
    for (const asked of [email, 'nadie2@ejemplo.mx']) {
      const { status } = await new CookieBrowser(issuer).open(`${issuer}/forgotten`, { email: asked })
      expect(status).toBe(200)
    }
    expect(mails.filter(({ to }) => to === email)).toEqual([])
  } finally {
    await holding.query('COMMIT')
    holding.release()
  }
  await mailTo(email)
})

test('an owner whom somebody keeps out of a password gets in by mail, on a browser that nobody knew', async () => {
  const attacker = new CookieBrowser(issuer)
  const { page } = await begin(attacker)
  for (let n = 0; n < 6; n += 1) await attacker.open(page.url, { email: 'teresa@ejemplo.mx', password: 'x' })
  const browser = new CookieBrowser(issuer)
  const seen = mails.filter(({ to }) => to === 'teresa@ejemplo.mx').length
  await browser.open(`${issuer}/forgotten`, { email: 'teresa@ejemplo.mx' })
  const link = linkIn((await mailTo('teresa@ejemplo.mx', seen)).text)
  await browser.open(`${issuer}/new-password`, { token: tokenOf(link), password: fresh })
  const own = await begin(browser)
  const asked = await browser.open(own.page.url, { email: 'teresa@ejemplo.mx', password: fresh })
  expect(asked.status).toBe(200)
  expect(asked.text).toContain('segundo paso')
})
