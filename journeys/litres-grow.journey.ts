import { chromium, expect, type Page, test } from '@playwright/test'
import { breachesOf } from './access/breaches.ts'
import { keptRecords } from './money/kept-on-device.ts'
import { runningSystem } from './system/place.ts'
import { people, signIn } from './system/sign-in.ts'

const { origin } = runningSystem()
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

// Expressions for the page: the house's own programs know no DOM.
const serviceWorkerReady = 'navigator.serviceWorker.ready.then(() => true)'
const everythingKept = `(async () => ({ records: await ${keptRecords}, memory: { ...localStorage } }))()`

/** The large figure, as somebody hears it who does not see it. */
async function litresToday(page: Page): Promise<number> {
  const spoken = await page.locator('.live-figure .visually-hidden').first().textContent()
  return Number((spoken ?? '').replace(/[^0-9]/g, ''))
}

async function watchItGrow(page: Page): Promise<void> {
  await expect(page.locator('.live-figure').first()).toBeVisible()
  const before = await litresToday(page)
  await expect
    .poll(() => litresToday(page), { timeout: 60_000, message: 'litres grow' })
    .toBeGreaterThan(before)
}

test('a resident signs in, sees litres grow, goes offline, and they are still there', async ({ browser }) => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await signIn(page, origin, people.ana)
  await expect(page.getByText('442761').first()).toBeVisible()
  await watchItGrow(page)
  await expect(page.getByText('En vivo', { exact: false }).first()).toBeVisible()
  expect(await breachesOf(page)).toEqual([])

  await page.evaluate(serviceWorkerReady)
  const known = await litresToday(page)
  const keptBefore = JSON.stringify(await page.evaluate(everythingKept))
  // The phone keeps what it shows every five seconds; meters speak as often.
  await expect
    .poll(async () => JSON.stringify(await page.evaluate(everythingKept)), { message: 'litres are kept' })
    .not.toBe(keptBefore)
  await context.setOffline(true)
  await page.reload()
  await expect(page.locator('.live-figure').first()).toBeVisible()
  expect(await litresToday(page)).toBeGreaterThanOrEqual(known)
  await expect(page.getByText(/Sin conexión/i).first()).toBeVisible()
  await expect(page.getByText(/Últimos datos/i).first()).toBeVisible()

  await context.setOffline(false)
  await page.reload()
  await watchItGrow(page)
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`home and consumption are accessible and fit a phone, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ ...phone, colorScheme })
    const page = await context.newPage()
    await signIn(page, origin, people.luis)
    await expect(page.locator('.live-figure').first()).toBeVisible()
    expect(await breachesOf(page)).toEqual([])
    await page.getByRole('link', { name: 'Consumo' }).click()
    await expect(page.getByRole('figure').first()).toBeVisible()
    expect(await breachesOf(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await context.close()
  })
}

test('signing out leaves nothing of the resident on the phone', async ({ browser }) => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await signIn(page, origin, people.ana)
  await expect(page.getByText('442761').first()).toBeVisible()
  await page.getByRole('link', { name: 'Ajustes' }).click()
  await page.getByRole('button', { name: 'Cerrar sesión' }).click()
  await expect(
    page
      .getByRole('button', { name: 'Entrar' })
      .or(page.getByRole('link', { name: 'Entrar' }))
      .first(),
  ).toBeVisible()
  const kept = await page.evaluate(everythingKept)
  expect(JSON.stringify(kept)).not.toContain('442761')
  expect(await page.content()).not.toContain('442761')
  await context.close()
})

test('the demonstration home opens and answers without a network', async ({ browser }) => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(`${origin}/entrar`)
  await page.getByRole('button', { name: 'Ver una casa de demostración' }).click()
  await expect(page.locator('.live-figure').first()).toBeVisible()
  await page.evaluate(serviceWorkerReady)
  await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true)
  await context.setOffline(true)
  // A page that was never opened before.
  await page.goto(`${origin}/consumo`)
  await expect(page.getByRole('figure', { name: 'Consumo por hora' })).toBeVisible()
  await page.getByRole('link', { name: 'Alertas' }).click()
  await expect(page.getByRole('link', { name: 'Parece que hay una fuga' })).toBeVisible()
  await context.close()
})

test('the app can be installed', async () => {
  // Only a profile that is kept can install anything.
  const profile = test.info().outputPath('profile')
  const executablePath = process.env['CHROMIUM_PATH']
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const page = await context.newPage()
  await page.goto(origin)
  await page.evaluate(serviceWorkerReady)
  const devtools = await context.newCDPSession(page)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
  await context.close()
})
