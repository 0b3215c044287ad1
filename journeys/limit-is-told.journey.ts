import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { breachesOf } from './access/breaches.ts'
import { runningSystem } from './system/place.ts'
import { type BrowserSubscription, type PushedMessage, PushService } from './system/push-service.ts'
import { type LeftWithPushService, standInForPush } from './system/push-stand-in.ts'
import { restOfToday } from './system/rest-of-today.ts'
import { people, signIn } from './system/sign-in.ts'

const { origin } = runningSystem()
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
const counts = new Intl.NumberFormat('es-MX')

let pushService: PushService
let context: BrowserContext
let left: LeftWithPushService

test.beforeAll(async ({ browser }) => {
  pushService = await PushService.start()
  context = await browser.newContext({ ...phone, locale: 'es-MX', timezoneId: 'America/Mexico_City' })
  await context.grantPermissions(['notifications'], { origin })
  left = await standInForPush(context, pushService)
})

test.afterAll(async () => {
  await context?.close()
  await pushService?.stop()
})

/** The large figure, as somebody hears it who does not see it. */
async function litresToday(page: Page): Promise<number> {
  const figure = page.locator('.live-figure .visually-hidden').first()
  await expect(figure).toHaveText(/\d/)
  return Number(((await figure.textContent()) ?? '').replace(/[^0-9]/g, ''))
}

/** She is told on this phone, at any hour; answers with what the phone left, and whether nights were silent before. */
async function beTold(page: Page): Promise<{ subscription: BrowserSubscription; wasQuiet: boolean }> {
  await page.getByRole('link', { name: 'Ajustes' }).click()
  await page.getByRole('link', { name: 'Cómo quieres que te avisemos' }).click()
  await page.getByText('Avisarme en este dispositivo').click()
  await expect.poll(() => left.subscription()).toBeDefined()
  await expect(page.getByText('Un momento…')).toBeHidden()
  await expect(page.getByRole('switch', { name: 'Avisarme en este dispositivo' })).toBeChecked()
  const nights = page.getByRole('switch', { name: 'Silencio de noche' })
  await expect(nights).toBeVisible()
  const wasQuiet = await nights.isChecked()
  if (wasQuiet) await page.getByText('Silencio de noche', { exact: true }).click()
  await expect(nights).not.toBeChecked()
  const subscription = left.subscription()
  if (subscription === undefined) throw new Error('the page left nothing with the push service')
  return { subscription, wasQuiet }
}

/** Everything as it was: others tell their stories of this home too. */
async function beToldAsBefore(page: Page, wasQuiet: boolean): Promise<void> {
  await page.getByRole('link', { name: 'Ajustes' }).click()
  await page.getByRole('link', { name: 'Cómo quieres que te avisemos' }).click()
  const told = page.getByRole('switch', { name: 'Avisarme en este dispositivo' })
  await expect(told).toBeChecked()
  await page.getByText('Avisarme en este dispositivo').click()
  await expect(told).not.toBeChecked()
  await expect(page.getByText('Un momento…')).toBeHidden()
  if (!wasQuiet) return
  await page.getByText('Silencio de noche', { exact: true }).click()
  await expect(page.getByLabel('Desde')).toBeVisible()
}

/** A limit of as much as has run today, which begins anew with the next day; answers with it. */
async function limitTheDay(page: Page): Promise<number> {
  await restOfToday()
  await page.getByRole('link', { name: 'Inicio' }).click()
  await expect(page.getByText('En vivo').first()).toBeVisible()
  const limit = Math.max(1, await litresToday(page))
  await page.getByRole('link', { name: 'Alertas', exact: true }).click()
  await page.getByRole('link', { name: 'Elegir de qué más te avisamos' }).click()
  await page.getByRole('link', { name: 'Límite del día' }).click()
  await page.getByLabel('Avisarme si en un día pasan de').fill(String(limit))
  await page.getByRole('button', { name: 'Guardar' }).click()
  await expect(page.getByText('Listo. Te avisaremos en cuanto un día pase de tu límite.')).toBeVisible()
  await expect(page.getByText(litresText('Más de', limit, 'en un día.'))).toBeVisible()
  return limit
}

/** With whatever space stands between a number and its unit. */
function litresText(before: string, litres: number, after: string): RegExp {
  return new RegExp(`${before} ${counts.format(litres)}\\sL ${after}`)
}

async function pushedLimit(subscription: BrowserSubscription): Promise<PushedMessage> {
  const ofLimit = async () =>
    (await pushService.messages(subscription)).find(({ text }) => text.includes('Pasaste tu límite del día'))
  await expect.poll(ofLimit, { timeout: 60_000, message: 'the limit is pushed' }).toBeDefined()
  return (await ofLimit()) as PushedMessage
}

test('a limit of the day is passed while the app is closed: the phone is told, and the alert and the inbox name it', async () => {
  test.setTimeout(300_000)
  const first = await context.newPage()
  await signIn(first, origin, people.ana)
  const { subscription, wasQuiet } = await test.step('she wants to be told', () => beTold(first))
  const limit = await test.step('she sets a limit of what has run so far', () => limitTheDay(first))
  await first.close()

  const message = await test.step('water runs, and the limit is pushed', () => pushedLimit(subscription))
  const { path, body } = JSON.parse(message.text) as { path: string; body: string }
  expect(body).toContain(`más que tu límite de ${counts.format(limit)} litro`)

  const app = await context.newPage()
  await app.goto(`${origin}${path}`)
  await expect(app.getByRole('heading', { level: 1, name: 'Pasaste tu límite del día' })).toBeVisible()
  const named = app.getByText(litresText('más que el límite de', limit, 'que se fijó para un día'))
  await expect(named).toBeVisible()
  expect(await breachesOf(app)).toEqual([])

  await test.step('the inbox names it too', async () => {
    await app.getByRole('link', { name: /^Avisos/ }).click()
    await expect(
      app.getByText(`más que tu límite de ${counts.format(limit)} litro`, { exact: false }).first(),
    ).toBeVisible()
  })

  await test.step('once she has removed the limit, the alert still says which it was', async () => {
    await app.goto(`${origin}${path}`)
    await app.getByRole('link', { name: 'Cambiar o quitar' }).click()
    await app.getByRole('button', { name: 'Quitar: Límite del día' }).click()
    await app.getByRole('button', { name: 'Sí, quitar' }).click()
    await expect(app.getByText('Quitamos “Límite del día”.')).toBeVisible()
    await app.goto(`${origin}${path}`)
    await expect(app.getByRole('heading', { level: 1, name: 'Límite del día' })).toBeVisible()
    await expect(named).toBeVisible()
    await expect(app.getByText('Desde entonces se cambió o se quitó.')).toBeVisible()
  })

  await beToldAsBefore(app, wasQuiet)
})
