import { expect, type Page, test } from '@playwright/test'
import { breachesOf } from './access/breaches.ts'
import { simulatedBank } from './money/simulated-bank.ts'
import { runningSystem } from './system/place.ts'
import { people, signIn } from './system/sign-in.ts'

const { origin } = runningSystem()
const bank = simulatedBank(origin)

/** From the account to the card of a payment ahead: nobody has to be billed first. */
async function toCard(page: Page): Promise<string> {
  await page.goto(`${origin}/cuenta/pagar`)
  const all = page.getByText(/^Todo lo que debes/)
  const ahead = page.getByRole('button', { name: 'Dejar un anticipo' })
  await expect(all.or(ahead)).toBeVisible()
  if (await ahead.isVisible()) {
    await ahead.click()
    await page.getByLabel('Cuánto, en pesos').fill('150')
  } else await all.click()
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByText('Tarjeta de crédito o débito').click()
  await page.getByRole('button', { name: 'Continuar a la tarjeta' }).click()
  await page.waitForURL(/\/pagar\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

async function typeCard(page: Page): Promise<void> {
  await page.getByLabel('Número de tarjeta').fill('4242424242424242')
  await page.getByLabel('Nombre, como está en la tarjeta').fill('Ana Prueba')
  await page.getByLabel('Vencimiento').fill('0831')
  await page.getByLabel('Código de seguridad').fill('123')
  await page.getByRole('button', { name: /^Pagar \$/ }).click()
}

const atBank = (page: Page) =>
  expect(page.getByRole('heading', { level: 1 })).toContainText('Tu banco pregunta')
const isPaid = (page: Page) => expect(page.getByRole('heading', { level: 1, name: 'Pagado' })).toBeVisible()
const look = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true })

test('a card goes to its bank and comes back: refused, left alone and confirmed; and one is typed at the provider’s', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const context = await browser.newContext({ locale: 'es-MX', viewport: { width: 360, height: 740 } })
  const ana = await context.newPage()
  await signIn(ana, origin, people.ana)
  const voucher = await toCard(ana)

  await test.step('her bank asks, she does not recognise it, and comes back to the form', async () => {
    await look(ana, 'form')
    expect(await breachesOf(ana)).toEqual([])
    await bank.nextCard('three_ds')
    await typeCard(ana)
    await atBank(ana)
    await ana.getByRole('button', { name: 'No reconozco este pago' }).click()
    await ana.waitForURL((url) => url.origin === origin && url.pathname === voucher)
    await expect(ana.getByText('Tu banco no aceptó la tarjeta')).toBeVisible()
    await look(ana, 'declined')
  })

  await test.step('she leaves the page of her bank, and finds what waits', async () => {
    await bank.nextCard('three_ds')
    await typeCard(ana)
    await atBank(ana)
    await ana.goto(`${origin}${voucher}`)
    await expect(ana.getByText('Falta confirmar tu pago')).toBeVisible()
    await look(ana, 'left')
    expect(await breachesOf(ana)).toEqual([])
    // Whoever writes a return by hand has paid nothing.
    await ana.goto(`${origin}/pagar/regreso?pago=${voucher.slice('/pagar/'.length)}&payment_status=paid`)
    await expect(ana.getByRole('heading', { level: 1, name: 'Estamos confirmando tu pago' })).toBeVisible()
    await look(ana, 'confirming')
    expect(await breachesOf(ana)).toEqual([])
  })

  await test.step('she confirms it there, and it is paid when she is back', async () => {
    await ana.goto(`${origin}${voucher}`)
    await ana.getByRole('button', { name: 'Ir a confirmarlo' }).click()
    await atBank(ana)
    await ana.getByRole('button', { name: 'Sí, confirmar' }).click()
    await ana.waitForURL((url) => url.origin === origin && url.pathname === voucher)
    await isPaid(ana)
    await look(ana, 'paid')
  })

  await test.step('another card is typed on the provider’s own page', async () => {
    const next = await toCard(ana)
    await ana.getByRole('button', { name: 'Pagar en la página de Conekta' }).click()
    await expect(ana.getByRole('heading', { level: 1, name: /^Pagar \$/ })).toBeVisible()
    await look(ana, 'provider')
    await ana.getByLabel('Número de la tarjeta').fill('4242424242424242')
    await ana.getByLabel('Nombre en la tarjeta').fill('Ana Prueba')
    await ana.getByLabel('Mes (MM)').fill('08')
    await ana.getByLabel('Año (AA)').fill('31')
    await ana.getByLabel('Código de seguridad').fill('123')
    await ana.getByRole('button', { name: /^Pagar \$/ }).click()
    await ana.waitForURL((url) => url.origin === origin && url.pathname === next)
    await isPaid(ana)
  })
  await context.close()
})
