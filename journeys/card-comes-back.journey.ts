import { expect, type Page, test } from '@playwright/test'
import { breachesOf } from './access/breaches.ts'
import { simulatedBank } from './money/simulated-bank.ts'
import { makeVoucher, payWithCard } from './money/voucher.ts'
import { runningSystem } from './system/place.ts'
import { people, signIn } from './system/sign-in.ts'

const { origin } = runningSystem()
const bank = simulatedBank(origin)

/** From the account to the card of what is owed, or of a payment ahead: nobody has to be billed first. */
async function toCard(page: Page): Promise<string> {
  await page.goto(`${origin}/cuenta/pagar`)
  await makeVoucher(page, 'Tarjeta de crédito o débito', 'Continuar a la tarjeta')
  return new URL(page.url()).pathname
}

const atBank = (page: Page) =>
  expect(page.getByRole('heading', { level: 1 })).toContainText('Tu banco pregunta')
const isPaid = (page: Page) => expect(page.getByRole('heading', { level: 1, name: 'Pagado' })).toBeVisible()
const look = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true })

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
])
  test(`a card goes to its bank and comes back: refused, left alone and confirmed; and one is typed at the provider’s, at ${viewport.width} px`, async ({
    browser,
  }) => {
    test.setTimeout(300_000)
    const context = await browser.newContext({ locale: 'es-MX', viewport })
    const luis = await context.newPage()
    await signIn(luis, origin, people.luis)
    const voucher = await toCard(luis)

    await test.step('his bank asks, he does not recognise it, and comes back to the form', async () => {
      await look(luis, 'form')
      expect(await breachesOf(luis)).toEqual([])
      await bank.nextCard('three_ds')
      await payWithCard(luis, /^Pagar \$/)
      await atBank(luis)
      await luis.getByRole('button', { name: 'No reconozco este pago' }).click()
      await luis.waitForURL((url) => url.origin === origin && url.pathname === voucher)
      await expect(luis.getByText('Tu banco no aceptó la tarjeta')).toBeVisible()
      await look(luis, 'declined')
    })

    await test.step('he leaves the page of his bank, and finds what waits', async () => {
      await bank.nextCard('three_ds')
      await payWithCard(luis, /^Pagar \$/)
      await atBank(luis)
      await luis.goto(`${origin}${voucher}`)
      await expect(luis.getByText('Falta confirmar tu pago')).toBeVisible()
      await look(luis, 'left')
      expect(await breachesOf(luis)).toEqual([])
      // Whoever writes a return by hand has paid nothing.
      await luis.goto(`${origin}/pagar/regreso?pago=${voucher.slice('/pagar/'.length)}&payment_status=paid`)
      await expect(luis.getByRole('heading', { level: 1, name: 'Estamos confirmando tu pago' })).toBeVisible()
      await look(luis, 'confirming')
      expect(await breachesOf(luis)).toEqual([])
    })

    await test.step('he confirms it there, and it is paid when he is back', async () => {
      await luis.goto(`${origin}${voucher}`)
      await luis.getByRole('button', { name: 'Ir a confirmarlo' }).click()
      await atBank(luis)
      await luis.getByRole('button', { name: 'Sí, confirmar' }).click()
      await luis.waitForURL((url) => url.origin === origin && url.pathname === voucher)
      await isPaid(luis)
      await look(luis, 'paid')
    })

    await test.step('another card is typed on the provider’s own page', async () => {
      const next = await toCard(luis)
      await luis.getByRole('button', { name: 'Pagar en la página de Conekta' }).click()
      await expect(luis.getByRole('heading', { level: 1, name: /^Pagar \$/ })).toBeVisible()
      await look(luis, 'provider')
      await luis.getByLabel('Número de la tarjeta').fill('4242424242424242')
      await luis.getByLabel('Nombre en la tarjeta').fill('Luis Prueba')
      await luis.getByLabel('Mes (MM)').fill('08')
      await luis.getByLabel('Año (AA)').fill('31')
      await luis.getByLabel('Código de seguridad').fill('123')
      await luis.getByRole('button', { name: /^Pagar \$/ }).click()
      await luis.waitForURL((url) => url.origin === origin && url.pathname === next)
      await isPaid(luis)
    })
    await context.close()
  })
