import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import type { Answers } from '../../../testing/fake-graph.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage, type StaffPage } from '../../../testing/mount-staff-page.ts'

const contract = {
  ...{ __typename: 'Contract', id: 'c', contractNumber: '442761' },
  holder: { __typename: 'Customer', id: 'h', displayName: 'Ana Ruiz' },
}
const taking = (more: object = {}) => ({
  ...{ __typename: 'DeskPayment', id: 't', number: 1, means: 'CASH', amount: '216.00', tendered: '500.00' },
  ...{
    change: '284.00',
    document: null,
    takenAt: '2026-11-20T18:00:00.000Z',
    voidedAt: null,
    voidReason: null,
  },
  account: { __typename: 'PaymentAccount', id: 'c', contract },
  payment: {
    ...{ __typename: 'Payment', id: 'p', folio: 'P-77', credit: '0.00' },
    allotments: [{ __typename: 'PaymentAllotment', invoiceNumber: 'R-9', amount: '216.00' }],
  },
  ...more,
})
const turn = (more: object = {}) => ({
  ...{ __typename: 'CashDeskSession', id: 's', operatingUnitId: 1, cashier: 'ana', isOpen: true },
  ...{ openedAt: '2026-11-20T15:00:00.000Z', float: '500.00', expectedCash: '716.00', toDeposit: null },
  totals: [{ __typename: 'DeskTotal', means: 'CASH', amount: '216.00' }],
  ...{ payments: [], closing: null, deposit: null },
  ...more,
})
const account = {
  ...{ __typename: 'PaymentAccount', id: 'c', owed: '216.00', overdue: '0.00', credit: '0.00', contract },
  openBills: [
    { __typename: 'OpenBill', invoiceNumber: 'R-9', dueOn: '2026-11-30', open: '216.00', held: '0.00' },
  ],
}
const closed = (more: object = {}) =>
  turn({
    ...{ id: 'z', isOpen: false, toDeposit: '216.00' },
    closing: {
      ...{ __typename: 'CashDeskClosing', closedAt: '2026-11-19T23:00:00.000Z', counted: '716.00' },
      ...{ expected: '716.00', difference: '0.00', explanation: null },
    },
    ...more,
  })
const closedTurns = (one: object) => ({
  cashDeskSessions: {
    totalCount: 1,
    __typename: 'CashDeskSessionConnection',
    edges: [{ __typename: 'CashDeskSessionEdge', cursor: 'z', node: one }],
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
})

let page: StaffPage
afterEach(() => {
  page.wrapper.element.remove()
  page.wrapper.unmount()
  vi.unstubAllGlobals()
})

/** The page in a document, so that there is a place where the cursor stands. */
async function desk(answers: Answers, shows: string): Promise<void> {
  page = await mountStaffPage('/pagos/caja', answers)
  document.body.append(page.wrapper.element)
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain(shows), 5_000)
}
function field(label: string): HTMLInputElement {
  const labels = page.wrapper.findAll('label').filter((one) => one.text() === label)
  const found = document.getElementById(labels[0]?.attributes('for') ?? '')
  if (!(found instanceof HTMLInputElement)) throw new Error(`no field is called ${label}`)
  return found
}
async function type(label: string, text: string): Promise<void> {
  const input = field(label)
  input.value = text
  input.dispatchEvent(new Event('input'))
  await flushPromises()
}
/** Enter in the field where the cursor stands sends its form. */
async function enter(): Promise<void> {
  const form = document.activeElement?.closest('form')
  if (!form) throw new Error('the cursor stands in no form')
  form.dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
}
const told = (name: string) => page.asked.findLast((one) => one.name === name)?.variables

