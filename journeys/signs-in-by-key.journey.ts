import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { breachesOf } from './access/breaches.ts'
import { newestMail } from './system/mailbox.ts'
import { runningSystem } from './system/place.ts'
import { openAccount, people, signIn } from './system/sign-in.ts'

const { origin } = runningSystem()
// The smallest phone: whatever fits there fits everywhere.
test.use({ viewport: { width: 320, height: 640 } })

/** A phone's own keys: made and shown by finger, which a virtual one always recognises. */
async function addFingerReader(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function whoIs(context: BrowserContext): Promise<unknown> {
  return (await context.request.get(`${origin}/auth/session`)).json()
}

/** By day and by night, and nothing is wider than the screen. */
async function expectAccessible(page: Page): Promise<void> {
  expect(await breachesOf(page), page.url()).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await breachesOf(page, ['color-contrast']), `${page.url()} by night`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), page.url()).toBe(true)
}

test('a resident makes a passkey, and needs neither address nor password from then on', async ({
  page,
  context,
}) => {
  await addFingerReader(page)
  await signIn(page, origin, people.luis)
  await page.goto(`${origin}/auth/account`)
  await page.getByRole('button', { name: 'Crear llave de acceso' }).click()
  await expect(page.getByRole('status')).toContainText('quedó guardada')
  await expectAccessible(page)
  await context.clearCookies()
  expect(await whoIs(context)).toEqual({ kind: 'anonymous' })
  // The page asks by itself, beside the field of the address; the only key there is answers.
  await page.goto(`${origin}/auth/sign-in?return=/`)
  await page.waitForURL(`${origin}/**`)
  expect(await whoIs(context)).toMatchObject({ kind: 'resident' })
  await page.goto(`${origin}/auth/account`)
  await page.getByRole('button', { name: /^Quitar/ }).click()
  await expect(page.getByText('Todavía no tienes ninguna')).toBeVisible()
})

test('somebody without an account opens one by the code in their mail, without a password', async ({
  page,
  context,
}) => {
  await addFingerReader(page)
  await page.goto(`${origin}/auth/sign-in`)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Abre una' }).click()
  await page.getByRole('button', { name: 'Abrir mi cuenta' }).click()
  await expect(page.getByRole('alert')).toContainText('Escribe tu nombre')
  await expectAccessible(page)
  await page.getByLabel('Nombre').fill('Rosa Pérez')
  await page.getByLabel('Correo electrónico').fill('rosa@ejemplo.mx')
  await page.getByRole('button', { name: 'Sin contraseña' }).click()
  await expect(page.getByRole('heading', { name: 'Revisa tu correo' })).toBeVisible()
  await expectAccessible(page)
  const { subject } = await newestMail(origin, 'rosa@ejemplo.mx')
  await page.getByLabel('Código').fill(subject.slice(0, 6) === '000000' ? '000001' : '000000')
  await page.getByRole('button', { name: 'Continuar' }).click()
  await expect(page.getByRole('alert')).toContainText('Ese código no es')
  await expectAccessible(page)
  await page.getByLabel('Código').fill(subject.slice(0, 6))
  await page.getByRole('button', { name: 'Continuar' }).click()
  await expect(page.getByRole('heading', { name: 'Crea tu llave de acceso' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Crear llave de acceso' }).click()
  await page.waitForURL(`${origin}/**`)
  expect(await whoIs(context)).toMatchObject({ kind: 'resident', name: 'Rosa Pérez' })
})

test('a password that was forgotten is chosen anew by mail, and every phone is signed out', async ({
  page,
  browser,
}) => {
  const phone = await browser.newContext()
  // Opened here: the demonstration's own people keep their password.
  const email = `iris${Date.now()}@ejemplo.mx`
  const before = 'cuatro palabras en fila'
  await openAccount(await phone.newPage(), origin, { name: 'Iris Mora', email, password: before })
  expect(await whoIs(phone)).toMatchObject({ name: 'Iris Mora' })

  await page.goto(`${origin}/auth/sign-in`)
  await page.getByLabel('Correo electrónico').fill(email)
  await page.getByLabel('Contraseña').fill('no es esta')
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Olvidé mi contraseña' }).click()
  await expectAccessible(page)
  await page.getByLabel('Correo electrónico').fill(email)
  await page.getByRole('button', { name: 'Enviar enlace' }).click()
  await expect(page.getByRole('heading', { name: 'Revisa tu correo' })).toBeVisible()
  await expect.poll(async () => (await newestMail(origin, email)).text).toContain('/new-password?token=')
  const link = /http\S+token=\S+/.exec((await newestMail(origin, email)).text)?.[0] ?? ''
  await page.goto(link)
  await expectAccessible(page)
  await page.getByLabel('Contraseña nueva').fill('otras cuatro palabras')
  await page.getByRole('button', { name: 'Guardar contraseña' }).click()
  await expect(page.getByRole('heading', { name: 'Tu contraseña cambió' })).toBeVisible()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Este enlace ya no sirve' })).toBeVisible()
  await expectAccessible(page)
  await expect.poll(() => whoIs(phone)).toEqual({ kind: 'anonymous' })
  await phone.close()
})

test('staff show the code of their app, and what is open elsewhere they can end', async ({
  page,
  context,
  browser,
}) => {
  await signIn(page, origin, people.officeCentro)
  expect(await whoIs(context)).toMatchObject({ kind: 'staff' })
  const desk = await browser.newContext()
  await signIn(await desk.newPage(), origin, people.officeCentro)
  const headers = { 'x-aquacis-csrf': '1', origin }
  const ended = await context.request.post(`${origin}/auth/sessions/end-others`, { headers, data: {} })
  expect(((await ended.json()) as { ended: number }).ended).toBeGreaterThan(0)
  // What was read is served for ten seconds unless the ending is heard.
  await expect.poll(() => whoIs(desk), { timeout: 8_000 }).toEqual({ kind: 'anonymous' })
  expect(await whoIs(context)).toMatchObject({ kind: 'staff' })
  await desk.close()
})
