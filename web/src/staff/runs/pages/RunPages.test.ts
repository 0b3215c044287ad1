import { expect, test } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage } from '../../../testing/mount-staff-page.ts'

const progress = {
  __typename: 'BillingRunProgress',
  contracts: 1200,
  rated: 1200,
  issued: 900,
  stamped: 700,
  pendingFiscal: 3,
  nextFiscalTryAt: '2026-11-02T15:30:00.000Z',
  references: 900,
  ready: 600,
  notified: 590,
  held: 4,
  setAside: 1,
  secondsLeft: 240,
}
const run = {
  __typename: 'BillingRun',
  id: 'r1',
  title: 'Querétaro, octubre de 2026',
  state: 'RUNNING',
  step: 'STAMPING',
  dryRun: false,
  periodFrom: '2026-10-01',
  periodTo: '2026-11-01',
  startedAt: '2026-11-02T14:00:00.000Z',
  endedAt: null,
  billed: '412345.60',
  progress,
}
const exception = {
  __typename: 'BillingException',
  kind: 'HELD',
  reason: 'OUTLIER',
  message: 'Consumió 92 m³; sus meses van de 8 a 14.',
  contract: { __typename: 'Contract', id: 'c1', contractNumber: '442761' },
}
const delay = (contractNumber: string, nextTryAt: string | null) => ({
  __typename: 'FiscalDelayEdge',
  cursor: contractNumber,
  node: {
    ...{ __typename: 'FiscalDelay', code: '301', reason: 'El PAC no contestó.', nextTryAt },
    contract: { __typename: 'Contract', id: contractNumber, contractNumber },
  },
})
const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
const runPage = () => ({
  billingRun: {
    ...run,
    exceptions: {
      __typename: 'BillingExceptionConnection',
      edges: [{ __typename: 'BillingExceptionEdge', cursor: 'a', node: exception }],
      pageInfo,
    },
    waitingForStamp: {
      __typename: 'FiscalDelayConnection',
      edges: [delay('442800', '2026-11-02T15:30:00.000Z'), delay('442801', null)],
      pageInfo,
    },
  },
})
const runs = (nodes: unknown[]) => ({
  billingRuns: {
    __typename: 'BillingRunConnection',
    edges: nodes.map((node) => ({ __typename: 'BillingRunEdge', cursor: 'a', node })),
    pageInfo,
  },
})
const offices = () => ({
  operatingUnits: [{ __typename: 'OperatingUnit', id: '1', name: 'Santiago de Querétaro Centro' }],
})

