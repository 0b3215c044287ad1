import { expect, type Page } from '@playwright/test'
import { openPart } from './office-pages.ts'

/** Opens one's turn with a float of 500 pesos; one that another telling left open goes on. */
export async function openTurn(page: Page): Promise<void> {
  await openPart(page, 'caja')
  const open = page.getByRole('heading', { name: 'Tu caja' })
  await expect(open.or(page.getByRole('heading', { name: 'Abrir caja' }))).toBeVisible()
  if (await open.isVisible()) return
  await page.getByLabel('Oficina').selectOption({ label: 'Santiago de Querétaro Centro' })
  await page.getByLabel('Fondo en efectivo').fill('500')
  await page.keyboard.press('Enter')
  await expect(open).toBeVisible()
}

/** Takes cash for a contract, by keys alone, and gives the folio on its ticket. */
export async function takeCash(
  page: Page,
  contract: string,
  { pay, given }: { pay: string; given: string },
): Promise<string> {
  const number = page.getByLabel('Número de contrato o los 14 dígitos del recibo')
  await expect(number).toBeFocused()
  await page.keyboard.type(contract)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Efectivo' })).toBeFocused()
  await page.getByLabel('Importe que se paga').fill(pay)
  await page.getByLabel('Efectivo recibido').fill(given)
  await page.keyboard.press('Enter')
  const ticket = page.getByRole('article', { name: 'Comprobante de pago' })
  await expect(ticket).toBeVisible()
  const folio = (await ticket.getByText(/^P-[\dA-F-]+$/).textContent()) ?? ''
  // The button that goes on has the focus.
  await page.keyboard.press('Enter')
  await expect(number).toBeFocused()
  return folio
}

/** Counts a drawer in which 50 pesos are missing, says why, and closes the turn. */
export async function closeTurn(page: Page, expected: string): Promise<void> {
  await page.getByText('Contar y cerrar la caja').click()
  const missing = Number(expected.replaceAll(/[$,]/g, '')) - 50
  const pieces = { '$1,000.00': Math.floor(missing / 1_000), '$50.00': (missing % 1_000) / 50 }
  for (const [label, count] of Object.entries(pieces)) {
    await page.getByLabel(label, { exact: true }).fill(String(count))
  }
  await expect(page.getByText('Faltan $50.00')).toBeVisible()
  await page.getByRole('button', { name: 'Cerrar la caja' }).click()
  await expect(page.getByText('Falta este dato.')).toBeVisible()
  await page.getByLabel('Explicación de la diferencia').fill('Se dio cambio de más')
  await page.getByRole('button', { name: 'Cerrar la caja' }).click()
  await expect(page.getByText(/^Cerraste la caja con .* Faltan \$50\.00\.$/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Abrir caja' })).toBeVisible()
}

/** Writes down that the money of the newest turn was brought to the bank. */
export async function depositTurn(page: Page, slip: string): Promise<void> {
  await page.getByRole('button', { name: 'Anotar el depósito' }).first().click()
  await page.getByLabel('Número de la ficha de depósito').fill(slip)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Quedó anotado el depósito')).toContainText(`ficha ${slip}`)
  await expect(page.getByRole('cell').getByText(`Ficha ${slip}`)).toBeVisible()
}
