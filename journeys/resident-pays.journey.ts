import { readFile } from 'node:fs/promises'
import { type BrowserContextOptions, expect, type Locator, type Page, test } from '@playwright/test'
import { breachesOf } from './access/breaches.ts'
import { billedDay, billOffice, daysAgo } from './money/bill-office.ts'
import { homeThatOwes, moveIn } from './money/home-that-owes.ts'
import { keptOnDevice } from './money/kept-on-device.ts'
import { simulatedBank } from './money/simulated-bank.ts'
import { isPaid, makeVoucher, numberOn, payWithCard } from './money/voucher.ts'
import { runningSystem } from './system/place.ts'
import { people, signIn } from './system/sign-in.ts'

const { origin, data } = runningSystem()
const bank = simulatedBank(origin)
const screens: readonly BrowserContextOptions[] = [
  { viewport: { width: 360, height: 740 }, hasTouch: true },
  { viewport: { width: 1280, height: 900 } },
]
/** Stands in for the phone's own sheet of apps to share with, and remembers what it was given. */
const sharing = `navigator.canShare = () => true
navigator.share = async ({ text, files }) => { window.sharedWith = { text, kinds: (files ?? []).map(({ type }) => type) } }`

/** A picture of the page as it is now, beside the results of the run; nothing on it is cut off or keeps anybody out. */
async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true })
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), name).toBe(true)
  expect(await breachesOf(page), name).toEqual([])
}

/** What a tap downloads. */
async function downloaded(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000)
  const office = await (await browser.newContext({ locale: 'es-MX' })).newPage()
  await signIn(office, origin, people.officeCentro)
  await billOffice(office, billedDay(22), billedDay(1))
  await office.context().close()
})

