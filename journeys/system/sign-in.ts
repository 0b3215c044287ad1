import { expect, type Page } from '@playwright/test'
import { authenticatorCode } from './authenticator-app.ts'
import { newestMail } from './mailbox.ts'

/** Demonstration sign-ins of the embedded run. */
export const people = {
  ana: 'ana@ejemplo.mx',
  luis: 'luis@ejemplo.mx',
  officeCentro: 'asesora.centro@ejemplo.mx',
  /** Of the same office: what one asks for, the other approves. */
  officeTreasury: 'asesora.tesoreria@ejemplo.mx',
  officeSanJuan: 'asesora.sanjuan@ejemplo.mx',
} as const

const password = 'agua-clara-2026'

/** Signs in as a person does: the app, its button, the identity provider's form, and back. */
export async function signIn(page: Page, origin: string, email: string): Promise<void> {
  // The story is about a house, not about what the app teaches on the first visit.
  await page.addInitScript("localStorage.setItem('aquacis.first-visit', 'done')")
  await page.goto(`${origin}/`)
  await page
    .getByRole('link', { name: 'Entrar' })
    .or(page.getByRole('button', { name: 'Entrar' }))
    .first()
    .click()
  await page.getByLabel('Correo electrónico').fill(email)
  await page.getByLabel('Contraseña').fill(password)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  if (email.startsWith('asesora')) await showCode(page)
  await page.waitForURL(`${origin}/**`)
}

/** Who opens an account, and the password that they choose. */
export interface NewPerson {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Opens an account as somebody does who has none: from a page that asks to sign in, by the code in their mail, and back. */
export async function openAccount(page: Page, origin: string, person: NewPerson): Promise<void> {
  await page.goto(`${origin}/auth/sign-in?return=/`)
  await page.getByRole('link', { name: 'Abre una' }).click()
  await page.getByLabel('Nombre').fill(person.name)
  await page.getByLabel('Correo electrónico').fill(person.email)
  await page.getByLabel('Contraseña').fill(person.password)
  await page.getByRole('button', { name: 'Abrir mi cuenta' }).click()
  await expect(page.getByRole('heading', { name: 'Revisa tu correo' })).toBeVisible()
  const { subject } = await newestMail(origin, person.email)
  await page.getByLabel('Código').fill(subject.slice(0, 6))
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.waitForURL(`${origin}/**`)
}

/** Staff are asked for a code too; one that another story has just used is not taken again, the next one is. */
async function showCode(page: Page): Promise<void> {
  for (const halfMinutes of [-1, 0, 1]) {
    const code = page.getByLabel('Código')
    await code.fill(authenticatorCode(halfMinutes))
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Continuar' }).click(),
    ])
    if (answer.status() < 400) return
  }
}
