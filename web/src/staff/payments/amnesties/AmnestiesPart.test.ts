import { expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import type { Answers } from '../../../testing/fake-graph.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage } from '../../../testing/mount-staff-page.ts'

const campaign = {
  ...{ __typename: 'Amnesty', id: 'a1', name: 'Buen Fin', operatingUnitIds: ['1'], share: 100 },
  ...{ from: '2026-01-02', to: '2199-12-31', billsDueBefore: '2026-01-01', usageClasses: ['DOMESTIC'] },
  ...{ decision: 'Consejo, acuerdo 12/2026', state: 'RUNNING', accounts: 1204, settled: 87 },
  forgiven: '41230.50',
}
const over = { ...campaign, id: 'a2', name: 'Verano', from: '2025-06-01', to: '2025-08-31', usageClasses: [] }
const ofAnother = { ...campaign, id: 'a3', name: 'Sierra', operatingUnitIds: ['1', '9'] }

const answers = (...nodes: readonly object[]): Answers => ({
  RunOffices: () => ({
    operatingUnits: [
      { __typename: 'OperatingUnit', id: '1', name: 'Querétaro' },
      { __typename: 'OperatingUnit', id: '2', name: 'Corregidora' },
    ],
  }),
  StaffAmnesties: () => ({
    amnesties: {
      __typename: 'AmnestyConnection',
      edges: nodes.map((node) => ({ __typename: 'AmnestyEdge', cursor: 'c', node })),
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    },
  }),
})

async function open(more: Answers, ...nodes: readonly object[]) {
  const page = await mountStaffPage('/pagos/campanas', { ...answers(...nodes), ...more })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Empezar una campaña'))
  return page
}
type Page = Awaited<ReturnType<typeof open>>

/** The field of a form that a label names. */
function field(page: Page, label: string) {
  const named = page.wrapper.findAll('label').find((one) => one.text() === label)
  return page.wrapper.get(`[id="${named?.attributes('for')}"]`)
}

test('a campaign says for whom it is, until when, who decided on it and what came of it', async () => {
  const page = await open({}, campaign)
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Oficinas: Querétaro. Uso: Doméstico.'))
  const words = wordsOf(page.wrapper)
  expect(words).toContain('Vigente.')
  expect(words).toContain('1,204')
  expect(words).toContain('$41,230.50')
  expect(words).toContain('Consejo, acuerdo 12/2026')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('one is ended after a second yes; one that is over, or of other offices too, is not', async () => {
  const page = await open(
    {
      EndStaffAmnesty: () => ({
        endAmnesty: { __typename: 'AmnestyEnded', amnesty: { ...campaign, state: 'ENDED' } },
      }),
    },
    campaign,
    over,
    ofAnother,
  )
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Ya pasó.'))
  expect(page.wrapper.findAll('button').filter((one) => one.text() === 'Terminar la campaña')).toHaveLength(1)
  await page.press('Terminar la campaña')
  expect(page.asked.map(({ name }) => name)).not.toContain('EndStaffAmnesty')
  await page.press('Sí, terminarla')
  expect(page.asked.find(({ name }) => name === 'EndStaffAmnesty')?.variables).toEqual({ id: 'a1' })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Se terminó la campaña “Buen Fin”.'))
})

test('what is missing of a new one is named at its field, and nothing is asked', async () => {
  const page = await open({})
  await field(page, 'Porcentaje de los recargos que se perdona').setValue('101')
  await page.press('Empezar la campaña')
  const words = wordsOf(page.wrapper)
  expect(words).toContain('Falta este dato.')
  expect(words).toContain('Escribe un número entero del 1 al 100.')
  expect(words).not.toContain('Sí, empezar')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

async function fillIn(page: Page): Promise<void> {
  await field(page, 'Nombre').setValue('Buen Fin')
  await field(page, 'Porcentaje de los recargos que se perdona').setValue('80')
  await field(page, 'Último día para pagar').setValue('2199-12-31')
  await field(page, 'Quién la aprobó y en qué acuerdo').setValue('Consejo, acuerdo 12/2026')
}

test('none is started for all one’s offices before they are known', async () => {
  const page = await open({ RunOffices: () => ({ operatingUnits: [] }) })
  await fillIn(page)
  await page.press('Empezar la campaña')
  await page.press('Sí, empezar')
  expect(wordsOf(page.wrapper)).toContain('Se perdona 80 %')
  expect(page.asked.map(({ name }) => name)).not.toContain('StartStaffAmnesty')
})

test('a new one is read before it starts, and starts for all one’s offices once', async () => {
  let refusals = 1
  const page = await open({
    StartStaffAmnesty: () =>
      refusals-- > 0
        ? { startAmnesty: { __typename: 'AmnestyMistaken', message: 'Sólo entran recibos vencidos antes.' } }
        : { startAmnesty: { __typename: 'AmnestyStarted', amnesty: campaign } },
  })
  await fillIn(page)
  await page.press('Empezar la campaña')
  expect(wordsOf(page.wrapper)).toContain('Se perdona 80 % de los recargos')
  expect(wordsOf(page.wrapper)).toContain('Oficinas: Querétaro, Corregidora. Uso: Todos los usos.')
  await page.press('Sí, empezar')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Sólo entran recibos vencidos antes.'))
  await page.press('Sí, empezar')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Empezó la campaña “Buen Fin”.'))
  const asked = page.asked
    .filter(({ name }) => name === 'StartStaffAmnesty')
    .map(({ variables }) => variables)
  expect(asked).toHaveLength(2)
  expect(asked[0]).toEqual(asked[1])
  expect(asked[0]).toMatchObject({
    input: { name: 'Buen Fin', share: 80, operatingUnitIds: ['1', '2'], usageClasses: [], to: '2199-12-31' },
  })
})
