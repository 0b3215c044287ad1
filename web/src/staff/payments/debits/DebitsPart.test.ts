import { expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage } from '../../../testing/mount-staff-page.ts'

const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
const refused = {
  ...{ __typename: 'DebitFile', id: 'f1', name: 'D000123456D26111801', day: '2026-11-18', charges: 41 },
  ...{ total: '18431.20', standing: 'REFUSED', says: 'El banco no lo aceptó y no hizo ningún cargo.' },
  ...{ toDo: 'Corrige el motivo y hazlo de nuevo.', reasons: ['Cliente 123456 sin contrato de cargos'] },
  ...{ sentAt: null, remadeBy: null, remadeAs: null, maySayByHand: false, differences: 0 },
  handAnswers: { __typename: 'DebitHandAnswerConnection', edges: [], pageInfo },
}
const mended = {
  ...{ ...refused, standing: 'MENDED', toDo: null, remadeBy: 'ana' },
  remadeAs: { __typename: 'DebitFile', id: 'f2', name: 'D000123456D26111802' },
}
const answer = {
  ...{
    __typename: 'DebitAnswer',
    id: 'a1',
    name: 'D000123456D26111701.R02',
    aboutFile: 'D000123456D26111701',
  },
  ...{ receivedAt: '2026-11-18T18:00:00.000Z', closed: null },
  mistakes: [
    {
      ...{ __typename: 'StatementMistake', where: 'línea 43, posiciones 2 a 9', what: 'dice 42 y son 41' },
      mend: 'Pide al banco el archivo de respuesta otra vez.',
    },
  ],
}
const list = <Name extends string>(name: Name, typename: string, nodes: readonly object[]) => ({
  [name]: {
    __typename: `${typename}Connection`,
    edges: nodes.map((node) => ({ __typename: `${typename}Edge`, cursor: 'c', node })),
    pageInfo,
  },
})
const answers = {
  StaffDebitFiles: () => list('debitFiles', 'DebitFile', [refused]),
  StaffMistakenAnswers: () => list('mistakenDebitAnswers', 'DebitAnswer', [answer]),
}

test('a file that the bank refused says why and what to do, and is made anew after a second yes', async () => {
  const page = await mountStaffPage('/pagos/domiciliacion', {
    ...answers,
    RemakeDebitFile: () => ({
      remakeDebitFile: { __typename: 'DebitFileRemade', announcedAgain: 2, file: mended },
    }),
  })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Cliente 123456 sin contrato de cargos'))
  expect(wordsOf(page.wrapper)).toContain('Archivo D000123456D26111801. Cargos: 41.')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
  await page.press('Hacerlo de nuevo y enviarlo')
  expect(page.asked.map(({ name }) => name)).not.toContain('RemakeDebitFile')
  await page.press('Sí, hacerlo de nuevo')
  expect(page.asked.find(({ name }) => name === 'RemakeDebitFile')?.variables).toEqual({
    input: { fileId: 'f1' },
  })
  await vi.waitFor(() =>
    expect(wordsOf(page.wrapper)).toContain(
      'Se hizo de nuevo como D000123456D26111802. Búscalo en “Todos”. Cargos que se avisaron otra vez: 2.',
    ),
  )
})

test('a file that went through meanwhile is not made anew: the graph’s sentence says so', async () => {
  const message = 'De este archivo ya no espera ningún cargo: se pagaron o van en otro archivo.'
  const page = await mountStaffPage('/pagos/domiciliacion', {
    ...answers,
    RemakeDebitFile: () => ({ remakeDebitFile: { __typename: 'DebitFileImpossible', message } }),
  })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Rechazado.'))
  await page.press('Hacerlo de nuevo y enviarlo')
  await page.press('Sí, hacerlo de nuevo')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain(message))
})

test('an answer with mistakes says where, and is closed with what was done', async () => {
  const closed = { __typename: 'DebitAnswerClosing', at: '2026-11-18T19:00:00.000Z', by: 'ana', note: 'x' }
  const page = await mountStaffPage('/pagos/domiciliacion', {
    ...answers,
    CloseDebitAnswer: () => ({
      closeDebitAnswer: { __typename: 'DebitAnswerClosed', answer: { ...answer, closed } },
    }),
  })
  await vi.waitFor(() =>
    expect(wordsOf(page.wrapper)).toContain('línea 43, posiciones 2 a 9: dice 42 y son 41. Pide al banco'),
  )
  await page.press('Marcar como atendida')
  expect(wordsOf(page.wrapper)).toContain('Escribe qué se hizo con ella.')
  await page.wrapper.find('form input').setValue('El banco la retiró.')
  await page.press('Marcar como atendida')
  expect(page.asked.find(({ name }) => name === 'CloseDebitAnswer')?.variables).toEqual({
    input: { answerId: 'a1', note: 'El banco la retiró.' },
  })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Quedó atendida la respuesta'))
})
