import { expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage, type StaffPage } from '../../../testing/mount-staff-page.ts'

const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
const dispute = (id: string, answerBy: string, daysLeft: number) => ({
  ...{ __typename: 'Dispute', id, invoiceNumber: `A-${id}`, grounds: 'HIGH_USE', disputed: '300.00' },
  ...{ invoice: { __typename: 'Invoice', id: `bill-${id}` }, state: 'OPENED', answerBy, daysLeft },
})
const disputes = {
  disputes: {
    __typename: 'DisputeConnection',
    totalCount: 2,
    edges: [dispute('old', '2026-11-20', 0), dispute('new', '2026-12-11', 14)].map((node) => ({
      __typename: 'DisputeEdge',
      cursor: node.id,
      node,
    })),
    pageInfo,
  },
}
const file = {
  dispute: {
    ...dispute('old', '2026-11-30', 4),
    ...{ words: 'No había nadie en casa.', lines: [], openedAt: '2026-11-05T18:00:00.000Z' },
    status: 'La oficina contesta a más tardar el 30 de noviembre.',
    visit: null,
    answer: null,
    steps: [
      {
        ...{ __typename: 'DisputeStep', id: 's', at: '2026-11-05T18:00:00.000Z' },
        ...{ sentence: 'Se abrió la aclaración.', by: null },
      },
    ],
  },
}

const fileOf = async (answers: Record<string, () => unknown> = {}, shown: unknown = file) => {
  const page = await mountStaffPage('/pagos/aclaraciones/old', { StaffDispute: () => shown, ...answers })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Aclaración del recibo A-old'))
  return page
}

/** Sends the form of this button, as Enter in one of its fields does. */
async function enter(page: StaffPage, button: string): Promise<void> {
  const form = page.wrapper
    .findAll('form')
    .find((each) => each.find('button[type=submit]').text().includes(button))
  await form?.trigger('submit')
}

const field = (page: StaffPage, label: string) => {
  const found = page.wrapper.findAll('label').find((each) => each.text() === label)
  return page.wrapper.find(`[id="${found?.attributes('for')}"]`)
}

test('what has to be answered first stands first, with its working days and its bill', async () => {
  const page = await mountStaffPage('/pagos/aclaraciones', {
    StaffDisputes: () => disputes,
    RunOffices: () => ({ operatingUnits: [] }),
  })
  await vi.waitFor(() => expect(page.wrapper.findAll('tbody tr')).toHaveLength(2))
  const [first, second] = page.wrapper.findAll('tbody tr')
  expect(first?.text()).toContain('Vence hoy o ya venció')
  expect(second?.text()).toContain('14 días hábiles')
  expect(wordsOf(page.wrapper)).toContain('2 en total')
  expect(first?.findAll('a').map((link) => link.attributes('href'))).toEqual([
    '/pagos/aclaraciones/old',
    '/recibos/bill-old',
  ])
  expect(page.asked.find(({ name }) => name === 'StaffDisputes')?.variables).toEqual({
    ...{ office: null, state: null, answerUpTo: '9999-12-31', after: null },
  })
  await field(page, 'Aclaraciones que se muestran').setValue('REJECTED')
  await vi.waitFor(() =>
    expect(page.asked.at(-1)?.variables).toEqual({
      ...{ office: null, state: 'REJECTED', answerUpTo: null, after: null },
    }),
  )
  expect(page.router.currentRoute.value.query).toEqual({ ver: 'REJECTED' })
  await field(page, 'Aclaraciones que se muestran').setValue('RUNNING')
  await vi.waitFor(() => expect(page.wrapper.findAll('tbody tr')).toHaveLength(2))
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('a meter test is ordered by keys alone, and a refusal is shown', async () => {
  const page = await fileOf({
    OrderDisputeVisit: () => ({
      orderDisputeVisit: { __typename: 'DisputeVisitStands', message: 'Ya se pidió una visita.' },
    }),
  })
  expect(wordsOf(page.wrapper)).toContain('No había nadie en casa.')
  expect(wordsOf(page.wrapper)).toContain('4 días hábiles')
  await enter(page, 'Pedir la visita o prueba')
  expect(page.asked.some(({ name }) => name === 'OrderDisputeVisit')).toBe(false)
  await field(page, 'Qué hay que averiguar').setValue('Si el medidor marca de más.')
  await enter(page, 'Pedir la visita o prueba')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Ya se pidió una visita.'))
  expect(page.asked.at(-1)).toEqual({
    name: 'OrderDisputeVisit',
    variables: {
      input: {
        ...{ disputeId: 'old', visitId: expect.stringMatching(/^[0-9a-f-]{36}$/), kind: 'METER_TEST' },
        asked: 'Si el medidor marca de más.',
      },
    },
  })
})

test('an answer that is right in part wants its amount, its reason and whole readings', async () => {
  const page = await fileOf({
    AnswerDispute: () => ({
      answerDispute: {
        __typename: 'DisputeAnswerIncomplete',
        message: 'Explica con más detalle por qué.',
      },
    }),
  })
  await field(page, 'Resolución').setValue('PARTLY_UPHELD')
  await field(page, 'Por qué').setValue('La lectura de octubre se estimó.')
  await page.press('Agregar una lectura')
  await enter(page, 'Enviar la respuesta')
  // Nothing is sent while a figure is missing; each says so.
  expect(page.asked.some(({ name }) => name === 'AnswerDispute')).toBe(false)
  expect(wordsOf(page.wrapper)).toContain('Escribe el importe como 120.50.')
  expect(wordsOf(page.wrapper)).toContain('Escribe lo que marca el medidor, como 1234.567.')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
  await field(page, 'Cuánto procede, en pesos').setValue('120.5')
  await field(page, 'Día').setValue('2026-11-02')
  await field(page, 'Medidor, en m³').setValue('1234.567')
  await field(page, 'De dónde viene').setValue('Visita del lecturista')
  await enter(page, 'Enviar la respuesta')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Explica con más detalle por qué.'))
  expect(page.asked.at(-1)?.variables).toEqual({
    input: {
      ...{ disputeId: 'old', outcome: 'PARTLY_UPHELD', granted: '120.50' },
      reason: 'La lectura de octubre se estimó.',
      readings: [{ readOn: '2026-11-02', litres: 1_234_567, source: 'Visita del lecturista' }],
    },
  })
})

test('a dispute that was answered shows the answer with its readings, and nothing more to do', async () => {
  const answered = {
    dispute: {
      ...{ ...file.dispute, state: 'REJECTED', daysLeft: null },
      answer: {
        ...{ __typename: 'DisputeAnswer', reason: 'El medidor pasó la prueba.', granted: '0.00' },
        answeredOn: '2026-11-20',
        readings: [
          {
            ...{ __typename: 'DisputeReading', readOn: '2026-11-02', litres: 1_234_567 },
            source: 'Prueba del medidor',
          },
        ],
      },
    },
  }
  const page = await fileOf({}, answered)
  const words = wordsOf(page.wrapper)
  expect(words).toContain('El medidor pasó la prueba.')
  expect(words).toContain('1,234.567 m³ (Prueba del medidor)')
  expect(page.wrapper.findAll('form')).toHaveLength(0)
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})
