import { expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../../testing/axe-breaches.ts'
import { wordsOf } from '../../../../testing/mount-page.ts'
import { mountStaffPage, type StaffPage } from '../../../../testing/mount-staff-page.ts'

const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
const connection = (typename: string, nodes: readonly object[]) => ({
  __typename: `${typename}Connection`,
  edges: nodes.map((node) => ({ __typename: `${typename}Edge`, cursor: 'c', node })),
  pageInfo,
})
const fileWith = (change: object, said: readonly object[] = []) => ({
  ...{ __typename: 'DebitFile', id: 'f1', name: 'D000123456D26111801', day: '2026-11-18', charges: 41 },
  ...{ total: '18431.20', standing: 'LATE', says: 'El banco lo tiene y no respondió a tiempo.', toDo: null },
  ...{ reasons: [], sentAt: '2026-11-18T16:00:00.000Z', remadeBy: null, remadeAs: null },
  ...{ maySayByHand: true, differences: 0, handAnswers: connection('DebitHandAnswer', said) },
  ...change,
})
const waiting = {
  ...{ __typename: 'DebitHandAnswer', id: 'h1', outcome: 'NOT_TAKEN', reason: null, lines: [1, 2, 3] },
  ...{ source: 'TELEPHONE', evidence: 'Marta Ruiz, Banca Empresas, folio 8812.', state: 'ASKED' },
  ...{ askedAt: '2026-11-20T16:15:00.000Z', askedBy: 'ana', decidedAt: null, decidedBy: null },
  ...{ note: null, mayApprove: true },
}
const entryWith = (line: number, difference: object | null = null) => ({
  ...{ __typename: 'DebitEntry', line, contractNumber: `44276${line}`, accountLastFour: '7894' },
  ...{ amount: '216.00', difference },
})
const entries = (...nodes: readonly object[]) => ({
  debitFile: { __typename: 'DebitFile', id: 'f1', entries: connection('DebitEntry', nodes) },
})
const kept = (file: object) => ({ __typename: 'DebitHandAnswerKept', file })

async function shown(file: object, answers: object = {}): Promise<StaffPage> {
  const page = await mountStaffPage('/pagos/domiciliacion', {
    StaffDebitFiles: () => ({ debitFiles: connection('DebitFile', [file]) }),
    StaffMistakenAnswers: () => ({ mistakenDebitAnswers: connection('DebitAnswer', []) }),
    ...answers,
  })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Archivo D000123456D26111801'))
  return page
}

const sent = (page: StaffPage, name: string) => page.asked.filter((one) => one.name === name)
const choose = (page: StaffPage, label: string, value: string) => {
  const field = page.wrapper.findAll('label').find((one) => one.text().startsWith(label))
  return page.wrapper.find(`#${CSS.escape(field?.attributes('for') ?? '')}`).setValue(value)
}

test('that the bank never had a file is said with who said so, after a second yes, and sent twice it is the same', async () => {
  let answer: object = { __typename: 'DebitHandAnswerImpossible', message: 'Alguien ya anotó qué pasó.' }
  const page = await shown(fileWith({}), { SayDebitOutcome: () => ({ sayDebitOutcome: answer }) })
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
  await page.press('Anotarlo')
  expect(wordsOf(page.wrapper)).toContain('al menos diez letras')
  await page.wrapper.find('textarea').setValue('Marta Ruiz, folio 8812')
  await page.press('Anotarlo')
  expect(wordsOf(page.wrapper)).toContain('si el banco sí los hizo, se cobrarían dos veces')
  expect(sent(page, 'SayDebitOutcome')).toEqual([])
  await page.press('Sí, anotarlo')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Alguien ya anotó qué pasó.'))
  answer = kept(fileWith({}, [{ ...waiting, mayApprove: false }]))
  await page.press('Sí, anotarlo')
  const [first, second] = sent(page, 'SayDebitOutcome').map(({ variables }) => variables['input'])
  expect(first).toEqual(second)
  expect(first).toMatchObject({
    ...{ fileId: 'f1', line: null, outcome: 'NOT_TAKEN', reason: null, source: 'TELEPHONE' },
    evidence: 'Marta Ruiz, folio 8812',
  })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Quedó anotado y espera a otra persona'))
})

test('a returned charge is one that is chosen by its contract, with the bank’s reason', async () => {
  const page = await shown(fileWith({}), {
    StaffDebitEntries: () => entries(entryWith(1), entryWith(2)),
    SayDebitOutcome: () => ({ sayDebitOutcome: kept(fileWith({})) }),
  })
  const details = page.wrapper.find('details')
  ;(details.element as HTMLDetailsElement).open = true
  await details.trigger('toggle')
  await choose(page, 'Qué dice el banco', 'RETURNED')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Contrato 442762'))
  expect(wordsOf(page.wrapper)).not.toContain('Todos los que no respondió')
  await page.press('Anotarlo')
  expect(wordsOf(page.wrapper)).toContain('Elige el motivo que dice el banco.')
  await choose(page, 'De cuál cargo', '2')
  await choose(page, 'Por qué lo devolvió', 'NO_FUNDS')
  await choose(page, 'Cómo lo dijo', 'PORTAL')
  await page.wrapper.find('textarea').setValue('Portal, consulta de hoy')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
  await page.press('Anotarlo')
  await page.press('Sí, anotarlo')
  expect(sent(page, 'SayDebitOutcome')[0]?.variables).toMatchObject({
    input: { line: 2, outcome: 'RETURNED', reason: 'NO_FUNDS', source: 'PORTAL' },
  })
})

test('another approves what was said, or says why not; whoever said it can only take it back', async () => {
  const page = await shown(fileWith({}, [waiting]), {
    ApproveDebitHandAnswer: () => ({ approveDebitHandAnswer: kept(fileWith({ standing: 'SAID' })) }),
  })
  expect(wordsOf(page.wrapper)).toContain('Espera a otra persona. Nunca recibió el archivo. Cargos: 3.')
  expect(wordsOf(page.wrapper)).toContain('Marta Ruiz, Banca Empresas, folio 8812.')
  await page.press('No aprobar')
  expect(wordsOf(page.wrapper)).toContain('Escribe en una frase por qué.')
  await page.press('Aprobar')
  expect(sent(page, 'ApproveDebitHandAnswer')).toEqual([])
  await page.press('Sí, aprobar')
  expect(sent(page, 'ApproveDebitHandAnswer')[0]?.variables).toEqual({ input: { id: 'h1' } })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Se aprobó: quedó aplicado a los cargos'))

  const own = await shown(fileWith({}, [{ ...waiting, mayApprove: false }]))
  expect(wordsOf(own.wrapper)).toContain('Lo anotaste tú: lo aprueba otra persona.')
  expect(own.wrapper.findAll('button').map((one) => one.text())).not.toContain('Aprobar')
  expect(wordsOf(own.wrapper)).toContain('Retirar')
})

test('who comes second is told what became of it', async () => {
  const message = 'Otra persona ya lo decidió, o llegó la respuesta del banco: mira cómo quedó.'
  const page = await shown(fileWith({}, [waiting]), {
    ApproveDebitHandAnswer: () => ({
      approveDebitHandAnswer: {
        __typename: 'DebitHandAnswerOver',
        message,
        answer: { ...waiting, state: 'OVERTAKEN' },
      },
    }),
  })
  await page.press('Aprobar')
  await page.press('Sí, aprobar')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain(message))
})