test('a payment is taken by keyboard alone, and the receipt says what goes back', async () => {
  const answers = [
    {
      __typename: 'CashDeskImpossible',
      message: 'Esta caja es de otra persona. Cobra y cancela en la tuya.',
    },
    { __typename: 'DeskPaymentTaken', payment: taking() },
  ]
  await desk(
    {
      StaffDesk: () => ({ myCashDesk: turn() }),
      StaffDeskAccount: ({ number }) => ({ deskAccount: number === '442761' ? account : null }),
      TakeAtDesk: () => ({ takeDeskPayment: answers.shift() }),
    },
    'Tu caja',
  )
  page.wrapper.findComponent({ name: 'TakePayment' }).vm.begin()
  await flushPromises()
  const number = 'Número de contrato o los 14 dígitos del recibo'
  expect(document.activeElement).toBe(field(number))
  await type(number, '1')
  await enter()
  expect(wordsOf(page.wrapper)).toContain('Ese número no es de un contrato de tus oficinas.')
  await type(number, '44 27 61')
  await enter()
  expect(told('StaffDeskAccount')).toEqual({ number: '442761' })
  expect(wordsOf(page.wrapper)).toContain('Ana Ruiz')
  expect(document.activeElement?.getAttribute('value')).toBe('CASH')

  // Enter once too often takes nothing: what was handed over is missing.
  await enter()
  expect(told('TakeAtDesk')).toBeUndefined()
  await type('Efectivo recibido', '200')
  expect(wordsOf(page.wrapper)).toContain('Faltan $16.00.')
  await enter()
  expect(told('TakeAtDesk')).toBeUndefined()
  await type('Efectivo recibido', '500')
  expect(wordsOf(page.wrapper)).toContain('Cambio: $284.00')
  await enter()
  expect(wordsOf(page.wrapper)).toContain('Esta caja es de otra persona.')
  const first = told('TakeAtDesk')
  expect(first).toMatchObject({
    input: { sessionId: 's', number: '442761', means: 'CASH', amount: '216.00', tendered: '500.00' },
  })

  await enter()
  expect(told('TakeAtDesk')).toEqual(first)
  expect(wordsOf(page.wrapper)).toContain('Entrega de cambio $284.00.')
  expect(page.wrapper.find('.desk-ticket').text()).toContain('P-77')
  expect(document.activeElement?.textContent).toContain('Siguiente cobro')
  const print = vi.fn()
  vi.stubGlobal('print', print)
  await page.press('Imprimir comprobante')
  expect(print).toHaveBeenCalledOnce()
  await page.press('Siguiente cobro')
  expect(document.activeElement).toBe(field(number))
})

test('what is no cash is taken with its number', async () => {
  await desk(
    {
      StaffDesk: () => ({ myCashDesk: turn() }),
      StaffDeskAccount: () => ({ deskAccount: account }),
      TakeAtDesk: () => ({
        takeDeskPayment: {
          __typename: 'DeskPaymentTaken',
          payment: taking({ means: 'CHEQUE', tendered: null, change: '0.00', document: '0001' }),
        },
      }),
    },
    'Tu caja',
  )
  await type('Número de contrato o los 14 dígitos del recibo', '442761')
  await page.press('Buscar')
  expect(wordsOf(page.wrapper)).toContain('Ana Ruiz')
  // It was somebody else's paper: Esc leads back to the number.
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  await flushPromises()
  expect(document.activeElement).toBe(field('Número de contrato o los 14 dígitos del recibo'))
  await type('Número de contrato o los 14 dígitos del recibo', '442761')
  await page.press('Buscar')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
  document.body.append(page.wrapper.element)
  await page.wrapper.find('input[value="CHEQUE"]').setValue()
  await page.press('Cobrar $216.00')
  expect(told('TakeAtDesk')).toBeUndefined()
  await type('Número del cheque o autorización de la tarjeta', '0001')
  await page.press('Cobrar $216.00')
  expect(told('TakeAtDesk')).toMatchObject({ input: { means: 'CHEQUE', tendered: null, document: '0001' } })
  expect(wordsOf(page.wrapper)).not.toContain('Entrega de cambio')
})

