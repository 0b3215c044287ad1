import { expect, type Locator, type Page, test } from '@playwright/test'
import { faultsForAnybody } from './access/faults-for-anybody.ts'
import { authenticatorCode } from './system/authenticator-app.ts'
import { newestMail } from './system/mailbox.ts'
import { runningSystem } from './system/place.ts'
import { people } from './system/sign-in.ts'
import { askDatabase } from './system/telemetry-rows.ts'

const { origin, data } = runningSystem()
// The smallest phone: whatever fits there fits everywhere.
test.use({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' })
// Every page is read by axe three times and walked by keys.
test.setTimeout(240_000)

const demonstrationPassword = 'agua-clara-2026'

/** Presses Tab until it has the focus. */
async function tabTo(page: Page, where: Locator): Promise<void> {
  await where.waitFor()
  const isThere = () => where.evaluate((element) => element.matches(':focus'))
  for (let presses = 0; !(await isThere()); presses += 1) {
    expect(presses, `Tab leads to ${where}`).toBeLessThan(30)
    await page.keyboard.press('Tab')
  }
}

const textBox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** Fills fields in and sends the form, without a mouse. */
async function type(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    await tabTo(page, label === 'Contraseña' ? page.getByLabel(label, { exact: true }) : textBox(page, label))
    await page.keyboard.press('ControlOrMeta+A')
    // Nothing typed leaves what was there.
    await page.keyboard.press('Delete')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
}

async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }))
  await page.keyboard.press('Enter')
}

/** The page with this heading, open to everybody; with a problem where one is told. */
async function expectPage(page: Page, heading: string, problem?: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  if (problem !== undefined) await expect(page.getByRole('alert').first()).toContainText(problem)
  expect(await faultsForAnybody(page), `${heading} · ${problem ?? ''}`).toEqual([])
}

async function whoIs(page: Page): Promise<unknown> {
  return (await page.context().request.get(`${origin}/auth/session`)).json()
}

test('somebody without a mouse signs in by password and code', async ({ page }) => {
  await page.goto(`${origin}/auth/sign-in?return=/`)
  await expectPage(page, 'Entra a tu cuenta')
  await type(page, { 'Correo electrónico': '', Contraseña: 'x' })
  await expectPage(page, 'Entra a tu cuenta', 'Escribe tu correo electrónico')
  await type(page, { 'Correo electrónico': people.officeCentro, Contraseña: 'no es esta' })
  await expectPage(page, 'Entra a tu cuenta', 'no coinciden')
  await type(page, { Contraseña: demonstrationPassword })
  await expectPage(page, 'Escribe el código de tu aplicación')
  await type(page, { Código: 'no es' })
  await expectPage(page, 'Escribe el código de tu aplicación', 'Ese código no es')
})

/** What the identity provider knows of somebody's app. */
interface KeptApp {
  readonly totp_secret: Buffer | null
  readonly totp_step: string
}

/** Somebody of staff has no app meanwhile, as on their first day. */
async function withoutApp(email: string, story: () => Promise<void>): Promise<void> {
  const change = (app: KeptApp) =>
    askDatabase(data, 'identity', (client) =>
      client.query('update account set totp_secret = $2, totp_step = $3 where email = $1', [
        email,
        app.totp_secret,
        app.totp_step,
      ]),
    )
  const { rows } = await askDatabase(data, 'identity', (client) =>
    client.query<KeptApp>('select totp_secret, totp_step from account where email = $1', [email]),
  )
  const [kept] = rows
  if (kept === undefined) throw new Error(`nobody has the address ${email}`)
  await change({ totp_secret: null, totp_step: '0' })
  try {
    await story()
  } finally {
    await change(kept)
  }
}

test('staff set their app up on the first day, and come in by a recovery code when it is lost', async ({
  page,
}) => {
  const signIn = async () => {
    await page.goto(`${origin}/auth/sign-in?return=/`)
    await type(page, { 'Correo electrónico': people.officeSanJuan, Contraseña: demonstrationPassword })
  }
  await withoutApp(people.officeSanJuan, async () => {
    await signIn()
    await expectPage(page, 'Protege tu cuenta con un segundo paso')
    await type(page, { Código: 'no es' })
    await expectPage(page, 'Protege tu cuenta con un segundo paso', 'Ese código no es')
    const key = ((await page.locator('code').textContent()) ?? '').replaceAll(/\s/g, '')
    await type(page, { Código: authenticatorCode(0, key) })
    await expectPage(page, 'Guarda tus códigos de recuperación')
    const [recoveryCode = ''] = await page.getByRole('listitem').allTextContents()
    await press(page, 'button', 'Ya los guardé')
    await page.waitForURL(`${origin}/**`)
    expect(await whoIs(page)).toMatchObject({ kind: 'staff' })

    await page.context().clearCookies()
    await signIn()
    await type(page, { Código: recoveryCode })
    await page.waitForURL(`${origin}/**`)
    expect(await whoIs(page)).toMatchObject({ kind: 'staff' })
    await page.goto(`${origin}/auth/account`)
    await expect(page.getByText('Códigos de recuperación sin usar: 9')).toBeVisible()
    await expectPage(page, 'Cómo entras a tu cuenta')
  })
})

