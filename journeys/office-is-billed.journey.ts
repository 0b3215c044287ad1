import { expect, type Page, test } from '@playwright/test'
import { breachesOf } from './access/breaches.ts'
import { billedDay, billOffice } from './money/bill-office.ts'
import { runningSystem } from './system/place.ts'
import { people, signIn } from './system/sign-in.ts'

const { origin } = runningSystem()

/** A file of a bill, as the browser of whoever is signed in gets it. */
async function download(page: Page, path: string): Promise<{ type: string; text: string }> {
  const response = await page.request.get(`${origin}${path}`, { headers: { 'x-aquacis-csrf': '1' } })
  expect(response.status(), path).toBe(200)
  return { type: response.headers()['content-type'] ?? '', text: (await response.body()).toString('latin1') }
}

test('an office is billed: the clerk watches the run, the resident reads why, and the CFDI is stamped', async ({
  browser,
}) => {
  test.setTimeout(420_000)
  const atOffice = await browser.newContext({ locale: 'es-MX' })
  const office = await atOffice.newPage()
  await signIn(office, origin, people.officeCentro)
  await test.step('she bills three weeks of her office and sees the run to its end', () =>
    billOffice(office, billedDay(22), billedDay(1)))
  expect(await breachesOf(office)).toEqual([])
  const ready = office.locator('dl > div', { hasText: 'Avisados' }).locator('dd')
  await expect(ready).toHaveText(/[1-9]/)

  const atHome = await browser.newContext({ locale: 'es-MX', viewport: { width: 360, height: 740 } })
  const resident = await atHome.newPage()
  await signIn(resident, origin, people.ana)
  await test.step('Ana finds her bill and reads how it was computed', async () => {
    await resident.goto(`${origin}/recibos`)
    await expect(resident.getByRole('heading', { level: 1, name: 'Recibos' })).toBeVisible()
    await resident.locator('a[href*="/recibos/"]').filter({ hasText: '$' }).first().click()
    await resident.waitForURL(/\/recibos\/[0-9a-f-]{36}/)
    await expect(resident.getByText('Alcantarillado').first()).toBeVisible()
    await expect(resident.getByText('CEAQ-2026-02').first()).toBeVisible()
  })
  expect(await breachesOf(resident)).toEqual([])

  const invoice = /recibos\/([0-9a-f-]{36})/.exec(resident.url())?.[1] ?? ''
  await test.step('her CFDI is stamped and can be had as a paper', async () => {
    const cfdi = await download(resident, `/download/cfdi?invoice=${invoice}`)
    expect(cfdi.text).toContain('Version="4.0"')
    expect(cfdi.text).toMatch(/TimbreFiscalDigital[^>]+UUID="[0-9A-Fa-f-]{36}"/)
    const paper = await download(resident, `/download/bill?invoice=${invoice}`)
    expect(paper.type).toContain('application/pdf')
    expect(paper.text.slice(0, 5)).toBe('%PDF-')
    const proof = await download(resident, `/download/proof?invoice=${invoice}`)
    expect(JSON.parse(Buffer.from(proof.text, 'latin1').toString('utf8'))).toMatchObject({
      proof: 'aquacis-bill/2',
      invoiceId: invoice,
    })
  })

  await test.step('the clerk opens the account, the bill and all that happened', async () => {
    await office.goto(`${origin}/oficina/recibos/${invoice}`)
    await expect(office.getByRole('heading', { level: 1, name: /^Recibo / })).toBeVisible()
    await expect(office.getByText('0.01 half-up').first()).toBeVisible()
    await office.getByRole('link', { name: /^Contrato / }).click()
    await office.getByRole('button', { name: 'Ver todo lo que ha pasado' }).click()
    await expect(office.getByText('InvoiceIssued').first()).toBeAttached()
  })

  await test.step('whoever is given the proof has it checked on a page, on their own device, to what the meter sent', async () => {
    const proof = await download(resident, `/download/proof?invoice=${invoice}`)
    const anywhere = await browser.newContext({ locale: 'es-MX', viewport: { width: 360, height: 740 } })
    const stranger = await anywhere.newPage()
    await stranger.goto(`${origin}/comprobar`)
    await expect(stranger.getByRole('heading', { level: 1, name: 'Comprobar un recibo' })).toBeVisible()
    const sent: string[] = []
    stranger.on('request', (request) => {
      if (request.postData()?.includes('aquacis-bill')) sent.push(request.url())
    })
    const buffer = Buffer.from(proof.text, 'latin1')
    const file = { name: 'proof.json', mimeType: 'application/json', buffer }
    await stranger.locator('input[type=file]').setInputFiles(file)
    await expect(stranger.getByText(/^(Todo cuadra|Cuadra hasta donde se puede seguir)$/)).toBeVisible()
    await expect(stranger.getByText('Alcantarillado').first()).toBeVisible()
    await expect(stranger.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible()
    expect(await breachesOf(stranger)).toEqual([])
    const last = buffer.toString('utf8').replace(/"amountDue": ?"\d/, '"amountDue": "9')
    await stranger.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from(last) })
    await expect(stranger.getByRole('heading', { level: 2, name: 'No cuadra' })).toBeVisible()
    // Nothing of the file went anywhere.
    expect(sent).toEqual([])
    await anywhere.close()
  })
  await Promise.all([atOffice.close(), atHome.close()])
})
