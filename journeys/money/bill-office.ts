import { expect, type Page } from '@playwright/test'
import { runningSystem } from '../system/place.ts'

const { origin, begun } = runningSystem()

const civilDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Mexico_City',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const before = (at: Date, days: number) => civilDay.format(new Date(at.getTime() - days * 86_400_000))
/** A day of Mexico City, so many before today. */
export const daysAgo = (days: number) => before(new Date(), days)
/**
 * A day of Mexico City, so many before the one on which the system came up. What is billed is reckoned from it: stories meet
 * each other's runs, also those that are told after midnight.
 */
export const billedDay = (days: number) => before(begun, days)

/** The first day of a run as its title has it: `31 oct`. */
function inTitle(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`)
  return `${noon.getUTCDate()} ${noon.toLocaleDateString('es-MX', { month: 'long', timeZone: 'UTC' }).slice(0, 3)}`
}

/**
 * Starts a run over the office of a clerk who is signed in, from the console, and waits until it has ended. Told again, the story
 * meets the run of its first time, which bills the same days: that one is opened.
 */
export async function billOffice(page: Page, from: string, to: string): Promise<void> {
  await page.goto(`${origin}/oficina/corridas`)
  await expect(page.getByRole('heading', { level: 1, name: 'Corridas de facturación' })).toBeVisible()
  await page.getByRole('button', { name: 'Nueva corrida' }).click()
  await page.getByLabel('Oficina').selectOption({ label: 'Santiago de Querétaro Centro' })
  await page.getByLabel('Primer día').fill(from)
  await page.getByLabel('Corte (el día después del último)').fill(to)
  await page.getByRole('button', { name: 'Empezar' }).click()
  const opened = page.getByRole('link', { name: 'Todas las corridas' })
  const overlaps = page.getByText('Otra corrida factura los mismos contratos')
  await expect(opened.or(overlaps)).toBeVisible()
  if (await overlaps.isVisible()) {
    const run = new RegExp(`^Santiago de Querétaro Centro, ${inTitle(from)} – .*\\d{4}$`)
    await page.getByRole('link', { name: run }).first().click()
  }
  await page.waitForURL(/\/oficina\/corridas\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Querétaro')
  await expect(page.getByText('Terminada', { exact: true })).toBeVisible({ timeout: 180_000 })
}
