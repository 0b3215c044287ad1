import type { Page } from '@playwright/test'
import type { Scene } from '../../scene.ts'
import type { Answers } from '../answers.ts'
import { answersOfAmnesties } from './answers-of-amnesties.ts'
import { answersOfBooks, noDifferences } from './answers-of-books.ts'
import { answersOfDebits, answersOfHandAnswers } from './answers-of-debits.ts'
import { answersOfDebts } from './answers-of-debts.ts'
import { answersOfDesk, closedDesk } from './answers-of-desk.ts'
import { answersOfRequests } from './answers-of-requests.ts'

function scene(
  [page, state, path]: readonly [string, string, string],
  office: Answers,
  shows: string,
  more: Pick<Scene, 'act' | 'isInDarkToo'> = {},
): Scene {
  const act = async (opened: Page) => {
    // The part behind a tab comes with its own chunk; choices say the same words.
    await opened.getByText(shows).filter({ visible: true }).first().waitFor()
    await more.act?.(opened)
  }
  return {
    page: `office-money-${page}`,
    state,
    path: `/oficina/pagos${path}`,
    scenario: null,
    office,
    ...more,
    act,
  }
}

const dark = { isInDarkToo: true } as const
const open = (summary: string) => (page: Page) => page.getByText(summary, { exact: true }).first().click()

/** What the office does with payments, part by part. */
export const scenesOfMoney: readonly Scene[] = [
  scene(['work', 'data', ''], answersOfBooks, 'Es urgente lo que vence pronto', dark),
  scene(['books', 'nothing', '/conciliacion'], noDifferences, 'los libros coinciden'),
  scene(['books', 'data', '/conciliacion?dia=2026-11-19'], answersOfBooks, 'El importe no coincide', dark),
  scene(['books', 'resolving', '/conciliacion?dia=2026-11-19'], answersOfBooks, 'El importe no coincide', {
    act: async (page) => {
      const unknown = page.getByRole('article').filter({ hasText: 'no se sabe de qué contrato es' })
      await unknown.getByText('Resolver', { exact: true }).click()
      await unknown.getByLabel('Número de contrato').fill('442761')
      await unknown.getByRole('button', { name: 'Resolver la diferencia' }).click()
      await unknown.getByText('Escribe el motivo en una frase.').waitFor()
    },
  }),
  scene(['books', 'resolved', '/conciliacion?ver=ended'], answersOfBooks, 'Se asignó a un contrato'),
  scene(['debts', 'data', '/cobranza'], answersOfDebts, '1 a 4 de 132', dark),
  scene(['debt', 'data', '/cobranza/k1'], answersOfDebts, 'Se abrió el expediente', dark),
  scene(['disputes', 'data', '/aclaraciones'], answersOfDebts, 'QRO-2026-0043186', dark),
  scene(['dispute', 'data', '/aclaraciones/q1'], answersOfDebts, 'Se abrió la aclaración'),
  scene(['claims', 'data', '/aclaraciones-de-pago'], answersOfRequests, 'Lo pagué desde la cuenta', dark),
  scene(['claims', 'answering', '/aclaraciones-de-pago'], answersOfRequests, 'Lo pagué desde la cuenta', {
    act: async (page) => {
      await open('Contestar')(page)
      await page.getByLabel('Qué pago es').waitFor()
    },
  }),
  scene(['desk', 'closed', '/caja'], closedDesk, 'Se dio cambio de más'),
  scene(['desk', 'data', '/caja'], answersOfDesk, 'Cobros de este turno', {
    ...dark,
    act: async (page) => {
      await page.getByLabel('Número de contrato o los 14 dígitos del recibo').fill('442761')
      await page.keyboard.press('Enter')
      await page.getByLabel('Efectivo recibido').fill('1100')
      await page.getByText('Cambio: $51.73').waitFor()
    },
  }),
  scene(['desk', 'counting', '/caja'], answersOfDesk, 'Cobros de este turno', {
    ...dark,
    act: async (page) => {
      await open('Contar y cerrar la caja')(page)
      await page.getByLabel('$1,000.00', { exact: true }).fill('2')
      await page.getByLabel('$200.00', { exact: true }).fill('1')
      await page.getByLabel('$100.00', { exact: true }).fill('1')
      await page.getByLabel('$20.00', { exact: true }).fill('1')
      await page.getByText('Faltan $67.88').waitFor()
      await page.getByLabel('Explicación de la diferencia').fill('Se dio cambio de más')
    },
  }),
  scene(['refunds', 'approving', '/devoluciones'], answersOfRequests, 'El recibo era de otra casa', {
    act: async (page) => {
      await page.getByRole('button', { name: 'Aprobar', exact: true }).first().click()
      await page.getByText('Queda escrito que tú lo aprobaste').waitFor()
    },
  }),
  scene(['refunds', 'data', '/devoluciones'], answersOfRequests, 'El recibo era de otra casa', dark),
  scene(['debits', 'data', '/domiciliacion'], answersOfDebits, 'no tiene contrato de cargos', dark),
  scene(['debits', 'remaking', '/domiciliacion'], answersOfDebits, 'no tiene contrato de cargos', {
    act: open('Hacerlo de nuevo y enviarlo'),
  }),
  scene(['debits', 'saying', '/domiciliacion'], answersOfDebits, 'no tiene contrato de cargos', {
    act: async (page) => {
      await open('Anotar a mano qué pasó con los cargos')(page)
      const evidence = page.getByLabel('Quién lo dijo y cuándo, o qué lo prueba')
      await evidence.fill('Marta Ruiz, Banca Empresas, 20 de noviembre a las 10:15, folio 8812.')
      await page.getByRole('button', { name: 'Anotarlo' }).click()
      await page.getByText('se cobrarían dos veces').waitFor()
    },
  }),
  scene(['debits', 'said', '/domiciliacion'], answersOfHandAnswers, 'El pago se retiró', {
    ...dark,
    act: async (page) => {
      await page.getByRole('button', { name: 'Aprobar', exact: true }).click()
      await page.getByText('se cobrarían dos veces').waitFor()
    },
  }),
  scene(['campaigns', 'data', '/campanas'], answersOfAmnesties, 'Borrón y cuenta nueva', dark),
  scene(['campaigns', 'starting', '/campanas'], answersOfAmnesties, 'Borrón y cuenta nueva', {
    act: async (page) => {
      await open('Empezar una campaña')(page)
      await page.getByLabel('Nombre').fill('Aguinaldo')
      await page.getByLabel('Porcentaje de los recargos que se perdona').fill('80')
      await page.getByLabel('Último día para pagar').fill('2026-12-24')
      await page.getByLabel('Quién la aprobó y en qué acuerdo').fill('Consejo Directivo, acuerdo 15/2026')
      await page.getByRole('button', { name: 'Empezar la campaña' }).click()
      await page.getByText('Lo perdonado ya no se cobra').waitFor()
    },
  }),
  scene(['plans', 'data', '/convenios'], answersOfRequests, 'Ya tuvo un convenio', {
    ...dark,
    act: open('4 pagos'),
  }),
]
