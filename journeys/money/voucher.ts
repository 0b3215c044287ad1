import { expect, type Page } from '@playwright/test'

/**
 * From what is to be paid to the voucher of one way to pay: all that is owed, or an amount in pesos. Who owes nothing leaves
 * that amount as an advance, so that a story can be told again. Gives whether
 * anything was owed.
 */
export async function makeVoucher(
  page: Page,
  way: string,
  create: string,
  amount?: string,
): Promise<boolean> {
  const all = page.getByText(/^Todo lo que debes/)
  const ahead = page.getByRole('button', { name: 'Dejar un anticipo' })
  await expect(all.or(ahead)).toBeVisible()
  const owes = await all.isVisible()
  if (!owes) await ahead.click()
  else if (amount === undefined) await all.click()
  else await page.getByText('Otra cantidad').click()
  if (!owes || amount !== undefined) await page.getByLabel('Cuánto, en pesos').fill(amount ?? '150')
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByText(way).click()
  await page.getByRole('button', { name: create }).click()
  await page.waitForURL(/\/pagar\/[0-9a-f-]{36}/)
  return owes
}

/** The number of a voucher as the provider knows it. */
export async function numberOn(page: Page): Promise<string> {
  const shown = page.getByText(/^\d{3,4}([ \u00a0]\d{1,11}){2,}$/).first()
  return ((await shown.textContent()) ?? '').replaceAll(/\D/g, '')
}

/** Waits until the voucher says that it is paid. */
export const isPaid = (page: Page) => expect(page.getByText('Pagado', { exact: true }).first()).toBeVisible()

/** Types a card that Luhn's rule accepts, and sends it. */
export async function payWithCard(page: Page, button: RegExp): Promise<void> {
  await page.getByLabel('Número de tarjeta').fill('4242424242424242')
  await page.getByLabel('Nombre, como está en la tarjeta').fill('Persona Prueba')
  await page.getByLabel('Vencimiento').fill('0831')
  await page.getByLabel('Código de seguridad').fill('123')
  await page.getByRole('button', { name: button }).click()
}
