import { expect, test } from 'vitest'
import { tariffSimulation } from '../../../i18n/es-MX/money/tariff-simulation.ts'
import { bringWords } from '../../../i18n/language.ts'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage } from '../../../testing/mount-staff-page.ts'
import type { ShownGroup } from './shown-group.ts'
import { simulationCsv } from './simulation-csv.ts'

const tenth = (decile: number, upToLitres: number, before: string, after: string) => ({
  ...{ __typename: 'SimulatedTenth' as const, decile, upToLitres, upToPesos: null, contracts: 10 },
  ...{ before, after, rising: decile > 5 ? 10 : 0, falling: decile > 5 ? 0 : 10 },
})
const group = (usageClass: string | null) => ({
  ...{ __typename: 'SimulatedGroup' as const, usageClass, contracts: 20, bills: 240 },
  ...{ before: '1000.00', after: '1045.00', rising: 10, falling: 9, same: 1 },
  ...{ medianRise: '12.00', medianFall: '3.00', largestFall: null },
  largestRise: {
    __typename: 'SimulatedChange' as const,
    contractNumber: '442761',
    before: '50.00',
    after: '80.00',
  },
  byConsumption: [tenth(5, 8_000, '400.00', '390.00'), tenth(10, 31_000, '600.00', '655.00')],
  byBill: [],
})
const done = {
  ...{
    __typename: 'TariffSimulation',
    id: 's',
    state: 'DONE',
    presentCode: 'A',
    bills: 12,
    isOfThisDocument: true,
  },
  ...{ askedAt: '2026-11-20T18:00:00Z', contracts: 22, contractsDone: 22 },
  ...{ outcome: group(null), classes: [group('COMERCIAL')] },
  leftOut: [
    {
      __typename: 'SimulationLeftOut',
      ...{ byProposal: true, reason: 'ClassUnknown', contracts: 2, contractNumber: '442769' },
    },
  ],
}
const under = (state: string, more = {}) => ({
  ...done,
  state,
  outcome: null,
  classes: [],
  leftOut: [],
  ...more,
})

const version = {
  ...{ __typename: 'TariffVersion', code: 'B', title: 'B', state: 'DRAFT', effectiveFrom: '2027-01-01' },
  ...{ effectiveTo: null, doubts: [], goldenCases: [] },
  document: JSON.stringify({
    code: 'B',
    effectiveFrom: '2027-01-01',
    classes: { A: { components: { water: { price: { model: 'per-m3', price: '1' } } } } },
  }),
}

/** The page of a draft whose simulation is as the server says at each time that it is asked. */
async function page(simulations: readonly unknown[], started: unknown = {}) {
  let asked = 0
  const mounted = await mountStaffPage('/tarifas/B', {
    StaffTariffs: () => ({
      tariffVersions: {
        __typename: 'TariffVersionConnection',
        edges: [],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    }),
    StaffTariff: () => ({ tariffVersion: version }),
    StaffTariffSimulation: () => ({
      tariffVersion: {
        ...{ __typename: 'TariffVersion', code: 'B' },
        simulation: simulations[Math.min(asked++, simulations.length - 1)],
      },
    }),
    SimulateTariff: () => ({ simulateTariff: started }),
  })
  await expect.poll(() => wordsOf(mounted.wrapper)).toContain('Qué pasaría con los recibos')
  return mounted
}

test('tells revenue, who would pay more and less, by tenths and by class, and whom it left out', async () => {
  const { wrapper } = await page([done])
  await expect.poll(() => wordsOf(wrapper)).toContain('$1,045.00')
  const words = wordsOf(wrapper)
  expect(words).toContain('+$45.00')
  expect(words).toMatch(/\+4\.5\s%/)
  expect(words).toMatch(/50\s% de los contratos; la mitad, hasta \$12\.00/)
  expect(words).toContain('contrato 442761, de $50.00 a $80.00')
  expect(words).toMatch(/31\.0 m³\s*10\s*10\s*0\s*\+9\.2\s%/)
  expect(words).toContain('2 contratos, por ejemplo el 442769: esta tarifa no tiene su clase.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('shows how far it is, and the outcome when it is over, without being asked', async () => {
  const { wrapper } = await page([under('RUNNING', { contractsDone: 7 }), done])
  await expect.poll(() => wordsOf(wrapper)).toContain('Van 7 de 22 contratos')
  expect(wrapper.findAll('button').some((button) => button.text().startsWith('Simular'))).toBe(false)
  await expect.poll(() => wordsOf(wrapper), { timeout: 5_000 }).toContain('$1,045.00')
})

test('is asked for as many bills as were chosen; what stands in the way is told', async () => {
  const refusal = { __typename: 'NothingToCompareWith', message: 'Hoy no hay otra tarifa en vigor.' }
  const { wrapper, press, asked } = await page([null], refusal)
  await expect.poll(() => wrapper.findAll('button').some((button) => button.text() === 'Simular')).toBe(true)
  const select = wrapper.findAll('select').find((one) => one.text().includes('Solo el último'))
  await select?.setValue('3')
  await press('Simular')
  await expect.poll(() => wordsOf(wrapper)).toContain('Hoy no hay otra tarifa en vigor.')
  expect(asked.find(({ name }) => name === 'SimulateTariff')?.variables).toEqual({
    input: { code: 'B', bills: 3 },
  })
})

test('an outcome of an earlier draft, and one that never came, say so', async () => {
  const { wrapper } = await page([{ ...done, isOfThisDocument: false }])
  await expect.poll(() => wordsOf(wrapper)).toContain('Este resultado es de un borrador anterior')
  const failed = await page([under('FAILED')])
  await expect.poll(() => wordsOf(failed.wrapper)).toContain('no terminó después de tres intentos')
})

test('the file has a line for each class and each of its tenths, and amounts that are numbers', () => {
  bringWords({ tariffSimulation })
  const all: ShownGroup = group(null)
  expect(simulationCsv([all, { ...all, usageClass: '=COMERCIAL' }]).split('\r\n')).toEqual([
    expect.stringContaining('Clase,Orden de los décimos,Décimo,Recibo medio hasta,Contratos'),
    'Todas las clases,,,,20,1000.00,1045.00,10,9',
    'Todas las clases,Por consumo,5,8,10,400.00,390.00,0,10',
    'Todas las clases,Por consumo,10,31,10,600.00,655.00,10,0',
    "'=COMERCIAL,,,,20,1000.00,1045.00,10,9",
    "'=COMERCIAL,Por consumo,5,8,10,400.00,390.00,0,10",
    "'=COMERCIAL,Por consumo,10,31,10,600.00,655.00,10,0",
    '',
  ])
})
