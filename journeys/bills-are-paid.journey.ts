import { expect, type Page, test } from '@playwright/test'
import { breachesOf } from './access/breaches.ts'
import { billOffice, daysAgo } from './money/bill-office.ts'
import { simulatedBank } from './money/simulated-bank.ts'
import { isPaid, makeVoucher, numberOn, payWithCard } from './money/voucher.ts'
import { runningSystem } from './system/place.ts'
import { people, signIn } from './system/sign-in.ts'

const { origin } = runningSystem()
const bank = simulatedBank(origin)
const phone = { locale: 'es-MX', viewport: { width: 360, height: 740 } }
/** A neighbour of Ana's office, who pays without signing in. */
const neighbour = '442930'

/** What the one bill of a contract asks for, as the clerk reads it. */
async function billOf(office: Page, contractNumber: string): Promise<string> {
  await office.goto(`${origin}/oficina/contratos/${contractNumber}`)
  const total = office.getByRole('region', { name: 'Recibos', exact: true }).locator('td.figure').nth(1)
  return ((await total.textContent()) ?? '').replaceAll(/[^\d.]/g, '')
}

test('bills are paid at OXXO, by SPEI in two parts and by a card that is first declined, and each shows on the phone', async ({
  browser,
}) => {
  test.setTimeout(420_000)
  const atOffice = await browser.newContext({ locale: 'es-MX' })
  const office = await atOffice.newPage()
  await signIn(office, origin, people.officeCentro)
  await billOffice(office, daysAgo(22), daysAgo(1))

  const atHome = await browser.newContext(phone)
  const ana = await atHome.newPage()
  await signIn(ana, origin, people.ana)
  await test.step('Ana pays at OXXO and sees it settle while she looks', async () => {
    await ana.goto(`${origin}/cuenta/pagar`)
    await makeVoucher(ana, 'En efectivo, en OXXO', 'Crear la ficha de pago')
    expect(await breachesOf(ana)).toEqual([])
    const { id } = await bank.charge(await numberOn(ana))
    await bank.payCash(id)
    await isPaid(ana)
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
  await Promise.all([atOffice, atHome, elsewhere, anywhere].map((context) => context.close()))
})
