import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import type { Answers } from '../../../testing/fake-graph.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage, type StaffPage } from '../../../testing/mount-staff-page.ts'

const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
const difference = {
  ...{ __typename: 'ReconciliationTask', id: 't', kind: 'PAYER_UNKNOWN', source: 'BANK' },
  ...{ day: '2026-11-20', subject: 'BANK BNMX1', expected: '0.00', received: '216.00', contract: null },
  lines: [
    {
      ...{ __typename: 'StatementLine', day: '2026-11-20', amount: '216.00', fee: '0.00', reference: null },
      ...{ trackingKey: 'BNMX20261120777', description: 'AGUA CASA', counterparty: 'MARIA LOPEZ' },
    },
  ],
  payments: [
    {
      ...{ __typename: 'Payment', id: 'p', amount: '216.00', channel: 'SPEI', folio: 'F-1', state: 'POSTED' },
      paidAt: '2026-11-20T18:00:00.000Z',
    },
  ],
  ...{ ways: ['ASSIGN', 'RETURN', 'WRITE_OFF'], foundAt: '2026-11-21T08:00:00.000Z' },
  ...{ refund: null, ended: null },
}
const other = { ...difference, id: 'o', subject: 'BANK BNMX2' }
const ended = {
  ...{ ...difference, id: 'e', ways: [], payments: [] },
  ended: {
    ...{ __typename: 'ReconciliationEnd', outcome: 'RETURN', reason: 'Pagó dos veces.', by: 'ana' },
    at: '2026-11-21T18:00:00.000Z',
  },
}
const oxxo = {
  ...{ __typename: 'ReconciliationSum', source: 'FEMSA', isTold: true, expected: '500.00' },
  ...{ received: '716.00', difference: '216.00', fees: '8.00', lines: 3, matched: 2 },
}
const file = {
  ...{ __typename: 'StatementFile', id: 'f', source: 'BANK', name: 'noviembre.csv', lines: 7, newLines: 6 },
  ...{ coversFrom: '2026-11-19', coversTo: '2026-11-20', importedBy: 'ana' },
  importedAt: '2026-11-21T18:00:00.000Z',
}

const books: Answers = {
  StaffReconciliationDay: ({ day }) => ({
    reconciliationDay: { __typename: 'ReconciliationDay', day, openTasks: 1, sources: [oxxo] },
  }),
  StaffReconciliationTasks: ({ isOpen }) => ({
    reconciliationTasks: {
      ...{ __typename: 'ReconciliationTaskConnection', totalCount: isOpen ? 2 : 1 },
      edges: (isOpen ? [difference, other] : [ended]).map((node) => ({
        ...{ __typename: 'ReconciliationTaskEdge', cursor: node.id, node },
      })),
      pageInfo,
    },
  }),
  StaffStatementFiles: () => ({
    statementFiles: {
      totalCount: 1,
      __typename: 'StatementFileConnection',
      edges: [{ __typename: 'StatementFileEdge', cursor: 'c', node: file }],
      pageInfo,
    },
  }),
}

async function reconciliation(answers: Answers, asked = '?dia=2026-11-20'): Promise<StaffPage> {
  const page = await mountStaffPage(`/pagos/conciliacion${asked}`, { ...books, ...answers })
  // What has the focus is known of what stands in a document alone.
  document.body.replaceChildren(page.wrapper.element)
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('movimiento BNMX1'), 10_000)
  return page
}

const focused = () => document.activeElement
const labelled = (page: StaffPage, label: string) => {
  const found = page.wrapper.findAll('label').find((one) => one.text() === label)
  return page.wrapper.get(`[id="${found?.attributes('for')}"]`)
}

