import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import { AppWorker } from './system/app-worker.ts'
import { type Bill, billOf } from './system/bill.ts'
import { EmbeddedRun } from './system/embedded-run.ts'
import { type PushedMessage, PushService } from './system/push-service.ts'
import { standInForPush } from './system/push-stand-in.ts'
import { openAccount } from './system/sign-in.ts'
import { factsOfType } from './system/telemetry-rows.ts'

// A system of its own: Rosa must be known before the meter of her home has anything to tell. So it is silent at first; then
// it tells its past, in which a toilet began to run.
const beforeTheFirstReading = ['--meters', '2', '--no-fleet']
const withTheLeak = ['--meters', '2', '--history-months', '13', '--interval', '5000']
const home = 0

const folder = mkdtempSync(join(tmpdir(), 'aquacis-new-user-'))
const data = join(folder, 'data')
const rosa = { name: 'Rosa Pérez', email: 'rosa@ejemplo.mx', password: 'cuatro palabras en fila' }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

// An expression for the page: what the device keeps of the answers of the graph.
const keptText = `(async () => {
  const database = await new Promise((resolve) => {
    indexedDB.open('aquacis-graph').onsuccess = (event) => resolve(event.target.result)
  })
  const records = await Promise.all([...database.objectStoreNames].map((store) => new Promise((resolve) => {
    database.transaction(store).objectStore(store).getAll().onsuccess = (event) => resolve(event.target.result)
  })))
  database.close()
  return JSON.stringify(records)
})()`

let run: EmbeddedRun
let pushService: PushService

test.beforeAll(async () => {
  test.setTimeout(300_000)
  run = await EmbeddedRun.start(data, {}, { fleet: beforeTheFirstReading })
  pushService = await PushService.start()
})

