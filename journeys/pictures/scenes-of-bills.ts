import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { type Scene, untilOffline } from './scene.ts'

/** A bill of the family's house, by its month; the one of August that was taken back ends in 0. */
const billOf = (month: string, version = 1) =>
  `/recibos/d0000000-0000-4000-8001-${month.replace('-', '')}00000${version}`
const newest = billOf('2026-10')

const look = (label: string) => (page: Page) => page.getByText(label, { exact: true }).click()

const bills: readonly Scene[] = [
  {
    page: 'bills',
    state: 'data',
    path: '/recibos',
    scenario: 'casa',
    isInDarkToo: true,
    isInContrastToo: true,
  },
  { page: 'bills', state: 'overdue', path: '/recibos', scenario: 'limite', isInDarkToo: true },
  { page: 'bills', state: 'paid', path: '/recibos', scenario: 'tranquila' },
  { page: 'bills', state: 'table', path: '/recibos', scenario: 'casa', act: look('Tabla') },
  { page: 'bills', state: 'first-time', path: '/recibos', scenario: 'estreno' },
  { page: 'bills', state: 'not-yours', path: '/recibos?contrato=100002', scenario: 'casa' },
  { page: 'bills', state: 'loading', path: '/recibos', scenario: 'espera', isLoading: true },
  { page: 'bills', state: 'failed', path: '/recibos', scenario: 'sin-respuesta' },
  { page: 'bills', state: 'offline', path: '/recibos', scenario: 'desconectada', act: untilOffline },
  { page: 'bill', state: 'data', path: newest, scenario: 'casa', isInDarkToo: true, isInContrastToo: true },
  {
    page: 'bill',
    state: 'articles',
    path: newest,
    scenario: 'casa',
    act: (page) => page.getByText('De qué artículo de la tarifa').click(),
  },
  { page: 'bill', state: 'reversed', path: billOf('2026-08', 0), scenario: 'casa', isInDarkToo: true },
  { page: 'bill', state: 'estimated', path: billOf('2026-05'), scenario: 'casa' },
  {
    page: 'bill',
    state: 'part-missing',
    path: newest,
    scenario: 'en-parte',
    act: (page) => page.getByText('el CFDI de este recibo').waitFor(),
  },
  { page: 'bill', state: 'loading', path: newest, scenario: 'espera', isLoading: true },
  { page: 'bill', state: 'unknown', path: '/recibos/nada', scenario: 'casa' },
  { page: 'bill', state: 'failed', path: newest, scenario: 'sin-respuesta' },
  { page: 'bill', state: 'offline', path: newest, scenario: 'desconectada', act: untilOffline },
]

const whatIf: readonly Scene[] = [
  { page: 'what-if', state: 'data', path: '/recibos/y-si', scenario: 'casa', isInDarkToo: true },
  { page: 'what-if', state: 'table', path: '/recibos/y-si', scenario: 'casa', act: look('Tabla') },
  { page: 'what-if', state: 'nothing', path: '/recibos/y-si', scenario: 'estreno' },
  { page: 'what-if', state: 'loading', path: '/recibos/y-si', scenario: 'espera', isLoading: true },
  { page: 'what-if', state: 'failed', path: '/recibos/y-si', scenario: 'sin-respuesta' },
]

/** A proof of the invented house: a meter that was replaced, telegrams of two networks, two registers written down by hand. */
const proof = fileURLToPath(new URL('../../web/src/citizen/prove/testing/proof.json', import.meta.url))

const dropped = (change: (text: string) => string) => async (page: Page) => {
  const buffer = Buffer.from(change(readFileSync(proof, 'utf8')))
  const file = { name: 'proof.json', mimeType: 'application/json', buffer }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.locator('.proof-rung, .alert-panel').first().waitFor()
}

const prove: readonly Scene[] = [
  { page: 'prove', state: 'first-time', path: '/comprobar', scenario: 'casa' },
  {
    page: 'prove',
    state: 'data',
    path: '/comprobar',
    scenario: 'casa',
    isInDarkToo: true,
    act: dropped((text) => text),
  },
  {
    page: 'prove',
    state: 'wrong',
    path: '/comprobar',
    scenario: 'casa',
    act: dropped((text) => text.replace('"352.72"', '"252.72"')),
  },
  {
    page: 'prove',
    state: 'failed',
    path: '/comprobar',
    scenario: 'casa',
    act: dropped((text) => text.slice(0, 900)),
  },
]

const form = '/ajustes/datos-fiscales'

async function fillIn(page: Page, postalCode: string): Promise<void> {
  await page.getByRole('button', { name: 'Agregar mis datos' }).click()
  await page.getByLabel('RFC').fill('cacx7605101p8')
  await page.getByLabel('Nombre o razón social').fill('XOCHILT CASAS CHAVEZ')
  await page.getByLabel('Código postal').fill(postalCode)
  await page.getByLabel('Régimen fiscal').selectOption('612')
  await page.getByLabel('Uso del CFDI').selectOption('G03')
  await page.getByRole('button', { name: 'Guardar' }).click()
}

const fiscalData: readonly Scene[] = [
  { page: 'fiscal-data', state: 'first-time', path: form, scenario: 'casa' },
  {
    page: 'fiscal-data',
    state: 'wrong',
    path: form,
    scenario: 'casa',
    isInDarkToo: true,
    act: async (page) => {
      await fillIn(page, '7603')
      await page.getByText('Escribe los cinco números').waitFor()
    },
  },
  {
    page: 'fiscal-data',
    state: 'data',
    path: form,
    scenario: 'casa',
    act: async (page) => {
      await fillIn(page, '76030')
      await page.getByText('Guardamos tus datos.').waitFor()
    },
  },
  { page: 'fiscal-data', state: 'loading', path: form, scenario: 'espera', isLoading: true },
  { page: 'fiscal-data', state: 'failed', path: form, scenario: 'sin-respuesta' },
]

/** Money: bills, what if, whether they are right, and what they are made out to. */
export const scenesOfBills: readonly Scene[] = [...bills, ...whatIf, ...prove, ...fiscalData]