test('a day shows what was posted, what they report and what lies between, and both sides of a difference', async () => {
  const page = await reconciliation({})
  const words = wordsOf(page.wrapper)
  expect(words).toContain('OXXO (Digital FEMSA)$500.00$716.00$216.00$8.002 de 3')
  expect(words).toContain('BNMX20261120777AGUA CASAMARIA LOPEZ')
  expect(words).toContain('F-1$216.00SPEI')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('who ended a difference, how, when and why is told', async () => {
  const page = await reconciliation({}, '?dia=2026-11-20&ver=ended')
  const words = wordsOf(page.wrapper)
  // It waits for nobody any more: nothing on it says so.
  expect(words).not.toContain('todavía no es un pago de ningún contrato')
  expect(words).toContain('Se devuelve a quien pagó')
  expect(words).toContain('Lo decidió ana.')
  expect(words).toContain('Pagó dos veces.')
  expect(page.asked).toContainEqual({
    name: 'StaffReconciliationTasks',
    variables: { isOpen: false, taskDay: null, kind: null, after: null },
  })
})

test('money of nobody is assigned with a contract number and a reason; a refusal of the graph stays beside it', async () => {
  const page = await reconciliation({
    ResolveReconciliationTask: () => ({
      resolveReconciliationTask: {
        __typename: 'ReconciliationImpossible',
        message: 'Escribe el número de un contrato que exista.',
      },
    }),
  })
  page.wrapper.get('details').element.setAttribute('open', '')
  await page.press('Resolver la diferencia')
  // Nothing is asked with fields missing, and the first of them has the focus.
  expect(page.asked.map(({ name }) => name)).not.toContain('ResolveReconciliationTask')
  expect(focused()).toBe(labelled(page, 'Número de contrato').element)
  await labelled(page, 'Número de contrato').setValue('442761')
  await labelled(page, 'Motivo').setValue('Lo dice su comprobante.')
  await page.press('Resolver la diferencia')
  expect(page.asked).toContainEqual({
    name: 'ResolveReconciliationTask',
    variables: {
      input: {
        ...{ taskId: 't', resolution: 'ASSIGN', reason: 'Lo dice su comprobante.' },
        contractNumber: '442761',
      },
    },
  })
  expect(wordsOf(page.wrapper)).toContain('Escribe el número de un contrato que exista.')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('a difference that somebody else ended leaves the list with its sentence, and the heading has the focus', async () => {
  const page = await reconciliation({
    ResolveReconciliationTask: () => ({
      resolveReconciliationTask: {
        __typename: 'ReconciliationTaskEnded',
        message: 'Esta diferencia ya está resuelta.',
      },
    }),
  })
  const asked = page.asked.length
  await labelled(page, 'Cómo se resuelve').setValue('WRITE_OFF')
  await labelled(page, 'Motivo').setValue('Son centavos.')
  await page.press('Resolver la diferencia')
  expect(wordsOf(page.wrapper)).toContain('Esta diferencia ya está resuelta.')
  expect(focused()?.textContent).toBe('Diferencias')
  expect(page.asked.slice(asked).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['StaffReconciliationDay', 'StaffReconciliationTasks']),
  )
})

test('money of nobody that is given back waits for somebody else: the sentence says so, and nothing else is offered', async () => {
  const asked = { __typename: 'Refund', id: 'r', state: 'ASKED', askedBy: 'ana', note: null }
  const waiting = { ...difference, ways: [], refund: asked }
  const page = await reconciliation({
    StaffReconciliationTasks: () => ({
      reconciliationTasks: {
        ...{ __typename: 'ReconciliationTaskConnection', totalCount: 2, pageInfo },
        edges: [
          waiting,
          { ...other, refund: { ...asked, id: 's', state: 'REJECTED', note: 'Lo busca un vecino.' } },
        ].map((node) => ({ __typename: 'ReconciliationTaskEdge', cursor: node.id, node })),
      },
    }),
    ResolveReconciliationTask: () => ({
      resolveReconciliationTask: { __typename: 'ReconciliationReturnAsked', task: waiting, refund: asked },
    }),
  })
  const words = wordsOf(page.wrapper)
  expect(words).toContain('ana pidió devolverlo a quien lo mandó. Falta que otra persona lo apruebe.')
  expect(words).toContain('Se pidió devolverlo y no se hizo: Lo busca un vecino.')
  expect(page.wrapper.findAll('details summary').filter((one) => one.text() === 'Resolver')).toHaveLength(1)
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
  await labelled(page, 'Cómo se resuelve').setValue('RETURN')
  await labelled(page, 'Motivo').setValue('Nadie lo reclamó.')
  await page.press('Resolver la diferencia')
  expect(wordsOf(page.wrapper)).toContain(
    'Pediste devolver $216.00: falta que otra persona lo apruebe en Devoluciones.',
  )
})

async function bring(page: StaffPage, bytes: number): Promise<void> {
  await labelled(page, 'De quién es').setValue('BANK')
  const input = labelled(page, 'Archivo')
  const files = [new File([new Uint8Array(bytes)], 'noviembre.csv', { type: 'text/csv' })]
  Object.defineProperty(input.element, 'files', { value: files, configurable: true })
  await input.trigger('change')
  await page.press('Importar')
}

test('a file goes in parts; its mistakes are told with place, matter and remedy', async () => {
  const page = await reconciliation({
    AddFilePart: ({ input }) => ({
      addFilePart: { __typename: 'FilePartKept', uploadId: Object(input).uploadId },
    }),
    ImportStatement: () => ({
      importStatement: {
        __typename: 'StatementMistaken',
        message: 'El archivo tiene errores y no se importó nada: corrígelos y envíalo de nuevo.',
        mistakes: [
          {
            ...{ __typename: 'StatementMistake', where: 'línea 7, columna Abono' },
            ...{ what: 'El total no cuadra por $10.00.', mend: 'Descarga el archivo de nuevo.' },
          },
        ],
      },
    }),
  })
  await page.press('Importar')
  expect(focused()).toBe(labelled(page, 'De quién es').element)
  await bring(page, 600_000)
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('línea 7, columna Abono'))
  const parts = page.asked.filter(({ name }) => name === 'AddFilePart')
  expect(parts.map(({ variables }) => variables['input'])).toMatchObject([
    { part: 1, parts: 2 },
    { part: 2, parts: 2 },
  ])
  expect(wordsOf(page.wrapper)).toContain('Descarga el archivo de nuevo.')
  expect(focused()?.textContent).toBe('Qué corregir en el archivo')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('what does not fit into what the graph takes is told before anything is sent', async () => {
  const page = await reconciliation({})
  await bring(page, 32 * 512 * 1024 + 1)
  expect(wordsOf(page.wrapper)).toContain('El archivo pasa de 16 MB')
  await bring(page, 0)
  expect(wordsOf(page.wrapper)).toContain('El archivo está vacío')
  expect(page.asked.map(({ name }) => name)).not.toContain('AddFilePart')
})

test('comparing at once says what came of it and who did not answer', async () => {
  const outcome = { __typename: 'ReconciledNow', matched: 12, openTasks: 1, ended: 2 }
  const page = await reconciliation({
    ReconcileNow: () => ({ reconcileNow: { ...outcome, silent: ['Conekta no contesta.'] } }),
  })
  const asked = page.asked.length
  await page.press('Conciliar ahora')
  await flushPromises()
  const words = wordsOf(page.wrapper)
  expect(words).toContain(
    'Listo. Movimientos que coinciden: 12. Diferencias abiertas: 1. Resueltas solas: 2.',
  )
  expect(words).toContain('Conekta no contesta.')
  expect(page.asked.slice(asked).map(({ name }) => name)).toContain('StaffReconciliationDay')
})