test('somebody without a mouse opens an account, changes its password, forgets it, and chooses another by mail', async ({
  page,
}) => {
  // Longer than a small screen is wide.
  const email = `maria.de.los.angeles.fernandez.villasenor.${Date.now()}@correo.ejemplo.mx`
  const start = async () => {
    await page.goto(`${origin}/auth/sign-in?return=/`)
    await press(page, 'link', 'Abre una')
  }
  await start()
  await expectPage(page, 'Abre tu cuenta')
  await press(page, 'button', 'Abrir mi cuenta')
  await expectPage(page, 'Abre tu cuenta', 'Escribe tu nombre')
  await type(page, { Nombre: 'María de los Ángeles', 'Correo electrónico': email, Contraseña: 'corta' })
  await expectPage(page, 'Abre tu cuenta', 'al menos 10 caracteres')
  await press(page, 'button', 'Sin contraseña, con llave de acceso')
  await expectPage(page, 'Revisa tu correo')
  const code = (await newestMail(origin, email)).subject.slice(0, 6)
  await type(page, { Código: code === '000000' ? '000001' : '000000' })
  await expectPage(page, 'Revisa tu correo', 'Ese código no es')
  await type(page, { Código: code })
  await expectPage(page, 'Crea tu llave de acceso')
  await type(page, { Contraseña: 'corta' })
  await expectPage(page, 'Crea tu llave de acceso', 'al menos 10 caracteres')
  await type(page, { Contraseña: 'cuatro palabras en fila' })
  await page.waitForURL(`${origin}/**`)
  expect(await whoIs(page)).toMatchObject({ kind: 'resident' })

  await page.goto(`${origin}/auth/account`)
  await expectPage(page, 'Cómo entras a tu cuenta')
  const identity = new URL(page.url()).origin
  await tabTo(page, page.getByLabel('Contraseña nueva'))
  await page.keyboard.type('corta')
  await page.keyboard.press('Enter')
  await expectPage(page, 'Cómo entras a tu cuenta', 'al menos 10 caracteres')

  await page.goto(`${identity}/session/end`)
  await expectPage(page, 'Salir de tu cuenta')
  await press(page, 'button', 'Salir')
  await expectPage(page, 'Saliste de tu cuenta')

  await page.goto(`${identity}/forgotten`)
  await press(page, 'button', 'Enviar enlace')
  await expectPage(page, 'Elige una contraseña nueva', 'Escribe tu correo')
  await type(page, { 'Correo electrónico': email })
  await expectPage(page, 'Revisa tu correo')
  await expect.poll(async () => (await newestMail(origin, email)).text).toContain('/new-password?token=')
  const link = /http\S+token=\S+/.exec((await newestMail(origin, email)).text)?.[0] ?? ''
  await page.goto(link)
  await expectPage(page, 'Elige una contraseña nueva')
  for (const chosen of ['corta', 'otras cuatro palabras']) {
    await tabTo(page, page.getByLabel('Contraseña nueva'))
    await page.keyboard.type(chosen)
    await page.keyboard.press('Enter')
    if (chosen === 'corta') await expectPage(page, 'Elige una contraseña nueva', 'al menos 10 caracteres')
  }
  await expectPage(page, 'Tu contraseña cambió')
  await page.goto(link)
  await expectPage(page, 'Este enlace ya no sirve')
})

test('who came too late, by a wrong door or without a session is told by a page that everybody can read', async ({
  page,
}) => {
  await page.goto(`${origin}/auth/sign-in?return=/`)
  const identity = new URL(page.url()).origin
  await page.goto(`${identity}/account`)
  await expectPage(page, 'Confirma que eres tú')
  await page.goto(`${identity}/sign-in/of-nobody`)
  await expectPage(page, 'Esta página venció')
  await page.goto(`${identity}/auth?client_id=nobody`)
  await expectPage(page, 'No se pudo entrar')
  await page.goto(`${origin}/auth/callback`)
  await expect(page.getByRole('heading', { name: 'No pudimos abrir tu sesión' })).toBeVisible()
  const faults = await faultsForAnybody(page)
  // It has no style sheet: the focus is shown by the browser's own ring.
  expect(faults.filter((fault) => !fault.endsWith('its focus is not shown'))).toEqual([])
})
