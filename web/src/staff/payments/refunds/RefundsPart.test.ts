import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import type { Answers } from '../../../testing/fake-graph.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage, type StaffPage } from '../../../testing/mount-staff-page.ts'

const payment = {
  ...{ __typename: 'Payment', id: 'p', folio: 'P-77', amount: '1500.00', channel: 'SPEI' },
  ...{ paidAt: '2026-11-18T18:00:00.000Z', state: 'POSTED' },
}
const refund = (more: object = {}) => ({
  ...{ __typename: 'Refund', id: 'r', amount: '1200.00', means: 'TRANSFER', reason: 'Pagó dos veces.' },
  ...{ state: 'ASKED', needsSecond: true, askedAt: '2026-11-20T18:00:00.000Z', askedBy: 'ana' },
  ...{ approvedAt: null, approvedBy: null, endedAt: null, note: null },
  ...{ mayApprove: false, mayReject: true, mayMarkPaid: false, payment, difference: null },
  account: {
    ...{ __typename: 'PaymentAccount', id: 'c' },
    contract: { __typename: 'Contract', id: 'c', contractNumber: '442761' },
  },
  ...more,
})
const refunds = (...nodes: object[]) => ({
  refunds: {
    ...{ __typename: 'RefundConnection', totalCount: nodes.length },
    edges: nodes.map((node) => ({ __typename: 'RefundEdge', cursor: 'r', node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
})

async function mounted(answers: Answers, shows: string): Promise<StaffPage> {
  const page = await mountStaffPage('/pagos/devoluciones', answers)
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain(shows), 5_000)
  return page
}
async function type(page: StaffPage, label: string, text: string): Promise<void> {
  const found = page.wrapper.findAll('label').find((one) => one.text() === label)
  await page.wrapper.find(`[id="${found?.attributes('for')}"]`).setValue(text)
  await flushPromises()
}
const told = (page: StaffPage, name: string) => page.asked.findLast((one) => one.name === name)?.variables

test('whoever asked for a large refund cannot approve it: the sentence says who can', async () => {
  const page = await mounted(
    {
      StaffRefunds: () => refunds(refund()),
      RejectStaffRefund: () => ({
        rejectRefund: { __typename: 'RefundKept', refund: refund({ state: 'REJECTED' }) },
      }),
    },
    'Pagó dos veces.',
  )
  expect(told(page, 'StaffRefunds')).toEqual({ state: 'ASKED', after: null })
  expect(wordsOf(page.wrapper)).toContain('$1,200.00 del pago P-77')
  expect(wordsOf(page.wrapper)).toContain('Pasa del límite y la pediste tú')
  expect(page.wrapper.findAll('button').map((one) => one.text())).not.toContain('Aprobar')
  await page.press('Retirar lo que pedí')
  expect(told(page, 'RejectStaffRefund')).toBeUndefined()
  await type(page, 'Motivo, si la retiras', 'El pago era de otro recibo.')
  await page.press('Retirar lo que pedí')
  expect(told(page, 'RejectStaffRefund')).toEqual({
    input: { refundId: 'r', reason: 'El pago era de otro recibo.' },
  })
  expect(wordsOf(page.wrapper)).toContain('Retiraste lo que pediste de $1,200.00 del pago P-77')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('of money of nobody it says what is known of it, and refused it is kept and its difference open', async () => {
  const line = { __typename: 'StatementLine', day: '2026-11-19', reference: null, trackingKey: 'BNMX77' }
  const difference = {
    ...{ __typename: 'ReconciliationTask', id: 't', day: '2026-11-19' },
    lines: [{ ...line, description: 'AGUA CASA', counterparty: 'MARIA LOPEZ' }],
  }
  const ofNobody = { difference, payment: null, account: null, mayApprove: true }
  const page = await mounted(
    {
      StaffRefunds: () => refunds(refund(ofNobody)),
      RejectStaffRefund: () => ({
        rejectRefund: { __typename: 'RefundKept', refund: refund({ ...ofNobody, state: 'REJECTED' }) },
      }),
    },
    'Pagó dos veces.',
  )
  expect(wordsOf(page.wrapper)).toContain('$1,200.00 del pago sin identificar')
  expect(wordsOf(page.wrapper)).toContain('AGUA CASA, MARIA LOPEZ, BNMX77')
  expect(page.wrapper.html()).toContain('/pagos/conciliacion?dia=2026-11-19')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
  await type(page, 'Motivo, si se rechaza', 'Lo busca un vecino.')
  await page.press('Rechazar')
  expect(wordsOf(page.wrapper)).toContain('el dinero sigue guardado y su diferencia, abierta en Conciliación')
})

test('a second person approves, and hears of it where somebody was faster', async () => {
  const page = await mounted(
    {
      StaffRefunds: () => refunds(refund({ mayApprove: true })),
      ApproveStaffRefund: () => ({
        approveRefund: {
          __typename: 'RefundOver',
          message: 'Esta devolución ya se decidió: mira cómo quedó.',
        },
      }),
    },
    'Pagó dos veces.',
  )
  await page.press('Aprobar')
  // The first press says what it does and does nothing.
  expect(wordsOf(page.wrapper)).toContain(
    'Se devuelven $1,200.00 del pago P-77 (Transferencia) que pidió ana.',
  )
  expect(told(page, 'ApproveStaffRefund')).toBeUndefined()
  await page.press('No, regresar')
  await page.press('Aprobar')
  await page.press('Sí, aprobar')
  expect(told(page, 'ApproveStaffRefund')).toEqual({ input: { refundId: 'r' } })
  expect(wordsOf(page.wrapper)).toContain('Esta devolución ya se decidió')
})

test('what staff paid themselves is written down with its document', async () => {
  const page = await mounted(
    {
      StaffRefunds: () =>
        refunds(
          refund({
            ...{ state: 'PAYING', mayMarkPaid: true, mayReject: false },
            ...{ approvedBy: 'leo', approvedAt: '2026-11-20T19:00:00.000Z' },
          }),
        ),
      MarkStaffRefundPaid: () => ({
        markRefundPaid: { __typename: 'RefundOver', message: 'Esta devolución ya se pagó.' },
      }),
    },
    'Aprobó leo',
  )
  await page.press('Anotar que se pagó')
  expect(told(page, 'MarkStaffRefundPaid')).toBeUndefined()
  await type(page, 'Clave de rastreo o número del recibo firmado', 'MBAN01')
  await page.press('Anotar que se pagó')
  expect(told(page, 'MarkStaffRefundPaid')).toEqual({ input: { refundId: 'r', document: 'MBAN01' } })
  expect(wordsOf(page.wrapper)).toContain('Esta devolución ya se pagó.')
})

test('a payment is found by the number of its contract and asked to be given back in part', async () => {
  const movement = (id: string, kind: string, of: object | null) => ({
    ...{ __typename: 'LedgerMovementEdge', cursor: id },
    node: { __typename: 'LedgerMovement', id, kind, payment: of },
  })
  const page = await mounted(
    {
      StaffRefunds: () => refunds(),
      StaffPaymentsToRefund: () => ({
        deskAccount: {
          ...{ __typename: 'PaymentAccount', id: 'c' },
          movements: {
            __typename: 'LedgerMovementConnection',
            edges: [
              movement('3', 'PAYMENT', payment),
              movement('2', 'PAYMENT', { ...payment, id: 'q', folio: 'P-76', state: 'REFUNDED' }),
              movement('1', 'CHARGE', null),
            ],
            pageInfo: { __typename: 'PageInfo', hasNextPage: false },
          },
        },
      }),
      AskStaffRefund: () => ({ askRefund: { __typename: 'RefundKept', refund: refund() } }),
    },
    'No hay devoluciones así.',
  )
  await type(page, 'Contrato, 14 dígitos del recibo o id del pago', '442761')
  await page.press('Buscar pagos')
  expect(wordsOf(page.wrapper)).toContain('Folio P-77, $1,500.00, SPEI')
  expect(wordsOf(page.wrapper)).not.toContain('P-76')
  await type(page, 'Importe que se devuelve', '1,200')
  await page.press('Pedir la devolución')
  expect(told(page, 'AskStaffRefund')).toBeUndefined()
  await type(page, 'Motivo', 'Pagó dos veces.')
  await page.press('Pedir la devolución')
  expect(told(page, 'AskStaffRefund')).toMatchObject({
    input: { paymentId: 'p', amount: '1200.00', means: 'PROVIDER', reason: 'Pagó dos veces.' },
  })
  expect(wordsOf(page.wrapper)).toContain('La aprueba otra persona antes de pagarse.')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('a payment is found by its id', async () => {
  const id = '0198f2aa-0000-7000-8000-000000000001'
  const page = await mounted(
    { StaffRefunds: () => refunds(), StaffPaymentToRefund: () => ({ payment: null }) },
    'No hay devoluciones así.',
  )
  await type(page, 'Contrato, 14 dígitos del recibo o id del pago', id)
  await page.press('Buscar pagos')
  expect(told(page, 'StaffPaymentToRefund')).toEqual({ id })
  expect(wordsOf(page.wrapper)).toContain('Ese número no tiene pagos que se puedan devolver.')
})