test('a payment of the turn is voided for a reason, and a refusal is shown', async () => {
  await desk(
    {
      StaffDesk: () => ({ myCashDesk: turn({ payments: [taking()] }) }),
      VoidAtDesk: () => ({
        voidDeskPayment: { __typename: 'CashDeskImpossible', message: 'Ese cobro ya se canceló.' },
      }),
    },
    'P-77',
  )
  await page.press('Cancelar 1')
  expect(document.activeElement).toBe(field('Motivo'))
  await page.press('Cancelar el cobro')
  expect(told('VoidAtDesk')).toBeUndefined()
  await type('Motivo', 'Se cobró otro contrato.')
  await page.press('Cancelar el cobro')
  expect(told('VoidAtDesk')).toEqual({ input: { paymentId: 't', reason: 'Se cobró otro contrato.' } })
  expect(wordsOf(page.wrapper)).toContain('Ese cobro ya se canceló.')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('the drawer is summed while it is counted, and a difference is explained', async () => {
  await desk(
    {
      StaffDesk: () => ({ myCashDesk: turn() }),
      CloseStaffDesk: () => ({
        closeCashDesk: { __typename: 'CashDeskAlreadyClosed', message: 'Esta caja ya se cerró.' },
      }),
    },
    'Tu caja',
  )
  page.wrapper.find('details').element.setAttribute('open', '')
  await type('$500.00', '1')
  await type('$100.00', '2')
  expect(wordsOf(page.wrapper)).toContain('Contado$700.00')
  expect(wordsOf(page.wrapper)).toContain('Faltan $16.00')
  field('$500.00').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
  expect(document.activeElement).toBe(field('$200.00'))
  await page.press('Cerrar la caja')
  expect(told('CloseStaffDesk')).toBeUndefined()
  await type('Explicación de la diferencia', 'Di cambio de más.')
  await page.press('Cerrar la caja')
  expect(told('CloseStaffDesk')).toEqual({
    input: {
      sessionId: 's',
      pieces: [
        { denomination: '500.00', pieces: 1 },
        { denomination: '100.00', pieces: 2 },
      ],
      explanation: 'Di cambio de más.',
    },
  })
  expect(wordsOf(page.wrapper)).toContain('Esta caja ya se cerró.')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('without an open desk one opens it with its float, and brings the money of a closed one to the bank', async () => {
  let isOpen = false
  await desk(
    {
      StaffDesk: () => ({ myCashDesk: isOpen ? turn() : null }),
      StaffDeskTurns: () => closedTurns(closed()),
      RunOffices: () => ({ operatingUnits: [{ __typename: 'OperatingUnit', id: '1', name: 'Centro' }] }),
      OpenStaffDesk: () => {
        isOpen = true
        return { openCashDesk: { __typename: 'CashDeskOpened', session: turn() } }
      },
      DepositStaffDesk: () => ({
        depositCashDesk: { __typename: 'CashDeskImpossible', message: 'El depósito ya se anotó.' },
      }),
    },
    'Cajas cerradas',
  )
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('$716.00'))
  await page.press('Anotar el depósito')
  await type('Número de la ficha de depósito', 'F-77')
  await enter()
  expect(told('DepositStaffDesk')).toEqual({ input: { sessionId: 'z', slip: 'F-77' } })
  expect(wordsOf(page.wrapper)).toContain('El depósito ya se anotó.')
  await type('Fondo en efectivo', '500')
  await page.press('Abrir caja')
  expect(told('OpenStaffDesk')).toMatchObject({ input: { operatingUnitId: 1, float: '500.00' } })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Tu caja'))
})

test('bills and what is owed agree: what is disputed is named, and what is paid beyond it is told before', async () => {
  const [bill] = account.openBills
  await desk(
    {
      StaffDesk: () => ({ myCashDesk: turn() }),
      StaffDeskAccount: () => ({
        deskAccount: { ...account, owed: '166.00', openBills: [{ ...bill, open: '216.00', held: '50.00' }] },
      }),
    },
    'Tu caja',
  )
  await type('Número de contrato o los 14 dígitos del recibo', '442761')
  await page.press('Buscar')
  expect(wordsOf(page.wrapper)).toContain('En aclaración (no se cobra)')
  expect(wordsOf(page.wrapper)).toContain('$216.00$50.00')
  expect(wordsOf(page.wrapper)).not.toContain('más de lo que debe')
  await type('Importe que se paga', '200')
  expect(wordsOf(page.wrapper)).toContain('$34.00 más de lo que debe: quedan como saldo a favor')
})

test('who has closed a desk reads with what, where the button was', async () => {
  let isOpen = true
  await desk(
    {
      StaffDesk: () => ({ myCashDesk: isOpen ? turn() : null }),
      StaffDeskTurns: () => closedTurns(closed()),
      RunOffices: () => ({ operatingUnits: [] }),
      CloseStaffDesk: () => {
        isOpen = false
        return { closeCashDesk: { __typename: 'CashDeskClosed', session: closed() } }
      },
    },
    'Tu caja',
  )
  page.wrapper.find('details').element.setAttribute('open', '')
  await type('$500.00', '1')
  await type('Explicación de la diferencia', 'Faltó')
  await page.press('Cerrar la caja')
  // What is missing of it has the focus, with its words.
  expect(document.activeElement).toBe(field('Explicación de la diferencia'))
  expect(wordsOf(page.wrapper)).toContain('Explícalo con al menos diez letras.')
  await type('Explicación de la diferencia', 'Se dio cambio de más.')
  await page.press('Cerrar la caja')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Abrir caja'))
  expect(document.activeElement?.textContent).toBe('Cerraste la caja con $500.00 contados. Faltan $216.00.')
})
