import type { Page } from '@playwright/test'
import { type Scene, untilOffline } from './scene.ts'

const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const later = (minutes: number) => new Date(Date.parse('2026-11-21T00:42:12.000Z') + minutes * 60_000)

const choose = '/cuenta/pagar?todo'

/** From the choice of a way to its voucher. */
const voucherBy =
  (create: string) =>
  async (page: Page): Promise<void> => {
    await tap(page, create)
    await page.locator('.payment-voucher h1').waitFor()
    await page.waitForFunction(
      "document.querySelector('[aria-busy], .skeleton-block, div.drawn-code') === null",
    )
  }

/** What was made is looked at when so much time has passed. */
const after =
  (create: string, minutes: number, seen: string) =>
  async (page: Page): Promise<void> => {
    await voucherBy(create)(page)
    await page.clock.setFixedTime(later(minutes))
    await page.getByText(seen).first().waitFor()
  }

const typeCard = async (page: Page, number: string) => {
  await page.getByLabel('Número de tarjeta').fill(number)
  await page.getByLabel('Nombre, como está en la tarjeta').fill('FAMILIA DE DEMOSTRACION')
  await page.getByLabel('Vencimiento').fill('0829')
  await page.getByLabel('Código de seguridad').fill('123')
  await tap(page, /^Pagar \$/)
}

const findContract = async (page: Page, check: string) => {
  await page.getByLabel('Número de contrato').fill('100001')
  await page.getByLabel('Importe del último recibo').fill(check)
  await tap(page, 'Buscar')
}

const way = (method: string) => `${choose}&como=${method}`

const choosing: readonly Scene[] = [
  { page: 'pay', state: 'what', path: '/cuenta/pagar', scenario: 'casa', isInDarkToo: true },
  {
    page: 'pay',
    state: 'amount',
    path: '/cuenta/pagar',
    scenario: 'casa',
    act: async (page) => {
      await page.getByText('Otra cantidad').click()
      await page.getByLabel('Cuánto, en pesos').fill('doscientos')
      await tap(page, 'Continuar')
      await page.getByText('Escribe una cantidad en pesos').waitFor()
    },
  },
  { page: 'pay', state: 'campaign', path: '/cuenta/pagar', scenario: 'vencida' },
  { page: 'pay', state: 'how', path: choose, scenario: 'casa', isInDarkToo: true, isInContrastToo: true },
  { page: 'pay', state: 'check', path: way('OXXO'), scenario: 'casa', isInDarkToo: true },
  { page: 'pay', state: 'nothing', path: '/cuenta/pagar', scenario: 'tranquila' },
  { page: 'pay', state: 'not-yours', path: '/cuenta/pagar?contrato=100002', scenario: 'casa' },
  { page: 'pay', state: 'loading', path: '/cuenta/pagar', scenario: 'espera', isLoading: true },
  { page: 'pay', state: 'failed', path: '/cuenta/pagar', scenario: 'sin-respuesta' },
]