test('what the bank answered otherwise names both sides, and is closed with what was done', async () => {
  const says =
    'A mano se anotó que el cargo se hizo; el banco respondió que el cargo no se hizo: no había saldo suficiente.'
  const difference = {
    ...{ __typename: 'DebitDifference', kind: 'MONEY_DID_NOT_COME', says, at: '2026-11-21T16:00:00.000Z' },
    closed: null,
  }
  const decided = {
    ...waiting,
    state: 'APPROVED',
    decidedAt: '2026-11-20T17:00:00.000Z',
    decidedBy: 'leo',
    mayApprove: false,
  }
  const differing = fileWith({ standing: 'DIFFERS', maySayByHand: false, differences: 3 }, [decided])
  const page = await shown(differing, {
    StaffDebitEntries: () => entries(entryWith(1, difference)),
    CloseDebitDifferences: () => ({
      closeDebitDifferences: { __typename: 'DebitDifferencesClosed', count: 1, file: differing },
    }),
  })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain(says))
  expect(wordsOf(page.wrapper)).toContain('Contrato 442761')
  expect(wordsOf(page.wrapper)).toContain('De otras oficinas: 2.')
  expect(wordsOf(page.wrapper)).toContain('Lo decidió leo')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
  await page.press('Marcar como revisados')
  expect(wordsOf(page.wrapper)).toContain('Escribe qué se hizo.')
  await page.wrapper.find('form input').setValue('Se habló con el cliente.')
  await page.press('Marcar como revisados')
  expect(sent(page, 'CloseDebitDifferences')[0]?.variables).toEqual({
    input: { fileId: 'f1', note: 'Se habló con el cliente.' },
  })
})

test('what differed and was looked at stays to be compared, with who wrote what', async () => {
  const closed = {
    __typename: 'DebitAnswerClosing',
    at: '2026-11-21T17:00:00.000Z',
    by: 'ana',
    note: 'Queda como saldo a favor.',
  }
  const difference = {
    __typename: 'DebitDifference',
    kind: 'MONEY_CAME',
    says: 'Sí se hizo.',
    at: closed.at,
    closed,
  }
  const decided = { ...waiting, state: 'APPROVED', decidedAt: closed.at, decidedBy: 'leo', mayApprove: false }
  let found = [entryWith(1, difference)]
  const page = await shown(fileWith({ standing: 'ANSWERED', maySayByHand: false }, [decided]), {
    StaffDebitEntries: () => entries(...found),
  })
  expect(sent(page, 'StaffDebitEntries')).toEqual([])
  const compare = async (isOpen: boolean) => {
    const details = page.wrapper.find('details')
    ;(details.element as HTMLDetailsElement).open = isOpen
    await details.trigger('toggle')
  }
  await compare(true)
  await vi.waitFor(() =>
    expect(wordsOf(page.wrapper)).toMatch(/Lo revisó ana .*: Queda como saldo a favor[.]/),
  )
  expect(page.wrapper.findAll('button').map((one) => one.text())).not.toContain('Marcar como revisados')
  await compare(false)
  found = []
  await compare(true)
  await vi.waitFor(() =>
    expect(wordsOf(page.wrapper)).toContain('El banco respondió lo mismo que se anotó a mano.'),
  )
})
