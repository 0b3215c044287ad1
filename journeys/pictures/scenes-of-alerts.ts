import type { Page } from '@playwright/test'
import { type Scene, untilOffline } from './scene.ts'

const idOf = (last: number) => `d0000000-0000-4000-8000-000000000${last}`
/** The leak that runs, the one that was mended in spring, the limit of the day. */
const [running, mended, limit] = [idOf(101), idOf(100), idOf(302)]

async function untilSaid(page: Page, button: string, text: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByText(text).first().waitFor()
}

const alerts: readonly Scene[] = [
  { page: 'alerts', state: 'data', path: '/alertas', scenario: 'casa', isInDarkToo: true },
  { page: 'alerts', state: 'nothing', path: '/alertas?contrato=100002', scenario: 'casa' },
  { page: 'alerts', state: 'loading', path: '/alertas', scenario: 'espera', isLoading: true },
  { page: 'alerts', state: 'failed', path: '/alertas', scenario: 'sin-respuesta' },
  { page: 'alerts', state: 'no-meter', path: '/alertas', scenario: 'sin-medidor' },
  { page: 'alerts', state: 'offline', path: '/alertas', scenario: 'desconectada', act: untilOffline },
  { page: 'alerts', state: 'limit', path: '/alertas', scenario: 'limite' },
  { page: 'alert', state: 'leak', path: `/alertas/${running}`, scenario: 'casa', isInDarkToo: true },
  {
    page: 'alert',
    state: 'said',
    path: `/alertas/${running}`,
    scenario: 'casa',
    act: (page) => untilSaid(page, 'Ya la arreglé', 'Gracias. Ya quedó registrado.'),
  },
  { page: 'alert', state: 'over', path: `/alertas/${mended}`, scenario: 'casa' },
  { page: 'alert', state: 'limit', path: `/alertas/${limit}`, scenario: 'limite', isInDarkToo: true },
  { page: 'alert', state: 'loading', path: `/alertas/${running}`, scenario: 'espera', isLoading: true },
  { page: 'alert', state: 'unknown', path: '/alertas/nada', scenario: 'casa' },
  {
    page: 'alert',
    state: 'offline',
    path: `/alertas/${running}`,
    scenario: 'desconectada',
    act: untilOffline,
  },
  { page: 'home', state: 'limit', path: '/', scenario: 'limite' },
]

const watches: readonly Scene[] = [
  { page: 'watches', state: 'first-time', path: '/alertas/avisame', scenario: 'tranquila' },
  { page: 'watches', state: 'data', path: '/alertas/avisame', scenario: 'limite', isInDarkToo: true },
  { page: 'watches', state: 'loading', path: '/alertas/avisame', scenario: 'espera', isLoading: true },
  { page: 'watches', state: 'nothing', path: '/alertas/avisame', scenario: 'sin-medidor' },
  { page: 'watches', state: 'failed', path: '/alertas/avisame', scenario: 'sin-respuesta' },
  {
    page: 'watches',
    state: 'offline',
    path: '/alertas/avisame',
    scenario: 'desconectada',
    act: untilOffline,
  },
  {
    page: 'watches',
    state: 'asking',
    path: '/alertas/avisame',
    scenario: 'casa',
    act: (page) => page.getByRole('button', { name: 'Quitar: Límite del mes' }).click(),
  },
  {
    page: 'watches',
    state: 'done',
    path: '/alertas/avisame/casa-sola',
    scenario: 'tranquila',
    act: async (page) => {
      await page.getByRole('button', { name: 'Todo el fin de semana' }).click()
      await untilSaid(page, 'Guardar', 'Te avisaremos si corre agua mientras no haya nadie')
    },
  },
  {
    page: 'watch',
    state: 'day',
    path: '/alertas/avisame/dia',
    scenario: 'limite',
    isInDarkToo: true,
    act: (page) => page.getByText('Tu día más alto').waitFor(),
  },
  {
    page: 'watch',
    state: 'wrong',
    path: '/alertas/avisame/mes',
    scenario: 'tranquila',
    act: async (page) => {
      await page.getByText('Pesos', { exact: true }).click()
      await untilSaid(page, 'Guardar', 'Escribe un número entero, mayor que cero.')
    },
  },
  { page: 'watch', state: 'away', path: '/alertas/avisame/casa-sola', scenario: 'casa', isInDarkToo: true },
  {
    page: 'watch',
    state: 'away-wrong',
    path: '/alertas/avisame/casa-sola',
    scenario: 'casa',
    act: (page) => untilSaid(page, 'Guardar', 'Elige el día y la hora en que vuelve alguien.'),
  },
  {
    page: 'watch',
    state: 'too-little',
    path: '/alertas/avisame/poca-agua',
    scenario: 'casa',
    isInDarkToo: true,
    act: (page) => page.getByText('lo menos que se usó').waitFor(),
  },
  {
    page: 'watch',
    state: 'failed',
    path: '/alertas/avisame/dia',
    scenario: 'sin-respuesta',
  },
]

/** The pages that tell what is the matter, and those on which one says what else to tell. */
export const scenesOfAlerts: readonly Scene[] = [...alerts, ...watches]