test('the list tells of each run how far it is, what it billed and whom it left out', async () => {
  const { wrapper } = await mountStaffPage('/corridas', { BillingRuns: () => runs([run]) })
  await expect.poll(() => wrapper.findAll('tbody tr').length).toBe(1)
  expect(wordsOf(wrapper)).toMatch(/Querétaro, octubre de 2026.*En marcha.*600 \/ 1,200.*\$412,345\.60.*5/)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('without any run it says how to start one', async () => {
  const { wrapper } = await mountStaffPage('/corridas', { BillingRuns: () => runs([]) })
  await expect.poll(() => wordsOf(wrapper)).toContain('Todavía no hay corridas')
})

test('a run that may not be started says why, and the same id is sent when it is tried again', async () => {
  const { wrapper, press, asked } = await mountStaffPage('/corridas', {
    BillingRuns: () => runs([]),
    RunOffices: offices,
    StartBillingRun: () => ({
      startBillingRun: { __typename: 'BillingPeriodImpossible', message: 'Ese periodo no ha terminado.' },
    }),
  })
  await press('Nueva corrida')
  await press('Empezar')
  await expect.poll(() => wordsOf(wrapper)).toContain('Ese periodo no ha terminado.')
  await press('Empezar')
  await expect.poll(() => asked.filter(({ name }) => name === 'StartBillingRun').length).toBe(2)
  const ids = asked
    .filter(({ name }) => name === 'StartBillingRun')
    .map(({ variables }) => Object(variables['input']).id)
  expect(new Set(ids).size).toBe(1)
})

test('a run over one zone of an office is asked for as that; of all offices no zone is offered', async () => {
  const { wrapper, press, asked } = await mountStaffPage('/corridas', {
    BillingRuns: () => runs([]),
    RunOffices: offices,
    BilledZones: () => ({
      billedZones: {
        __typename: 'BilledZoneConnection',
        edges: ['014', '015'].map((name) => ({
          ...{ __typename: 'BilledZoneEdge', cursor: name },
          node: { __typename: 'BilledZone', name, contracts: 1203 },
        })),
        pageInfo,
      },
    }),
    StartBillingRun: () => ({ startBillingRun: { __typename: 'BillingRunStarted', run } }),
    BillingRunPage: runPage,
  })
  await press('Nueva corrida')
  await expect.poll(() => wordsOf(wrapper)).toContain('Santiago de Querétaro Centro')
  expect(wrapper.findAll('select')).toHaveLength(1)
  await wrapper.get('select').setValue('1')
  await expect.poll(() => wrapper.findAll('select').length).toBe(2)
  expect(wrapper.findAll('select')[1]?.text()).toContain('015 · 1,203 contratos')
  await wrapper.findAll('select')[1]?.setValue('zone 015')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await press('Empezar')
  await expect
    .poll(() => asked.find(({ name }) => name === 'StartBillingRun')?.variables['input'])
    .toMatchObject({ operatingUnitId: '1', zone: '015' })
})

test('a run that was started opens', async () => {
  const { router, press } = await mountStaffPage('/corridas', {
    BillingRuns: () => runs([]),
    RunOffices: offices,
    StartBillingRun: () => ({ startBillingRun: { __typename: 'BillingRunStarted', run } }),
    BillingRunPage: runPage,
  })
  await press('Nueva corrida')
  await press('Empezar')
  await expect.poll(() => router.currentRoute.value.path).toMatch(/^\/corridas\/[0-9a-f-]{36}$/)
})

test('a run moves on as it is told, without being asked', async () => {
  const { wrapper, push } = await mountStaffPage('/corridas/r1', { BillingRunPage: runPage })
  await expect.poll(() => wordsOf(wrapper)).toContain('Faltan 4 min')
  expect(wordsOf(wrapper)).toContain('Consumió 92 m³')
  await push({ billingRunProgressed: { ...run, progress: { ...progress, ready: 1100, secondsLeft: 30 } } })
  expect(wordsOf(wrapper)).toContain('Faltan 30 s')
  expect(wordsOf(wrapper)).toContain('1,100')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('bills that wait for a stamp are told with the reason and the next try, the first of them above', async () => {
  const { wrapper, push } = await mountStaffPage('/corridas/r1', { BillingRunPage: runPage })
  await expect.poll(() => wordsOf(wrapper)).toMatch(/El primero se intenta otra vez el .*09:30/)
  const rows = wrapper.findAll('.delays tbody tr').map((row) => row.text())
  expect(rows[0]).toMatch(/442800.*El PAC no contestó\..*301.*09:30/)
  expect(rows[1]).toMatch(/442801.*Hasta que se corrija/)
  const stuck = { ...progress, nextFiscalTryAt: null }
  await push({ billingRunProgressed: { ...run, progress: stuck } })
  expect(wordsOf(wrapper)).toContain('Ninguno tiene otro intento programado')
  await push({ billingRunProgressed: { ...run, progress: { ...stuck, pendingFiscal: 0 } } })
  expect(wrapper.find('.delays').exists()).toBe(false)
})

test('a run is not cancelled by one press: it says what follows', async () => {
  const { wrapper, press, asked } = await mountStaffPage('/corridas/r1', {
    BillingRunPage: runPage,
    SteerBillingRun: () => ({
      steerBillingRun: { __typename: 'BillingRunSteered', run: { ...run, state: 'CANCELLING' } },
    }),
  })
  await expect.poll(() => wordsOf(wrapper)).toContain('Cancelar la corrida')
  await press('Cancelar la corrida')
  expect(wordsOf(wrapper)).toContain('Se devuelven los 900 recibos emitidos')
  expect(asked.some(({ name }) => name === 'SteerBillingRun')).toBe(false)
  await press('Sí, cancelar')
  await expect
    .poll(() => asked.find(({ name }) => name === 'SteerBillingRun')?.variables)
    .toEqual({ runId: 'r1', order: 'CANCEL' })
})

test('one that was held is tried again by itself', async () => {
  const { wrapper, press, asked } = await mountStaffPage('/corridas/r1', {
    BillingRunPage: runPage,
    ReleaseContracts: () => ({
      releaseContracts: { __typename: 'BillingRunOver', message: 'La corrida ya terminó.' },
    }),
  })
  await expect.poll(() => wordsOf(wrapper)).toContain('442761')
  await press('Intentar otra vez')
  await expect
    .poll(() => asked.find(({ name }) => name === 'ReleaseContracts')?.variables)
    .toEqual({ input: { runId: 'r1', contractIds: ['c1'] } })
  await expect.poll(() => wordsOf(wrapper)).toContain('La corrida ya terminó.')
})

test('what a run computed can be downloaded once it is over, and of one that issued bills there is no such file', async () => {
  const links = async (of: object) => {
    const { wrapper } = await mountStaffPage('/corridas/r1', {
      BillingRunPage: () => ({ billingRun: { ...runPage().billingRun, ...of } }),
    })
    await expect.poll(() => wordsOf(wrapper)).toContain('Querétaro, octubre de 2026')
    expect(await axeBreaches(wrapper.element)).toEqual([])
    return wrapper.findAll('a[download]').map((link) => link.attributes('href'))
  }
  expect(await links({ dryRun: true, state: 'DONE' })).toEqual(['/download/charge-sheets?run=r1'])
  expect(await links({ dryRun: true, state: 'RUNNING' })).toEqual([])
  expect(await links({ dryRun: false, state: 'DONE' })).toEqual([])
})

test('an address without a run says so', async () => {
  const { wrapper } = await mountStaffPage('/corridas/r9', { BillingRunPage: () => ({ billingRun: null }) })
  await expect.poll(() => wordsOf(wrapper)).toContain('No hay una corrida con esta dirección')
})
