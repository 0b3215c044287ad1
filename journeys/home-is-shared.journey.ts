import { expect, type Page, test } from '@playwright/test'
import { runningSystem } from './system/place.ts'
import { openAccount, people, signIn } from './system/sign-in.ts'

const { origin } = runningSystem()
const toldOnly = 'De esta casa recibes las alertas'

test.describe.configure({ mode: 'serial' })

let luis: Page
let iris: Page
/** Of the invitation. */
let link = ''

test.beforeAll(async ({ browser }) => {
  luis = await (await browser.newContext()).newPage()
  iris = await (await browser.newContext()).newPage()
  await signIn(luis, origin, people.luis)
  const email = `iris.${Date.now()}@ejemplo.mx`
  await openAccount(iris, origin, { name: 'Iris Mora', email, password: 'cuatro palabras en fila' })
})

test.afterAll(async () => {
  await luis.context().close()
  await iris.context().close()
})

test('a bill that is not of that meter adds nothing, and says how often one may still try', async () => {
  await iris.getByRole('link', { name: 'Agregar mi contrato' }).click()
  await iris.getByRole('textbox', { name: 'Número de contrato' }).fill('442774')
  await iris.getByRole('textbox', { name: 'Serie del medidor' }).fill('00000001')
  await iris.getByRole('button', { name: 'Agregar contrato' }).click()
  await expect(iris.getByText('Te quedan 4 intentos')).toBeVisible()
  await iris.getByRole('link', { name: 'Inicio' }).click()
  await expect(iris.getByRole('heading', { name: 'Todavía no hay un contrato a tu nombre' })).toBeVisible()
})

test('who is invited for alerts only joins by the link, and is shown no litre', async () => {
  await luis.getByRole('link', { name: 'Ajustes' }).click()
  await luis.getByRole('link', { name: 'Personas del contrato' }).click()
  await luis.getByLabel('¿Para quién es?').fill('Iris')
  await luis.getByText('Solo alertas', { exact: true }).click()
  await luis.getByRole('button', { name: 'Crear invitación' }).click()
  const shown = luis.getByText(/\/unirse#\S{20,}$/)
  link = /http\S+$/.exec((await shown.textContent()) ?? '')?.[0] ?? ''

  await iris.goto(link)
  // Neither the address nor the way back has the code any more.
  await expect(iris).toHaveURL(`${origin}/unirse`)
  await iris.getByRole('button', { name: 'Aceptar la invitación' }).click()
  await expect(iris.getByRole('heading', { name: 'Listo' })).toBeVisible()
  await expect(iris.getByText('Tu papel: Solo alertas')).toBeVisible()
  for (const section of ['Inicio', 'Consumo']) {
    await iris.getByRole('link', { name: section }).click()
    await expect(iris.getByRole('heading', { name: toldOnly })).toBeVisible()
  }
  await expect(iris.getByText(/\d (L|m³|litros)/)).toHaveCount(0)
  await iris.getByRole('link', { name: 'Alertas' }).first().click()
  await expect(iris.getByRole('heading', { level: 1, name: 'Alertas' })).toBeVisible()
})

test('whoever leaves sees the home no more, and the holder sees them gone', async () => {
  await iris.getByRole('link', { name: 'Ajustes' }).click()
  await iris.getByRole('link', { name: 'Personas del contrato' }).click()
  await iris.getByRole('button', { name: 'Salir de este contrato' }).click()
  await iris.getByRole('button', { name: 'Sí, salir' }).click()
  await iris.getByRole('link', { name: 'Inicio' }).click()
  await expect(iris.getByRole('heading', { name: 'Todavía no hay un contrato a tu nombre' })).toBeVisible()
  await luis.reload()
  await expect(luis.getByText('Solo el titular ve este contrato.')).toBeVisible()
})

test('the link was good once: it leads nobody back', async () => {
  await iris.goto(link)
  await iris.getByRole('button', { name: 'Aceptar la invitación' }).click()
  await expect(iris.getByText('Pide una invitación nueva')).toBeVisible()
})

test('a session on another device is listed and ended there', async ({ browser }) => {
  const tablet = await browser.newContext({
    userAgent: 'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) Safari/604.1',
  })
  await signIn(await tablet.newPage(), origin, people.luis)
  await luis.getByRole('link', { name: 'Ajustes' }).click()
  await luis
    .getByRole('button', { name: /^Cerrar la sesión de .*iPad/ })
    .first()
    .click()
  await expect(luis.getByText(/Cerramos la sesión de .*iPad/)).toBeVisible()
  const whoIs = async () => (await tablet.request.get(`${origin}/auth/session`)).json()
  await expect.poll(whoIs).toEqual({ kind: 'anonymous' })
  await tablet.close()
})

test('the app speaks English to whoever wants it, also after it is opened again', async () => {
  await luis.getByText('English').click()
  await expect(luis.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await luis.reload()
  await expect(luis.locator('html')).toHaveAttribute('lang', /^en/)
  await luis.getByText('Español').click()
  await expect(luis.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible()
})
