import { expect, type Page } from '@playwright/test'
import { breachesOf } from '../access/breaches.ts'
import { runningSystem } from '../system/place.ts'

const { origin } = runningSystem()

/** Opens a part of what the office does with payments; the empty text: what there is to do. */
export async function openPart(page: Page, part: string): Promise<void> {
  await page.goto(`${origin}/oficina/pagos/${part}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Pagos' })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** Nothing on the page stops anybody, and nothing of it stands beyond its edge. */
export async function isForEveryone(page: Page): Promise<void> {
  expect(await breachesOf(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), page.url()).toBe(true)
}

/** How much waits behind a tab, as it is read out. */
export async function waitingBehind(page: Page, tab: string): Promise<number> {
  const parts = page.getByRole('navigation', { name: 'Partes de Pagos' })
  const told = parts.getByRole('link', { name: tab }).getByText(/^\s*\d+ por atender/)
  // At one moment: it goes with the last that waits.
  const [text = '0'] = await told.allTextContents()
  return Number.parseInt(text, 10)
}

/** Brings a file of the bank or of a provider to be compared. What it says was known where it was brought before. */
export async function bringFile(
  page: Page,
  whose: string,
  file: { name: string; text: string },
): Promise<void> {
  const buffer = Buffer.from(file.text)
  await page.getByLabel('De quién es').selectOption({ label: whose })
  await page
    .getByLabel('Archivo', { exact: true })
    .setInputFiles({ name: file.name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Importar', exact: true }).click()
  const known = page.getByText(/ya se había importado/)
  await expect(
    page
      .getByText(new RegExp(`^${file.name}: `))
      .or(known)
      .first(),
  ).toBeVisible()
}