for (const screen of screens) {
  const width = `${screen.viewport?.width} px`

  test(`a resident pays in a shop, by SPEI, by card and by CoDi, and reads it without network, at ${width}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000)
    const context = await browser.newContext({ locale: 'es-MX', ...screen })
    await context.addInitScript(sharing)
    const vera = await context.newPage()
    await moveIn(vera, origin, await homeThatOwes(data))
    const pay = () => vera.goto(`${origin}/cuenta/pagar`)

    await test.step('in a shop, with a voucher that is kept as a picture and on paper, and shared', async () => {
      await pay()
      await look(vera, 'what')
      await makeVoucher(vera, 'En efectivo, en otras tiendas', 'Crear la ficha de pago', '20')
      const number = await numberOn(vera)
      await look(vera, 'voucher-shop')
      const picture = await downloaded(vera, vera.getByRole('button', { name: 'Guardar imagen' }))
      expect(picture.name).toMatch(/^pago-de-agua-.*\.png$/)
      expect(picture.bytes.length).toBeGreaterThan(20_000)
      const paper = await downloaded(vera, vera.getByRole('link', { name: 'Guardar PDF' }))
      expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
      await vera.getByRole('button', { name: 'Compartir' }).click()
      await expect
        .poll(() => vera.evaluate('window.sharedWith'))
        .toMatchObject({ text: expect.stringContaining('$20.00'), kinds: ['image/png'] })
      await bank.payCash((await bank.charge(number)).id)
      await isPaid(vera)
      await look(vera, 'voucher-paid')
    })

    await test.step('by SPEI with the right amount, and with more than was asked for', async () => {
      for (const [sent, said] of [
        [2_500, 'Pagado'],
        [4_000, 'Llegaron $15.00 de más: pagan lo que el contrato deba o quedan a su favor.'],
      ] as const) {
        await pay()
        await makeVoucher(vera, 'Transferencia (SPEI)', 'Ver la CLABE', '25')
        const clabe = await numberOn(vera)
        if (sent === 2_500) await look(vera, 'voucher-spei')
        await bank.sendSpei(clabe, sent)
        await isPaid(vera)
        await expect(vera.getByText(said).first()).toBeVisible()
      }
      await look(vera, 'voucher-spei-over')
    })

    await test.step('by a card that the issuer takes', async () => {
      await pay()
      await makeVoucher(vera, 'Tarjeta de crédito o débito', 'Continuar a la tarjeta', '30')
      await look(vera, 'card')
      await payWithCard(vera, /^Pagar \$/)
      await isPaid(vera)
    })

    await test.step('by CoDi, and opens the receipt', async () => {
      await pay()
      await makeVoucher(vera, 'CoDi, con la app de tu banco', 'Crear el código', '35')
      await expect(vera.getByRole('img', { name: /^Código CoDi/ })).toBeVisible()
      await look(vera, 'voucher-codi')
      await bank.acceptCodi(3_500)
      await isPaid(vera)
      await vera.getByRole('link', { name: 'Ver el recibo de pago' }).click()
      await expect(vera.getByRole('heading', { level: 1, name: 'Recibo de pago' })).toBeVisible()
      await expect(vera.getByText('$35.00').first()).toBeVisible()
      await look(vera, 'receipt')
    })

    await test.step('and finds all of it among the movements; what waits is there without network too', async () => {
      await pay()
      await makeVoucher(vera, 'En efectivo, en otras tiendas', 'Crear la ficha de pago', '40')
      const number = await numberOn(vera)
      await vera.getByRole('link', { name: 'Tus pagos' }).click()
      const movements = vera.locator('.movements')
      for (const amount of ['−$20.00', '−$25.00', '−$40.00', '−$30.00', '−$35.00'])
        await expect(movements.getByText(amount).first()).toBeVisible()
      await look(vera, 'account')
      await keptOnDevice(vera, number)
      await context.setOffline(true)
      await vera.reload()
      await vera.locator('.waiting-reference a').click()
      await expect.poll(() => numberOn(vera)).toBe(number)
      await expect(vera.getByText(/^Sin conexión: quizá ya cambió/)).toBeVisible()
      await look(vera, 'voucher-offline')
      await context.setOffline(false)
    })
    await context.close()
  })

  test(`a resident lets bills be paid by themselves, claims, disputes and agrees on a plan, at ${width}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000)
    const context = await browser.newContext({ locale: 'es-MX', ...screen })
    const vera = await context.newPage()
    await moveIn(vera, origin, await homeThatOwes(data))

    await test.step('a card is kept for the bills to come, paused, and let go', async () => {
      await vera.goto(`${origin}/cuenta/automatico`)
      await vera.getByLabel('No cobrar recibos de más de').fill('900')
      await look(vera, 'autopay-first')
      await payWithCard(vera, /^Activar con esta tarjeta$/)
      await expect(vera.getByRole('heading', { name: 'Activo' })).toBeVisible()
      await expect(vera.getByText('Solo recibos de hasta $900.00')).toBeVisible()
      await vera.getByRole('button', { name: 'Pausar' }).click()
      await expect(vera.getByRole('heading', { name: 'En pausa' })).toBeVisible()
      await vera.getByRole('button', { name: 'Reanudar' }).click()
      await expect(vera.getByRole('heading', { name: 'Activo' })).toBeVisible()
      await look(vera, 'autopay')
      await vera.getByRole('button', { name: 'Terminar el pago automático' }).click()
      await vera.getByRole('button', { name: 'Sí, terminar' }).click()
      await expect(vera.getByText('Crear mi CLABE')).toBeVisible()
    })

    await test.step('a bank account is authorised with its terms in sight, and the authorisation taken back', async () => {
      await vera.getByText('Cuenta de banco', { exact: true }).click()
      await vera.getByLabel('CLABE de la cuenta').fill('012680001234567894')
      await expect(vera.getByText('BBVA México')).toBeVisible()
      await vera.getByLabel('Nombre del titular').fill('Vera Luz')
      await vera.getByLabel('Monto máximo de cada cargo').fill('900')
      await vera.getByLabel(/^Leí la autorización/).check()
      await look(vera, 'debit-terms')
      await vera.getByRole('button', { name: 'Autorizar y activar' }).click()
      await expect(vera.getByRole('heading', { name: 'Activo' })).toBeVisible()
      await expect(vera.getByText(/7894/).first()).toBeVisible()
      await look(vera, 'debit')
      await vera.getByRole('button', { name: 'Terminar el pago automático' }).click()
      await vera.getByRole('button', { name: 'Sí, terminar' }).click()
      await expect(vera.getByText('Crear mi CLABE')).toBeVisible()
    })

    await test.step('a CLABE of the contract is opened, and what arrives there pays', async () => {
      await vera.getByRole('button', { name: 'Crear mi CLABE' }).click()
      await expect(vera.getByText('La CLABE de este contrato', { exact: true })).toBeVisible()
      const clabe = await numberOn(vera)
      expect(clabe).toHaveLength(18)
      await look(vera, 'clabe')
      await bank.sendSpei(clabe, 1_200)
      await expect(async () => {
        await vera.goto(`${origin}/cuenta`)
        await expect(vera.locator('.movements').getByText('−$12.00')).toBeVisible({ timeout: 3_000 })
      }).toPass({ timeout: 60_000 })
    })

    await test.step('a payment that does not show is told, and looked for', async () => {
      await vera.goto(`${origin}/cuenta/ya-pague`)
      await vera.getByLabel('Cuánto pagaste, en pesos').fill('64.50')
      await vera.getByLabel('Qué día').fill(daysAgo(2))
      await vera.getByLabel('Dónde').selectOption('OXXO')
      await vera.getByLabel('Foto o PDF de tu comprobante').setInputFiles({
        name: 'ticket.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
      })
      await look(vera, 'claim-form')
      await vera.getByRole('button', { name: 'Enviar para que lo busquen' }).click()
      await expect(vera.getByText('Lo estamos buscando')).toBeVisible()
      await expect(vera.getByRole('heading', { name: 'Lo que nos dijiste' })).toBeFocused()
      await look(vera, 'claim')
    })

    await test.step('what is owed is paid in instalments, with the agreement on paper', async () => {
      await vera.goto(`${origin}/cuenta/convenio`)
      await vera.getByLabel('En cuántos pagos').selectOption('1')
      await expect(vera.getByText('Así quedaría')).toBeVisible()
      await expect(vera.getByText('Pago 1', { exact: false })).toBeVisible()
      await look(vera, 'plan-simulated')
      await vera.getByRole('button', { name: 'Pedir este convenio' }).click()
      await expect(vera.getByRole('heading', { name: 'Convenio vigente' })).toBeVisible()
      await look(vera, 'plan')
      const paper = await downloaded(vera, vera.getByRole('link', { name: 'Descargar el convenio (PDF)' }))
      expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
      await vera.getByRole('link', { name: 'Pagar la siguiente parcialidad' }).click()
      await expect(vera.getByRole('heading', { name: /^¿Cómo quieres pagar/ })).toBeVisible()
      await look(vera, 'how')
    })
    await context.close()
  })

  test(`a resident disputes a bill and takes it back, and somebody else pays it without signing in, at ${width}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000)
    const context = await browser.newContext({ locale: 'es-MX', ...screen })
    const vera = await context.newPage()
    const home = await homeThatOwes(data)
    await moveIn(vera, origin, home)

    await test.step('the disputed part is held, and the rest can be paid', async () => {
      await vera.goto(`${origin}/cuenta/aclarar`)
      await vera.getByLabel('Qué recibo').selectOption({ index: 1 })
      await vera.getByLabel('Qué pasa').selectOption('HIGH_USE')
      await vera.getByLabel('Cuéntanos').fill('Estuvimos fuera dos semanas.')
      await vera.getByLabel('Cuánto aclaras').fill('50')
      await vera.getByRole('button', { name: 'Enviar mi aclaración' }).click()
      await expect(vera.getByRole('heading', { name: 'Tus aclaraciones' })).toBeFocused()
      await look(vera, 'dispute')
      await vera.getByRole('button', { name: 'Retirar la aclaración' }).click()
      await vera.getByRole('button', { name: 'Sí, retirarla' }).click()
      await expect(vera.getByText('La retiraste')).toBeVisible()
    })

    await test.step('whoever knows the number of the meter pays at OXXO, and is told the amount alone', async () => {
      const anywhere = await browser.newContext({ locale: 'es-MX', ...screen })
      const stranger = await anywhere.newPage()
      await stranger.goto(`${origin}/pagar`)
      await stranger.getByLabel('Número de contrato').fill(home.contractNumber)
      await stranger.getByLabel('Importe del último recibo, o número del medidor').fill(home.meterSerial)
      await look(stranger, 'door')
      await stranger.getByRole('button', { name: 'Buscar' }).click()
      await expect(stranger.getByText(home.owed).first()).toBeVisible()
      await expect(stranger.getByText(/Vera|calle|av\./i)).toHaveCount(0)
      await look(stranger, 'door-found')
      await makeVoucher(stranger, 'En efectivo, en OXXO', 'Crear la ficha de pago')
      await look(stranger, 'door-voucher')
      await bank.payCash((await bank.charge(await numberOn(stranger))).id)
      await isPaid(stranger)
      await look(stranger, 'door-paid')
      await anywhere.close()
      await vera.goto(`${origin}/cuenta`)
      await expect(vera.getByRole('heading', { name: 'No debes nada' })).toBeVisible()
      await look(vera, 'account-clear')
      await vera.getByRole('link', { name: 'Pagar un año con descuento' }).click()
      await expect(vera.getByText('Todavía no podemos calcular tu año')).toBeVisible()
      await look(vera, 'year-none')
    })
    await context.close()
  })
}
