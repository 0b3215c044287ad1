import { expect, type Page, test } from '@playwright/test'
import { breachesOf } from './access/breaches.ts'
import { billedDay, billOffice, daysAgo } from './money/bill-office.ts'
import { bringFile, openPart } from './money/office-pages.ts'
import { simulatedBank } from './money/simulated-bank.ts'
import { isPaid, makeVoucher, numberOn, payWithCard } from './money/voucher.ts'
import { runningSystem } from './system/place.ts'
import { restOfToday } from './system/rest-of-today.ts'
import { people, signIn } from './system/sign-in.ts'

const { origin } = runningSystem()
const bank = simulatedBank(origin)
const phone = { locale: 'es-MX', viewport: { width: 360, height: 740 } }
/** A neighbour of Ana's office, who pays without signing in. */
const neighbour = '442930'

/** One of the people that SAT gives for tests: who has fiscal data gets a payment complement for each payment. */
const taxpayer = {
  RFC: 'CACX7605101P8',
  'Nombre o razón social': 'XOCHILT CASAS CHAVEZ',
  'Código postal': '36257',
}

async function enterFiscalData(page: Page): Promise<void> {
  await page.goto(`${origin}/ajustes/datos-fiscales`)
  await page.getByRole('button', { name: /^(Agregar|Cambiar) mis datos$/ }).click()
  for (const [label, value] of Object.entries(taxpayer)) await page.getByLabel(label).fill(value)
  await page.getByLabel('Régimen fiscal').selectOption('612')
  await page.getByLabel('Uso del CFDI').selectOption('G03')
  await page.getByRole('button', { name: 'Guardar' }).click()
  await expect(page.getByText(/^Guardamos tus datos/)).toBeVisible()
}

/** The payment complement on the receipt of what was just paid, as SAT's stamp has made it. */
async function complementOf(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Ver el recibo de pago' }).click()
  await page.waitForURL(/\/cuenta\/pagos\/[0-9a-f-]{36}/)
  const complement = page.getByRole('list', { name: 'Complementos de pago (CFDI)' })
  const xml = complement.locator('a[href*="/download/cfdi"]').first()
  await expect(async () => {
    await page.reload()
    await expect(xml).toBeVisible({ timeout: 4_000 })
  }).toPass({ timeout: 90_000 })
  const path = await xml.getAttribute('href')
  const answer = await page.request.get(`${origin}${path}`, { headers: { 'x-aquacis-csrf': '1' } })
  expect(answer.status()).toBe(200)
  return answer.text()
}

/** What the one bill of a contract asks for, as the clerk reads it. */
async function billOf(office: Page, contractNumber: string): Promise<string> {
  await office.goto(`${origin}/oficina/contratos/${contractNumber}`)
  const total = office.getByRole('region', { name: 'Recibos', exact: true }).locator('td.figure').nth(1)
  return ((await total.textContent()) ?? '').replaceAll(/[^\d.]/g, '')
}

test('bills are paid at OXXO, by SPEI in two parts and by a card that is first declined, and each shows on the phone', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const atOffice = await browser.newContext({ locale: 'es-MX' })
  const office = await atOffice.newPage()
  await signIn(office, origin, people.officeCentro)
  const atHome = await browser.newContext(phone)
  const ana = await atHome.newPage()
  await signIn(ana, origin, people.ana)
  await test.step('Ana wants bills to her RFC, and the clerk bills her office', async () => {
    await enterFiscalData(ana)
    await billOffice(office, billedDay(22), billedDay(8))
  })

  let paysBill = false
  await test.step('Ana pays at OXXO and sees it settle while she looks', async () => {
    await ana.goto(`${origin}/cuenta/pagar`)
    paysBill = await makeVoucher(ana, 'En efectivo, en OXXO', 'Crear la ficha de pago')
    expect(await breachesOf(ana)).toEqual([])
    const { id } = await bank.charge(await numberOn(ana))
    await bank.payCash(id)
    await isPaid(ana)
  })
  await test.step('the payment complement follows by itself, stamped, with her RFC and the bill that it pays', async () => {
    // Told again, the story pays ahead, and of an advance there is no complement.
    if (!paysBill) return
    const xml = await complementOf(ana)
    expect(xml).toContain('TipoDeComprobante="P"')
    expect(xml).toContain(`Rfc="${taxpayer.RFC}"`)
    expect(xml).toMatch(/<pago20:DoctoRelacionado [^>]*IdDocumento="[0-9A-Fa-f-]{36}"/)
    expect(xml).toMatch(/TimbreFiscalDigital[^>]+UUID="[0-9A-Fa-f-]{36}"/)
  })

  const elsewhere = await browser.newContext(phone)
  const luis = await elsewhere.newPage()
  await signIn(luis, origin, people.luis)
  await test.step('the issuer declines the card of Luis, who tries again', async () => {
    await bank.nextCard('insufficient_funds')
    await luis.goto(`${origin}/cuenta/pagar`)
    await makeVoucher(luis, 'Tarjeta de crédito o débito', 'Continuar a la tarjeta')
    const card = () => payWithCard(luis, /^Pagar \$/)
    const sent: string[] = []
    luis.on('request', (request) => {
      if (request.url().startsWith(origin) && request.postData()?.includes('4242424242'))
        sent.push(request.url())
    })
    await card()
    await expect(luis.getByText('Tu banco no aceptó la tarjeta')).toBeVisible()
    await card()
    await isPaid(luis)
    // The card went to the provider alone.
    expect(sent).toEqual([])
  })

  const anywhere = await browser.newContext(phone)
  const stranger = await anywhere.newPage()
  await test.step('a neighbour pays by SPEI in two parts, without signing in', async () => {
    const due = await billOf(office, neighbour)
    await stranger.goto(`${origin}/pagar`)
    await stranger.getByLabel('Número de contrato').fill(neighbour)
    await stranger.getByLabel('Importe del último recibo, o número del medidor').fill(due)
    await stranger.getByRole('button', { name: 'Buscar' }).click()
    await makeVoucher(stranger, 'Transferencia (SPEI)', 'Ver la CLABE')
    const clabe = await numberOn(stranger)
    expect(clabe).toHaveLength(18)
    const { amount } = await bank.charge(clabe)
    await bank.sendSpei(clabe, 5_000)
    await expect(stranger.getByText(/^Pagaste \$50\.00 de /)).toBeVisible()
    await bank.sendSpei(clabe, amount - 5_000)
    await isPaid(stranger)
  })

  await test.step('the ledger of each contract owes nothing, as the clerk sees it', async () => {
    for (const number of ['442761', '442774', neighbour]) {
      await office.goto(`${origin}/oficina/contratos/${number}`)
      await expect(office.getByText('No debe ningún recibo.')).toBeVisible()
    }
  })
  await test.step('what the providers settle is what the ledger has, to the centavo', async () => {
    await restOfToday()
    await openPart(office, 'conciliacion')
    for (const [whose, file] of [
      ['Conekta', 'conekta'],
      ['OXXO (Digital FEMSA)', 'femsa'],
    ] as const)
      await bringFile(office, whose, { name: `${file}.csv`, text: await bank.settlement(file) })
    await office.getByLabel('Día del dinero').fill(daysAgo(0))
    for (const whose of [/^Conekta /, /^OXXO /]) {
      const sums = office.getByRole('row', { name: whose })
      await expect(sums).toContainText('Día completo')
      await expect(sums.getByRole('cell').nth(2)).toHaveText('$0.00')
    }
  })
  await Promise.all([atOffice, atHome, elsewhere, anywhere].map((context) => context.close()))
})
