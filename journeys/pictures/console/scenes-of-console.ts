import type { Page } from '@playwright/test'
import type { Scene } from '../scene.ts'
import { type Answers, cutOff } from './answers.ts'
import { answersOfAccounts } from './answers-of-accounts.ts'
import { answersOfRuns, noRuns } from './answers-of-runs.ts'
import { answersOfTariffs, whileSimulating } from './answers-of-tariffs.ts'
import { scenesOfMoney } from './money/scenes-of-money.ts'

function scene(
  [page, state, path]: readonly [string, string, string],
  office: Answers,
  more: Omit<Partial<Scene>, 'page' | 'state' | 'path'> = {},
): Scene {
  return { page: `office-${page}`, state, path: `/oficina${path}`, scenario: null, office, ...more }
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()

const runs: readonly Scene[] = [
  scene(['runs', 'data', '/corridas'], answersOfRuns, { isInDarkToo: true }),
  scene(['runs', 'starting', '/corridas'], answersOfRuns, { act: press('Nueva corrida') }),
  scene(['runs', 'zone', '/corridas'], answersOfRuns, {
    act: async (page) => {
      await press('Nueva corrida')(page)
      await page.getByLabel('Oficina').selectOption({ label: 'Querétaro Centro' })
      await page.getByLabel('Zona').selectOption({ label: '014 · 1,203 contratos' })
    },
  }),
  scene(['runs', 'nothing', '/corridas'], noRuns),
  scene(['runs', 'loading', '/corridas'], {}, { isLoading: true }),
  scene(['runs', 'failed', '/corridas'], answersOfRuns, {
    act: async (page) => {
      await cutOff(page)
      await page.reload()
      await page.getByText('El servidor no respondió.').waitFor()
    },
  }),
  scene(['runs', 'offline', '/corridas'], answersOfRuns, {
    act: async (page) => {
      await cutOff(page)
      await page.getByRole('link', { name: 'Contratos' }).click()
      await page.getByRole('heading', { name: 'Contratos' }).waitFor()
      await page.getByRole('link', { name: 'Corridas de facturación' }).click()
      await page.getByText('Sin conexión').waitFor()
    },
  }),
  scene(['run', 'going', '/corridas/a1'], answersOfRuns, { isInDarkToo: true }),
  scene(['run', 'over', '/corridas/a2'], answersOfRuns),
  scene(['run', 'dry', '/corridas/a3'], answersOfRuns),
]

const accounts: readonly Scene[] = [
  scene(['account', 'search', '/contratos'], answersOfAccounts),
  scene(['account', 'data', '/contratos/442761'], answersOfAccounts, { isInDarkToo: true }),
  scene(['account', 'events', '/contratos/442761'], answersOfAccounts, {
    act: async (page) => {
      await page.getByRole('button', { name: 'Ver todo lo que ha pasado' }).click()
      await page.getByText('Pagó $654.20 en OXXO.').waitFor()
    },
  }),
  scene(['bill', 'data', '/recibos/b10'], answersOfAccounts),
]

const tariffs: readonly Scene[] = [
  scene(['tariffs', 'data', '/tarifas'], answersOfTariffs),
  scene(['tariffs', 'mistaken', '/tarifas'], answersOfTariffs, {
    act: async (page) => {
      await page.getByRole('button', { name: 'Nueva versión' }).click()
      await page.getByLabel('Documento').fill('{"code":"CEAQ-2027-02","classes":{}}')
      await page.getByRole('button', { name: 'Revisar' }).click()
      await page.getByText('¿quisiste decir “COMERCIAL”?').waitFor()
    },
  }),
  scene(['tariff', 'data', '/tarifas/CEAQ-2027-02'], answersOfTariffs, {
    isInDarkToo: true,
    act: async (page) => {
      await page.getByLabel('Comparar con').selectOption('CEAQ-2026-02')
      await page.getByRole('heading', { name: 'Qué cambia respecto de CEAQ-2026-02' }).waitFor()
      await page.getByText('Comparada con CEAQ-2026-02').waitFor()
    },
  }),
  scene(['tariff', 'simulating', '/tarifas/CEAQ-2026-02'], whileSimulating, {
    act: (page) => page.getByText('Van 17,400 de 43,210').waitFor(),
  }),
]

/** The console of the utility’s staff. */
export const scenesOfConsole: readonly Scene[] = [...runs, ...accounts, ...scenesOfMoney, ...tariffs]
