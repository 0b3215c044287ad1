import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { breachesOf } from './access/breaches.ts'
import { billedDay, daysAgo } from './money/bill-office.ts'
import { billAtDoor } from './money/office-of-then.ts'
import { simulatedBank } from './money/simulated-bank.ts'
import { isPaid, numberOn } from './money/voucher.ts'
import { EmbeddedRun } from './system/embedded-run.ts'
import { people, signIn } from './system/sign-in.ts'

// A system of its own, whose processes live on other days first: a surcharge is due two months after a bill was.
const folder = mkdtempSync(join(tmpdir(), 'aquacis-months-pass-'))
const data = join(folder, 'data')
const fleet = ['--meters', '2', '--history-months', '1', '--interval', '5000', '--backfill-days', '120']
let run: EmbeddedRun

/** The same system on that many days ago. */
async function begin(ago: number): Promise<void> {
  const environment = ago === 0 ? {} : { CLOCK_DAYS: `${-ago}` }
  run = await EmbeddedRun.start(data, environment, run === undefined ? { fleet } : { fleet, port: run.port })
}

test.beforeAll(async () => {
  test.setTimeout(600_000)
  await begin(110)
  for (const [from, to] of [
    [132, 126],
    [126, 120],
  ] as const)
    await billAtDoor({ data, ago: 110 }, billedDay(from), billedDay(to))
  await run.stop()
  await begin(20)
  for (const [from, to] of [
    [120, 80],
    [80, 28],
  ] as const)
    await billAtDoor({ data, ago: 20 }, billedDay(from), billedDay(to))
  await run.stop()
  await begin(0)
})

test.afterAll(async () => {
  await run?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The page on a phone and on a wide screen: nothing is cut off, nothing keeps anybody out. The phone stays. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 900],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`), fullPage: true })
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), name).toBe(true)
    expect(await breachesOf(page), name).toEqual([])
  }
}

/** From the amount that was chosen to a transfer of it that has arrived. */
async function payBySpei(page: Page): Promise<void> {
  await page.getByText('Transferencia (SPEI)').click()
  await page.getByRole('button', { name: 'Ver la CLABE' }).click()
  const bank = simulatedBank(run.origin)
  const { amount } = await bank.charge(await numberOn(page))
  await bank.sendSpei(await numberOn(page), amount)
  await isPaid(page)
}

/** Pesos that the account has in its favour. */
async function creditOn(page: Page): Promise<number> {
  const told = page.getByRole('heading', { name: /^Tienes \$[\d,.]+ a favor$/ })
  return Number(((await told.textContent({ timeout: 8_000 })) ?? '').replaceAll(/[^\d.]/g, ''))
}

test('surcharges are forgiven in a campaign, and a year is paid at once with its discount', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const { origin } = run
  const atOffice = await browser.newContext({ locale: 'es-MX' })
  const office = await atOffice.newPage()
  await signIn(office, origin, people.officeCentro)
  const atHome = await browser.newContext({ locale: 'es-MX', viewport: { width: 360, height: 740 } })
  const luis = await atHome.newPage()
  await signIn(luis, origin, people.luis)

  await test.step('the office opens a campaign, as its treasury decided', async () => {
    await office.goto(`${origin}/oficina/pagos/campanas`)
    await office.getByText('Empezar una campaña').click()
    await office.getByLabel('Nombre').fill('Buen Fin')
    await office.getByLabel('Último día para pagar').fill(daysAgo(-10))
    await office.getByLabel('Quién la aprobó y en qué acuerdo').fill('Acuerdo 12/2026')
    await office.getByRole('button', { name: 'Empezar la campaña' }).click()
    await expect(office.getByText(/^Se perdona 100 % de los recargos a quien pague del /)).toBeVisible()
    await office.getByRole('button', { name: 'Sí, empezar' }).click()
    await expect(office.getByText('Empezó la campaña “Buen Fin”.')).toBeVisible()
    await expect(office.getByRole('heading', { name: 'Buen Fin' })).toBeVisible()
    await look(office, 'office-campaign')
  })

  await test.step('Luis reads what is forgiven, for what and until when, pays the rest, and the surcharge is gone', async () => {
    const campaign = luis.getByText(/^Con la campaña: \$[\d,.]+$/)
    await expect(async () => {
      await luis.goto(`${origin}/cuenta/pagar`)
      await expect(campaign).toBeVisible({ timeout: 4_000 })
    }).toPass({ timeout: 90_000 })
    await expect(
      luis.getByText(/^Buen Fin: se perdonan \$[\d,.]+ de recargos si pagas a más tardar el /),
    ).toBeVisible()
    await look(luis, 'campaign')
    await luis.getByRole('button', { name: 'Continuar' }).click()
    await payBySpei(luis)
    await expect(async () => {
      await luis.goto(`${origin}/cuenta`)
      await expect(luis.getByRole('heading', { name: 'No debes nada' })).toBeVisible({ timeout: 4_000 })
    }).toPass({ timeout: 60_000 })
    await look(luis, 'forgiven')
    await office.reload()
    await expect(office.getByText('Ya la aprovecharon')).toBeVisible()
    await expect(office.locator('div', { has: office.getByText('Ya la aprovecharon') }).last()).toContainText(
      '1',
    )
  })

  await test.step('with six bills known, a year is offered, kept and paid', async () => {
    for (const [from, to] of [
      [28, 20],
      [20, 13],
    ] as const)
      await billAtDoor({ data, ago: 0 }, billedDay(from), billedDay(to))
    const owed = luis.getByText(/^Todo lo que debes/)
    await expect(async () => {
      await luis.goto(`${origin}/cuenta/pagar`)
      await expect(owed).toBeVisible({ timeout: 4_000 })
      await expect(luis.getByText('Incluye 2 recibos', { exact: false })).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 60_000 })
    await owed.click()
    await luis.getByRole('button', { name: 'Continuar' }).click()
    await payBySpei(luis)
    await expect(async () => {
      await luis.goto(`${origin}/cuenta/anual`)
      await expect(luis.getByRole('button', { name: 'Apartar este precio' })).toBeVisible({ timeout: 4_000 })
    }).toPass({ timeout: 60_000 })
    await look(luis, 'year-offer')
    await luis.getByRole('button', { name: 'Apartar este precio' }).click()
    await payBySpei(luis)
    await expect(async () => {
      await luis.goto(`${origin}/cuenta/anual`)
      await expect(luis.getByText('Tu año está pagado')).toBeVisible({ timeout: 4_000 })
    }).toPass({ timeout: 60_000 })
    await look(luis, 'year')
  })

  await test.step('the next bill is taken from it, and nothing is owed', async () => {
    await luis.goto(`${origin}/cuenta`)
    const left = await creditOn(luis)
    await billAtDoor({ data, ago: 0 }, billedDay(13), billedDay(6))
    await expect(async () => {
      await luis.goto(`${origin}/cuenta`)
      expect(await creditOn(luis)).toBeLessThan(left)
    }).toPass({ timeout: 60_000 })
    await expect(luis.getByText('Lo que debes hoy')).toHaveCount(0)
    await look(luis, 'year-drawn')
  })
  await Promise.all([atOffice.close(), atHome.close()])
})
