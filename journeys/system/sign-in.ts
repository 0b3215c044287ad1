import type { Page } from '@playwright/test'

/** Demonstration sign-ins of the embedded run. */
export const people = {
  ana: 'ana@ejemplo.mx',
  luis: 'luis@ejemplo.mx',
  officeCentro: 'asesora.centro@ejemplo.mx',
  officeSanJuan: 'asesora.sanjuan@ejemplo.mx',
} as const

const password = 'agua-clara-2026'

/** Signs in as a person does: the app, its button, the identity provider's form, and back. */
export async function signIn(page: Page, origin: string, email: string): Promise<void> {
  await page.goto(`${origin}/`)
  await page
    .getByRole('link', { name: 'Entrar' })
    .or(page.getByRole('button', { name: 'Entrar' }))
    .first()
    .click()
  await page.getByLabel('Correo electrónico').fill(email)
  await page.getByLabel('Contraseña').fill(password)
  await page.getByRole('button', { name: 'Entrar' }).click()
  await page.waitForURL(`${origin}/**`)
}
