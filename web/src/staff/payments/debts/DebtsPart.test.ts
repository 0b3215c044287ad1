import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { friday } from '../../../testing/household.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage, type StaffPage } from '../../../testing/mount-staff-page.ts'

// Days of another year are written with it.
beforeEach(() => void vi.useFakeTimers({ now: friday, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
const offices = {
  operatingUnits: [{ __typename: 'OperatingUnit', id: '2', name: 'San Juan del Río' }],
}
const cases = {
  debtCases: {
    ...{ __typename: 'DebtCaseConnection', totalCount: 132 },
    edges: [
      {
        __typename: 'DebtCaseEdge',
        cursor: 'c',
        node: {
          ...{ __typename: 'DebtCase', id: 'd', contractNumber: '442761', stage: 'SECOND_NOTICE' },
          ...{ owed: '812.40', periods: 2, nextStage: 'RESTRICTION_NOTICE', nextOn: '2026-12-04' },
          waitsFor: 'DELIVERY',
        },
      },
    ],
    pageInfo,
  },
}
const hold = (id: string, kind: string) => ({
  ...{ __typename: 'CollectionHold', id, kind, reason: 'Vive ahí una persona mayor.' },
  ...{ until: '2027-05-01', beganAt: '2026-11-01T18:00:00.000Z' },
})
const file = {
  debtCase: {
    ...{ __typename: 'DebtCase', id: 'd', account: { __typename: 'PaymentAccount', id: 'contract' } },
    ...{ contractNumber: '442761', isOpen: true, stage: 'SECOND_NOTICE', owed: '812.40' },
    ...{ surcharge: '12.40', disputed: '0.00', closedAt: null, payBy: '2026-12-03' },
    summary: 'Debes $812.40 de 2 periodos seguidos; de eso, $12.40 son recargos.',
    nextStep: 'Falta probar que se entregó el aviso.',
    howToStop: ['Paga $812.40.'],
    waitsFor: 'DELIVERY',
    restriction: {
      ...{ __typename: 'SupplyRestriction', id: 'r', kind: 'LIMITED', litresPerPersonAndDay: 50 },
      ...{ notBefore: '2026-10-05', orderedAt: '2026-10-01T18:00:00.000Z' },
      ...{ liftedAt: '2026-10-08T18:00:00.000Z', wholeBy: '2026-10-09' },
    },
    holds: [hold('h1', 'VULNERABLE'), hold('h2', 'PLAN')],
    sources: [
      {
        __typename: 'RuleSource',
        title: 'Ley de Aguas, art. 9',
        says: 'Con dos periodos sin pagar se puede restringir.',
      },
    ],
    timeline: {
      __typename: 'DebtCaseStepConnection',
      edges: [
        {
          __typename: 'DebtCaseStepEdge',
          cursor: 's',
          node: {
            ...{ __typename: 'DebtCaseStep', id: 's1', on: '2026-11-12', at: '2026-11-14T18:00:00.000Z' },
            ...{ sentence: 'Se dio el segundo aviso: dos periodos sin pagar.', by: 'asesora' },
          },
        },
      ],
      pageInfo,
    },
  },
  vulnerabilityKinds: [
    {
      ...{ __typename: 'VulnerabilityKind', code: 'ELDERLY', title: 'Persona mayor' },
      ...{ proof: 'credencial INAPAM', mostDays: 180 },
    },
  ],
}

const fileOf = async (answers: Record<string, () => unknown> = {}) => {
  const page = await mountStaffPage('/pagos/cobranza/d', { StaffDebtCase: () => file, ...answers })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Expediente del contrato 442761'))
  return page
}

/** Sends the form of this button, as Enter in one of its fields does. */
async function enter(page: StaffPage, button: string): Promise<void> {
  const form = page.wrapper
    .findAll('form')
    .find((each) => each.find('button[type=submit]').text().includes(button))
  await form?.trigger('submit')
}

const field = (page: StaffPage, label: string, nth = 0) => {
  const labels = page.wrapper.findAll('label').filter((each) => each.text() === label)
  return page.wrapper.find(`[id="${labels[nth]?.attributes('for')}"]`)
}

test('the list says how far each debt is followed and what it waits for, and keeps its filters in the address', async () => {
  const page = await mountStaffPage('/pagos/cobranza?espera=DELIVERY', {
    StaffDebtCases: () => cases,
    RunOffices: () => offices,
  })
  await vi.waitFor(() => expect(page.wrapper.find('tbody').text()).toContain('442761'))
  expect(wordsOf(page.wrapper)).toContain('Falta probar la entrega del aviso')
  expect(wordsOf(page.wrapper)).toContain('$812.40')
  const row = page.wrapper.find('tbody a')
  expect(row.attributes('href')).toBe('/pagos/cobranza/d')
  await field(page, 'Etapa').setValue('SECOND_NOTICE')
  await vi.waitFor(() => expect(page.router.currentRoute.value.query).toHaveProperty('etapa'))
  await field(page, 'Oficina').setValue('2')
  await vi.waitFor(() =>
    expect(page.asked.at(-1)?.variables).toEqual({
      ...{ office: 2, isOpen: true, isRestricted: null, stage: 'SECOND_NOTICE' },
      ...{ waitsFor: 'DELIVERY', after: null },
    }),
  )
  expect(page.router.currentRoute.value.query).toEqual({
    espera: 'DELIVERY',
    etapa: 'SECOND_NOTICE',
    oficina: '2',
  })
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('a list says which part of it is seen, of how many, and is walked forward and back', async () => {
  const [edge] = cases.debtCases.edges
  const page = await mountStaffPage('/pagos/cobranza', {
    RunOffices: () => offices,
    StaffDebtCases: (variables?: Record<string, unknown>) => ({
      debtCases: {
        ...cases.debtCases,
        edges: Array.from({ length: variables?.['after'] ? 32 : 50 }, (_none, n) => ({
          ...{ ...edge, cursor: String(n) },
          node: { ...edge?.node, id: `d${n}` },
        })),
        totalCount: 82,
        pageInfo: {
          ...pageInfo,
          hasNextPage: !variables?.['after'],
          endCursor: variables?.['after'] ? 'end' : 'fifty',
        },
      },
    }),
  })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('1 a 50 de 82, página 1'))
  await page.press('Siguientes')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('51 a 82 de 82, página 2'))
  expect(page.asked.at(-1)?.variables).toMatchObject({ after: 'fifty' })
  await page.press('Anteriores')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('1 a 50 de 82, página 1'))
  // Another choice begins with its first page.
  await page.press('Siguientes')
  await field(page, 'Etapa').setValue('REMINDER')
  await vi.waitFor(() =>
    expect(page.asked.at(-1)?.variables).toMatchObject({ stage: 'REMINDER', after: null }),
  )
})

test('a case tells every step with its reason, the rules it rests on, and when the supply was restricted and made whole', async () => {
  const page = await fileOf()
  const words = wordsOf(page.wrapper)
  // Who did what, when it was written down and when it was.
  expect(words).toContain('sáb 14 nov, 12:00 · Se dio el segundo aviso: dos periodos sin pagar.')
  expect(words).toContain('Fue el 12 nov 2026. Por asesora.')
  expect(words).toContain('Así lo lee la persona usuaria: “Debes $812.40')
  expect(words).toContain('Ley de Aguas, art. 9. Con dos periodos sin pagar se puede restringir.')
  expect(words).toContain('Se ordenó limitar el agua a 50 litros por persona al día.')
  expect(words).toContain('El servicio debe quedar completo a más tardar el 9 oct 2026.')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('a notice handed over on paper is written down by keys alone, and a refusal is shown', async () => {
  const page = await fileOf({
    RecordNoticeDelivery: () => ({
      recordNoticeDelivery: {
        __typename: 'NoticeNotGiven',
        message: 'Ese aviso se dio el 12 de noviembre: revisa el día.',
      },
    }),
  })
  // The case waits for it: the form stands open.
  expect(page.wrapper.find('details[open]').text()).toContain('Registrar un aviso entregado en papel')
  await enter(page, 'Registrar la entrega')
  expect(page.asked.some(({ name }) => name === 'RecordNoticeDelivery')).toBe(false)
  expect(field(page, 'Día en que se entregó').attributes('aria-invalid')).toBe('true')
  await field(page, 'Día en que se entregó').setValue('2026-11-10')
  await field(page, 'A quién, o dónde se dejó').setValue('A una persona adulta, que firmó.')
  await enter(page, 'Registrar la entrega')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('revisa el día'))
  expect(page.asked.at(-1)).toEqual({
    name: 'RecordNoticeDelivery',
    variables: {
      input: {
        ...{ caseId: 'd', stage: 'SECOND_NOTICE', on: '2026-11-10' },
        detail: 'A una persona adulta, que firmó.',
      },
    },
  })
})

test('somebody vulnerable is protected with the kind, what was shown and a last day, and the case is asked anew', async () => {
  const page = await fileOf({
    GrantVulnerabilityHold: () => ({
      grantVulnerabilityHold: {
        __typename: 'CollectionHoldPlaced',
        account: { __typename: 'PaymentAccount', id: 'contract' },
      },
    }),
  })
  await field(page, 'Situación').setValue('ELDERLY')
  expect(wordsOf(page.wrapper)).toContain('Debe mostrar: credencial INAPAM. Se da por 180 días como máximo.')
  await field(page, 'Qué documento mostró').setValue('Credencial INAPAM')
  await field(page, 'Último día').setValue('2027-05-01')
  await enter(page, 'Proteger')
  await vi.waitFor(() => expect(page.asked.at(-1)?.name).toBe('StaffDebtCase'))
  expect(page.asked.find(({ name }) => name === 'GrantVulnerabilityHold')?.variables).toEqual({
    input: {
      ...{ id: expect.stringMatching(/^[0-9a-f-]{36}$/), contractId: 'contract', vulnerability: 'ELDERLY' },
      ...{ proof: 'Credencial INAPAM', until: '2027-05-01' },
    },
  })
})

test('collection is put on hold for some days with a reason that the resident reads', async () => {
  const page = await fileOf({
    PauseCollection: () => ({
      pauseCollection: {
        __typename: 'CollectionHoldImpossible',
        message: 'La pausa dura a lo más 30 días: elige un día más cercano.',
      },
    }),
  })
  document.body.append(page.wrapper.element)
  await enter(page, 'Detener la cobranza')
  // What is missing has the focus: whoever works by keys is where they go on.
  await vi.waitFor(() => expect(document.activeElement).toBe(field(page, 'Último día', 1).element))
  expect(page.asked.map(({ name }) => name)).not.toContain('PauseCollection')
  page.wrapper.element.remove()
  await field(page, 'Último día', 1).setValue('2028-01-01')
  await field(page, 'Motivo').setValue('Se revisa el medidor.')
  await enter(page, 'Detener la cobranza')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('elige un día más cercano'))
})

test('a hold of the office is ended with a reason; that of a plan ends with it', async () => {
  const page = await fileOf({
    EndCollectionHold: () => ({
      endCollectionHold: {
        __typename: 'CollectionHoldEnded',
        account: { __typename: 'PaymentAccount', id: 'contract' },
      },
    }),
  })
  const ends = page.wrapper
    .findAll('button')
    .filter((button) => button.text() === 'Terminar y reanudar la cobranza')
  expect(ends).toHaveLength(1)
  await field(page, 'Por qué termina').setValue('Ya no vive ahí.')
  await enter(page, 'Terminar y reanudar la cobranza')
  await vi.waitFor(() => expect(page.asked.at(-1)?.name).toBe('StaffDebtCase'))
  expect(page.asked.find(({ name }) => name === 'EndCollectionHold')?.variables).toEqual({
    input: { holdId: 'h1', reason: 'Ya no vive ahí.' },
  })
  expect(wordsOf(page.wrapper)).toContain('Terminó: Situación vulnerable. Los plazos empiezan de nuevo hoy.')
})