const vouchers: readonly Scene[] = [
  {
    page: 'voucher',
    state: 'oxxo',
    path: way('OXXO'),
    scenario: 'casa',
    isInDarkToo: true,
    isInContrastToo: true,
    act: voucherBy('Crear la ficha de pago'),
  },
  {
    page: 'voucher',
    state: 'stores',
    path: way('CASH_NETWORK'),
    scenario: 'casa',
    act: voucherBy('Crear la ficha de pago'),
  },
  {
    page: 'voucher',
    state: 'spei',
    path: way('SPEI'),
    scenario: 'casa',
    isInDarkToo: true,
    act: voucherBy('Ver la CLABE'),
  },
  {
    page: 'voucher',
    state: 'codi',
    path: way('CODI'),
    scenario: 'casa',
    isInDarkToo: true,
    act: voucherBy('Crear el código'),
  },
  {
    page: 'voucher',
    state: 'paid',
    path: way('OXXO'),
    scenario: 'casa',
    isInDarkToo: true,
    act: after('Crear la ficha de pago', 1, 'Ver el recibo de pago'),
  },
  {
    page: 'voucher',
    state: 'part',
    path: way('SPEI'),
    scenario: 'limite',
    act: after('Ver la CLABE', 0.5, 'Lo que ya llegó'),
  },
  {
    page: 'voucher',
    state: 'expired',
    path: way('OXXO'),
    scenario: 'casa',
    act: after('Crear la ficha de pago', 5 * 1_440, 'Esta referencia venció'),
  },
  {
    page: 'voucher',
    state: 'card',
    path: way('CARD'),
    scenario: 'casa',
    isInDarkToo: true,
    act: voucherBy('Continuar a la tarjeta'),
  },
  {
    page: 'voucher',
    state: 'card-wrong',
    path: way('CARD'),
    scenario: 'casa',
    act: async (page) => {
      await voucherBy('Continuar a la tarjeta')(page)
      await typeCard(page, '4242424242424241')
      await page.getByText('Revisa el número').waitFor()
    },
  },
  {
    page: 'voucher',
    state: 'card-declined',
    path: way('CARD'),
    scenario: 'casa',
    isInDarkToo: true,
    act: async (page) => {
      await voucherBy('Continuar a la tarjeta')(page)
      await typeCard(page, '4000000000000002')
      await page.getByText('Tu banco no aceptó la tarjeta').waitFor()
    },
  },
  {
    page: 'voucher',
    state: 'card-paid',
    path: way('CARD'),
    scenario: 'casa',
    act: async (page) => {
      await voucherBy('Continuar a la tarjeta')(page)
      await typeCard(page, '4242424242424242')
      await page.getByText('Ver el recibo de pago').waitFor()
    },
  },
  { page: 'voucher', state: 'unknown', path: '/pagar/nada', scenario: 'casa' },
  { page: 'voucher', state: 'failed', path: '/pagar/nada', scenario: 'sin-respuesta' },
]

const account: readonly Scene[] = [
  {
    page: 'account',
    state: 'data',
    path: '/cuenta',
    scenario: 'casa',
    isInDarkToo: true,
    isInContrastToo: true,
  },
  { page: 'account', state: 'overdue', path: '/cuenta', scenario: 'limite' },
  { page: 'account', state: 'paid', path: '/cuenta', scenario: 'tranquila' },
  {
    page: 'account',
    state: 'waiting',
    path: way('OXXO'),
    scenario: 'casa',
    act: async (page) => {
      await voucherBy('Crear la ficha de pago')(page)
      await page.getByRole('link', { name: 'Tus pagos' }).click()
      await page.getByText('Esperan tu pago').waitFor()
    },
  },
  { page: 'account', state: 'first-time', path: '/cuenta', scenario: 'estreno' },
  { page: 'account', state: 'loading', path: '/cuenta', scenario: 'espera', isLoading: true },
  { page: 'account', state: 'failed', path: '/cuenta', scenario: 'sin-respuesta' },
  { page: 'account', state: 'offline', path: '/cuenta', scenario: 'desconectada', act: untilOffline },
  {
    page: 'receipt',
    state: 'data',
    path: '/cuenta/pagos/d0000000-0000-4002-8001-202609000001',
    scenario: 'casa',
  },
]

const door: readonly Scene[] = [
  { page: 'pay-door', state: 'first-time', path: '/pagar', scenario: 'casa', isInDarkToo: true },
  {
    page: 'pay-door',
    state: 'refused',
    path: '/pagar',
    scenario: 'casa',
    act: async (page) => {
      await findContract(page, '1.00')
      await page.getByText('No lo encontramos').waitFor()
    },
  },
  {
    page: 'pay-door',
    state: 'too-many',
    path: '/pagar',
    scenario: 'casa',
    act: async (page) => {
      for (const check of ['1.00', '2.00', '3.00']) await findContract(page, check)
      await page.getByRole('heading', { name: 'Demasiados intentos' }).waitFor()
    },
  },
]