test.afterAll(async () => {
  await pushService?.stop()
  await run?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function addHome(page: Page, { contractNumber, meterSerial }: Bill): Promise<void> {
  await page.getByRole('textbox', { name: 'Número de contrato' }).fill(contractNumber)
  await page.getByRole('textbox', { name: 'Serie del medidor' }).fill(meterSerial)
  await page.getByRole('button', { name: 'Agregar contrato' }).click()
  await expect(page.getByRole('heading', { name: 'Listo' })).toBeVisible()
}

/** The large figure, as somebody hears it who does not see it. */
async function litresToday(page: Page): Promise<number> {
  const spoken = await page.locator('.live-figure .visually-hidden').first().textContent()
  return Number((spoken ?? '').replace(/[^0-9]/g, ''))
}

/** The month that runs grows while one looks. */
async function monthsThatAreOver(table: Locator): Promise<string[]> {
  return (await table.getByRole('row').allTextContents()).slice(0, -1)
}

/** The notification as the screen shows it, and a tap on it; where there is no screen, where that tap leads. */
async function tapNotification(
  context: BrowserContext,
  worker: AppWorker,
  { text }: PushedMessage,
): Promise<Page> {
  const { tag, title, path } = JSON.parse(text) as { tag: string; title: string; path: string }
  const app = await context.newPage()
  if (!(await worker.hasScreen())) {
    const untried =
      'This browser shows no notifications: what the screen shows, and a tap on it, were not tried'
    console.log(`${untried}. Name a whole Chromium or Chrome in CHROMIUM_PATH.`)
    test.info().annotations.push({ type: 'not tried', description: untried })
    await app.goto(`${run.origin}${path}`)
    return app
  }
  for (let times = 0; times < 2; times += 1) await worker.push(text)
  await expect
    .poll(() => worker.shown())
    .toEqual([{ tag, title, body: expect.stringMatching(/^Desde .* litros por hora, unos \$\d/) }])
  await app.goto(run.origin)
  await app.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await worker.tap(tag, '')
  await app.waitForURL(`${run.origin}${path}`)
  await expect.poll(() => worker.shown()).toEqual([])
  return app
}

test('a new user adds her home, hears of a leak while the app is closed, sees the water run, has it mended, and reads the year offline', async ({
  browser,
}) => {
  test.setTimeout(360_000)
  const { origin, port } = run
  const context = await browser.newContext({ ...phone, locale: 'es-MX', timezoneId: 'America/Mexico_City' })
  await context.grantPermissions(['notifications'], { origin })
  const left = await standInForPush(context, pushService)
  const first = await context.newPage()

  await test.step('she opens an account by the code in her mail', () => openAccount(first, origin, rosa))

  await test.step('she adds her home by two numbers of its bill', async () => {
    await first.getByRole('link', { name: 'Agregar mi contrato' }).click()
    await addHome(first, await billOf(data, home))
    await first.getByRole('link', { name: 'Ver el agua de esta casa' }).click()
    await first.getByRole('button', { name: 'Saltar' }).click()
    await expect(first.getByText('Tu medidor no ha enviado lecturas')).toBeVisible()
  })

  await test.step('she wants to be told on this phone, and closes the app', async () => {
    await first.getByRole('link', { name: 'Ajustes' }).click()
    await first.getByRole('link', { name: 'Cómo quieres que te avisemos' }).click()
    await first.getByText('Avisarme en este dispositivo').click()
    await expect.poll(() => left.subscription()).toBeDefined()
    await expect(first.getByText('Un momento…')).toBeHidden()
    await expect(first.getByRole('switch', { name: 'Avisarme en este dispositivo' })).toBeChecked()
  })
  const subscription = left.subscription()
  if (subscription === undefined) throw new Error('the page left nothing with the push service')
  const worker = await AppWorker.of(first, await context.newPage(), origin)
  await first.close()
  await run.stop()

  run = await EmbeddedRun.start(data, {}, { fleet: withTheLeak, port })
  const leak = await test.step('the leak is pushed', async () => {
    const leakOf = async () =>
      (await pushService.messages(subscription)).find(({ text }) => text.includes('fuga'))
    await expect.poll(leakOf, { timeout: 60_000 }).toBeDefined()
    return (await leakOf()) as PushedMessage
  })

  await test.step('within thirty seconds of its alert', async () => {
    const opened = await factsOfType(data, 'metering.AlertOpened')
    const message = JSON.parse(leak.text) as { path: string }
    const alert = opened.find(({ data: { alertId } }) => message.path === `/alertas/${alertId}`)
    expect(alert?.data).toMatchObject({ kind: 'LEAK', layer: 'NOTICE' })
    const tookMs = Date.parse(leak.at) - Date.parse(alert?.occurredAt ?? '')
    test.info().annotations.push({ type: 'alert to push service', description: `${tookMs} ms` })
    console.log(`From the alert to the push service: ${tookMs} ms`)
    expect(tookMs).toBeLessThan(30_000)
  })

  const app = await test.step('a tap opens the alert', () => tapNotification(context, worker, leak))
  await expect(app.getByRole('heading', { level: 1, name: 'Parece que hay una fuga' })).toBeVisible()

  await test.step('at home the number moves with the water', async () => {
    await app.getByRole('link', { name: 'Inicio' }).click()
    await expect(app.getByText('En vivo').first()).toBeVisible()
    const before = await litresToday(app)
    await expect
      .poll(() => litresToday(app), { timeout: 60_000, message: 'litres grow' })
      .toBeGreaterThan(before)
  })

  await test.step('she says that it is mended', async () => {
    await app.getByRole('link', { name: 'Qué revisar primero' }).click()
    await app.getByRole('button', { name: 'Ya la arreglé' }).click()
    await expect(app.getByText('Gracias. Ya quedó registrado.')).toBeVisible()
  })

  await test.step('she reads the year without a network, with the instant it is of', async () => {
    await app.getByRole('link', { name: 'Consumo' }).click()
    await app.getByText('Mes', { exact: true }).click()
    await app.getByText('Tabla', { exact: true }).click()
    const table = app.getByRole('table', { name: 'Consumo por mes' })
    await expect(table.getByRole('row')).toHaveCount(13)
    await expect(table).toContainText('m³')
    const online = await monthsThatAreOver(table)
    await expect.poll(() => app.evaluate(keptText), { message: 'the year is kept' }).toMatch(/step\W+MONTH/)
    await context.setOffline(true)
    await app.reload()
    await expect(app.getByText(/Últimos datos: .*\d\d:\d\d/)).toBeVisible()
    await expect(table).toBeVisible()
    expect(await monthsThatAreOver(table)).toEqual(online)
  })
  await context.close()
})
