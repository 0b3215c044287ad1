import { scenesOfConsole } from './console/scenes-of-console.ts'
import { type Scene, untilOffline } from './scene.ts'
import { scenesOfAlerts } from './scenes-of-alerts.ts'
import { scenesOfBills } from './scenes-of-bills.ts'
import { scenesOfPaying } from './scenes-of-paying.ts'

const november = '/consumo?desde=2026-11-01&hasta=2026-11-30'

export const scenes: readonly Scene[] = [
  { page: 'home', state: 'leak', path: '/', scenario: 'casa', isInDarkToo: true, isInContrastToo: true },
  { page: 'home', state: 'data', path: '/', scenario: 'tranquila', isInDarkToo: true },
  {
    page: 'home',
    state: 'step',
    path: '/',
    scenario: 'alberca',
    isInDarkToo: true,
    act: (page) => page.getByText('todo tu consumo se cobra a otro precio').waitFor(),
  },
  { page: 'home', state: 'loading', path: '/', scenario: 'espera', isLoading: true },
  { page: 'home', state: 'first-time', path: '/', scenario: 'estreno' },
  { page: 'home', state: 'nothing', path: '/', scenario: 'sin-medidor' },
  { page: 'home', state: 'no-contract', path: '/', scenario: 'sin-contrato' },
  { page: 'home', state: 'failed', path: '/', scenario: 'sin-respuesta' },
  { page: 'home', state: 'offline', path: '/', scenario: 'desconectada', act: untilOffline },
  {
    page: 'home',
    state: 'part-missing',
    path: '/',
    scenario: 'en-parte',
    act: (page) => page.getByText('con qué comparar tu consumo').waitFor(),
  },
  { page: 'first-visit', state: 'one', path: '/', scenario: 'tranquila', isWhole: false, isInDarkToo: true },
  {
    page: 'first-visit',
    state: 'two',
    path: '/',
    scenario: 'tranquila',
    isWhole: false,
    act: (page) => page.getByRole('button', { name: 'Siguiente' }).click(),
  },
  {
    page: 'consumption',
    state: 'hours',
    path: '/consumo',
    scenario: 'casa',
    isInDarkToo: true,
    isInContrastToo: true,
  },
  { page: 'consumption', state: 'gap', path: '/consumo?desde=2026-11-19', scenario: 'casa' },
  { page: 'consumption', state: 'days', path: november, scenario: 'casa', isInDarkToo: true },
  {
    page: 'consumption',
    state: 'months',
    path: '/consumo?desde=2025-12-01&hasta=2026-11-30',
    scenario: 'casa',
  },
  {
    page: 'consumption',
    state: 'calendar',
    path: `${november}&vista=calendario`,
    scenario: 'casa',
    isInDarkToo: true,
    act: (page) => page.getByText('Ver los litros de cada día').click(),
  },
  { page: 'consumption', state: 'table', path: '/consumo?vista=tabla', scenario: 'casa' },
  { page: 'consumption', state: 'loading', path: '/consumo', scenario: 'espera', isLoading: true },
  { page: 'consumption', state: 'first-time', path: '/consumo', scenario: 'estreno' },
  {
    page: 'consumption',
    state: 'offline',
    path: '/consumo',
    scenario: 'desconectada',
    act: untilOffline,
  },
  {
    page: 'consumption',
    state: 'failed',
    path: '/consumo',
    scenario: 'desconectada',
    act: async (page) => {
      await untilOffline(page)
      await page.getByText('Mes', { exact: true }).click()
      await page.getByRole('heading', { name: 'Este periodo no está en tu teléfono' }).waitFor()
    },
  },
  { page: 'sign-in', state: 'data', path: '/entrar', scenario: null, isInDarkToo: true },
  { page: 'sign-in', state: 'expired', path: '/entrar?motivo=sesion', scenario: null },
  { page: 'settings', state: 'data', path: '/ajustes', scenario: 'casa', isInDarkToo: true },
  { page: 'how-to-tell', state: 'data', path: '/ajustes/avisos', scenario: 'casa', isInDarkToo: true },
  { page: 'how-to-tell', state: 'failed', path: '/ajustes/avisos', scenario: 'sin-respuesta' },
  { page: 'stop-mail', state: 'data', path: '/avisos/correo?baja=nada', scenario: 'casa', isInDarkToo: true },
  {
    page: 'stop-mail',
    state: 'refused',
    path: '/avisos/correo?baja=nada',
    scenario: 'casa',
    act: async (page) => {
      await page.getByRole('button', { name: 'Ya no escribirme' }).click()
      await page.locator('.told:not(:empty)').waitFor()
    },
  },
  { page: 'notices', state: 'data', path: '/avisos', scenario: 'casa', isInDarkToo: true },
  { page: 'notices', state: 'nothing', path: '/avisos', scenario: 'estreno' },
  { page: 'notices', state: 'loading', path: '/avisos', scenario: 'espera', isLoading: true },
  { page: 'notices', state: 'failed', path: '/avisos', scenario: 'sin-respuesta' },
  { page: 'notices', state: 'offline', path: '/avisos', scenario: 'desconectada', act: untilOffline },
  { page: 'people', state: 'data', path: '/personas', scenario: 'casa', isInDarkToo: true },
  {
    page: 'people',
    state: 'asking',
    path: '/personas',
    scenario: 'casa',
    act: (page) => page.getByRole('button', { name: 'Quitar a Mariana' }).click(),
  },
  {
    page: 'people',
    state: 'helper',
    path: '/personas?contrato=100002',
    scenario: 'casa',
  },
  { page: 'people', state: 'offline', path: '/personas', scenario: 'desconectada', act: untilOffline },
  {
    page: 'add-contract',
    state: 'data',
    path: '/agregar-contrato',
    scenario: 'sin-contrato',
    isInDarkToo: true,
  },
  {
    page: 'add-contract',
    state: 'refused',
    path: '/agregar-contrato',
    scenario: 'sin-contrato',
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Número de contrato' }).fill('442761')
      await page.getByRole('textbox', { name: 'Serie del medidor' }).fill('12345678')
      await page.getByRole('button', { name: 'Agregar contrato' }).click()
      await page.getByText('Te quedan 4 intentos').waitFor()
    },
  },
  {
    page: 'add-contract',
    state: 'done',
    path: '/agregar-contrato',
    scenario: 'casa',
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Número de contrato' }).fill('100002')
      await page.getByRole('textbox', { name: 'Serie del medidor' }).fill('21090233')
      await page.getByRole('button', { name: 'Agregar contrato' }).click()
      await page.getByRole('heading', { name: 'Listo' }).waitFor()
    },
  },
  { page: 'join', state: 'data', path: '/unirse', scenario: 'sin-contrato' },
  { page: 'share', state: 'nothing', path: '/compartir', scenario: 'casa' },
  ...scenesOfAlerts,
  ...scenesOfBills,
  ...scenesOfPaying,
  ...scenesOfConsole,
]