const terms: readonly Scene[] = [
  {
    page: 'plan',
    state: 'data',
    path: '/cuenta/convenio',
    scenario: 'casa',
    isInDarkToo: true,
    act: (page) => page.getByText('Así quedaría').waitFor(),
  },
  {
    page: 'plan',
    state: 'agreed',
    path: '/cuenta/convenio',
    scenario: 'casa',
    act: async (page) => {
      await page.getByText('Así quedaría').waitFor()
      await tap(page, 'Pedir este convenio')
      await page.getByText('Convenio vigente').waitFor()
    },
  },
  {
    page: 'plan',
    state: 'asked',
    path: '/cuenta/convenio',
    scenario: 'casa',
    act: async (page) => {
      await page.getByText('Así quedaría').waitFor()
      await page.getByLabel('En cuántos pagos').selectOption('9')
      await page.getByText('Lo revisa la oficina').waitFor()
      await tap(page, 'Pedir este convenio')
      await tap(page, 'Retirar mi solicitud')
      await page.getByText('¿La retiramos?').waitFor()
    },
  },
  { page: 'plan', state: 'nothing', path: '/cuenta/convenio', scenario: 'tranquila' },
  { page: 'autopay', state: 'first-time', path: '/cuenta/automatico', scenario: 'casa' },
  {
    page: 'autopay',
    state: 'account',
    path: '/cuenta/automatico',
    scenario: 'casa',
    isInDarkToo: true,
    act: async (page) => {
      await page.getByText('Cuenta de banco', { exact: true }).click()
      await page.getByLabel('CLABE de la cuenta').fill('012680001234567894')
      await page.getByText('BBVA México').waitFor()
    },
  },
  {
    page: 'autopay',
    state: 'clabe',
    path: '/cuenta/automatico',
    scenario: 'casa',
    isInDarkToo: true,
    act: async (page) => {
      await tap(page, 'Crear mi CLABE')
      await page.getByText('La CLABE de este contrato', { exact: true }).waitFor()
    },
  },
  { page: 'year', state: 'data', path: '/cuenta/anual', scenario: 'tranquila', isInDarkToo: true },
  {
    page: 'year',
    state: 'waiting',
    path: '/cuenta/anual',
    scenario: 'tranquila',
    act: async (page) => {
      await tap(page, 'Apartar este precio')
      await page.getByText('¿Cómo quieres pagar').waitFor()
      await page.goBack()
      await page.getByText('Apartado: falta pagarlo').waitFor()
    },
  },
  { page: 'year', state: 'owing', path: '/cuenta/anual', scenario: 'casa' },
  { page: 'year', state: 'nothing', path: '/cuenta/anual', scenario: 'estreno' },
  { page: 'claim', state: 'first-time', path: '/cuenta/ya-pague', scenario: 'casa' },
  {
    page: 'claim',
    state: 'data',
    path: '/cuenta/ya-pague',
    scenario: 'casa',
    isInDarkToo: true,
    act: async (page) => {
      await page.getByLabel('Cuánto pagaste').fill('643.88')
      await page.getByLabel('Qué día').fill('2026-11-18')
      await page.getByLabel('Dónde').selectOption('OXXO')
      await tap(page, 'Enviar para que lo busquen')
      await page.getByText('Lo estamos buscando').waitFor()
    },
  },
  {
    page: 'dispute',
    state: 'data',
    path: '/cuenta/aclarar',
    scenario: 'casa',
    act: async (page) => {
      await page.getByLabel('Qué recibo').selectOption({ index: 1 })
      await page.getByLabel('Qué pasa').selectOption('HIGH_USE')
      await page.getByLabel('Cuéntanos').fill('Estuvimos fuera dos semanas')
      await tap(page, 'Enviar mi aclaración')
      await page.getByText('Tus aclaraciones').waitFor()
    },
  },
  { page: 'debt', state: 'data', path: '/cuenta/adeudo', scenario: 'limite', isInDarkToo: true },
  { page: 'debt', state: 'campaign', path: '/cuenta/adeudo', scenario: 'vencida', isInDarkToo: true },
  { page: 'debt', state: 'nothing', path: '/cuenta/adeudo', scenario: 'tranquila' },
]

/** Paying: what, how, with what, and what became of it. */
export const scenesOfPaying: readonly Scene[] = [...choosing, ...vouchers, ...account, ...terms, ...door]
