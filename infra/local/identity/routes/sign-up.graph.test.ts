import { afterAll, expect, test } from 'vitest'
import { CookieBrowser, type Page } from '../test/cookie-browser.ts'
import { hiddenValue } from '../test/form-values.ts'
import { openIdentityStage, password } from '../test/identity-stage.ts'

const stage = await openIdentityStage()
const { issuer, begin, mailTo, mails } = stage
afterAll(() => stage.close())

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4/
const uidOf = (page: Page) => /\/sign-in\/([\w-]+)/.exec(page.url)?.[1] ?? ''
const person = (email: string) => ({ name: 'Rosa Pérez', email, password: 'cuatro palabras en fila' })

/** Begins a sign-in and fills in the form of a new account. */
async function signUp(
  email: string,
  browser = new CookieBrowser(issuer),
  form: Record<string, string> = person(email),
) {
  const begun = await begin(browser)
  const path = `${issuer}/sign-in/${uidOf(begun.page)}/sign-up`
  return { ...begun, browser, path, asked: await browser.open(path, form) }
}

const codeIn = (subject: string) => /^(\d{6}) /.exec(subject)?.[1] ?? ''

test('somebody opens an account by the code in their mail, and is a resident of their own from then on', async () => {
  const { browser, path, asked, redeem } = await signUp(' Rosa@Ejemplo.mx ')
  expect(asked.status).toBe(200)
  const { subject } = await mailTo('rosa@ejemplo.mx')
  const form = { proof: hiddenValue(asked, 'proof'), email: 'rosa@ejemplo.mx', code: codeIn(subject) }
  const claims = (await redeem(await browser.open(`${path}/code`, form))).claims()
  expect(claims).toMatchObject({
    name: 'Rosa Pérez',
    aquacis_kind: 'resident',
    aquacis_party: expect.stringMatching(uuid),
  })
  expect(claims?.sub).not.toBe(claims?.['aquacis_party'])
  const later = new CookieBrowser(issuer)
  const again = await begin(later)
  const { email, password: chosen } = person('rosa@ejemplo.mx')
  expect(
    (await again.redeem(await later.open(again.page.url, { email, password: chosen }))).claims()?.sub,
  ).toBe(claims?.sub)
})

test('what the page says of an address that has an account is the same; only its owner’s mail tells', async () => {
  const known = await signUp('ana@ejemplo.mx')
  const unknown = await signUp('eva@ejemplo.mx')
  const shape = (page: Page) =>
    page.text
      .replace(/[\w-]+@ejemplo\.mx/g, '@')
      .replace(/value="[^"]*"/g, '')
      .replace(/sign-in\/[\w-]+/g, '')
  expect(shape(known.asked)).toBe(shape(unknown.asked))
  expect(known.asked.status).toBe(unknown.asked.status)
  const { subject, text } = await mailTo('ana@ejemplo.mx')
  expect(subject).toBe('Ya tienes una cuenta')
  expect(text).not.toMatch(/\b\d{6}\b/)
  expect((await mailTo('eva@ejemplo.mx')).subject).toMatch(/^\d{6} /)
})

test('a code may be tried five times, the right one after that is too late', async () => {
  const { browser, path, asked } = await signUp('iris@ejemplo.mx')
  const { subject } = await mailTo('iris@ejemplo.mx')
  const right = codeIn(subject)
  const wrong = right === '123456' ? '654321' : '123456'
  const form = { proof: hiddenValue(asked, 'proof'), email: 'iris@ejemplo.mx' }
  const tries = Array.from({ length: 8 }, () => browser.open(`${path}/code`, { ...form, code: wrong }))
  for (const page of await Promise.all(tries)) expect(page.status).toBe(422)
  expect((await browser.open(`${path}/code`, { ...form, code: right })).status).toBe(422)
})

test('a code opens nothing in another browser than the one that asked', async () => {
  const { asked } = await signUp('olga@ejemplo.mx')
  const { subject } = await mailTo('olga@ejemplo.mx')
  const other = new CookieBrowser(issuer)
  const path = `${issuer}/sign-in/${uidOf((await begin(other)).page)}/sign-up`
  const form = { proof: hiddenValue(asked, 'proof'), email: 'olga@ejemplo.mx', code: codeIn(subject) }
  expect((await other.open(`${path}/code`, form)).status).toBe(422)
})

test.each([
  ['no name', { name: ' ' }, 'Escribe tu nombre'],
  ['half an address', { email: 'rosa@' }, 'correo electrónico completo'],
  ['a short password', { password: 'corta' }, 'al menos 10'],
  ['a password that everybody has', { password: 'contraseña123' }, 'primeras'],
])('with %s the form comes back with a sentence at the field', async (_what, wrong, sentence) => {
  const before = mails.length
  const { asked } = await signUp('nuevo@ejemplo.mx', undefined, { ...person('nuevo@ejemplo.mx'), ...wrong })
  expect(asked.status).toBe(422)
  expect(asked.text).toContain(sentence)
  expect(asked.text).toContain('aria-invalid="true"')
  expect(asked.text).not.toContain('contraseña123')
  expect(mails).toHaveLength(before)
})

test('nobody’s letter box is filled: after three letters an address waits', async () => {
  for (let n = 0; n < 3; n += 1) expect((await signUp('lleno@ejemplo.mx')).asked.status).toBe(200)
  expect((await signUp('lleno@ejemplo.mx')).asked.status).toBe(429)
})

test('who rather has a password after all takes one, with the address shown already', async () => {
  const { browser, path, asked, redeem } = await signUp('sol@ejemplo.mx', undefined, {
    ...person('sol@ejemplo.mx'),
    password: '',
    way: 'passkey',
  })
  const { subject } = await mailTo('sol@ejemplo.mx')
  const form = { proof: hiddenValue(asked, 'proof'), email: 'sol@ejemplo.mx', code: codeIn(subject) }
  const choice = await browser.open(`${path}/code`, form)
  expect(choice.text).toContain('Crea tu llave de acceso')
  const weak = await browser.open(`${path}/password`, {
    step: hiddenValue(choice, 'step'),
    password: 'corta',
  })
  expect(weak.status).toBe(422)
  const taken = await browser.open(`${path}/password`, { step: hiddenValue(weak, 'step'), password })
  expect((await redeem(taken)).claims()).toMatchObject({ name: 'Rosa Pérez', amr: ['pwd'] })
})
