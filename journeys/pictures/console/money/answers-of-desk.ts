import type { Answers } from '../answers.ts'
import { edges, pageInfo, work } from './answers-of-books.ts'

const account = (contractNumber: string) => ({
  id: contractNumber,
  contract: { id: contractNumber, contractNumber },
})
const taking = (number: number, contractNumber: string, amount: string, more: object = {}) => ({
  ...{ id: `t${number}`, number, means: 'CASH', amount, tendered: amount, change: '0.00', document: null },
  ...{ takenAt: `2026-11-20T1${number}:12:00.000Z`, voidedAt: null, voidReason: null },
  account: account(contractNumber),
  payment: {
    ...{ id: `p${number}`, folio: `P-DD80B59${number}-CA3A`, credit: '0.00' },
    allotments: [{ invoiceNumber: 'QRO-2026-0043186', amount }],
  },
  ...more,
})
const turn = (more: object = {}) => ({
  ...{ id: 's1', operatingUnitId: 1, cashier: 'asesora.centro', openedAt: '2026-11-20T14:02:00.000Z' },
  ...{
    float: '500.00',
    isOpen: true,
    expectedCash: '2387.88',
    toDeposit: null,
    closing: null,
    deposit: null,
  },
  totals: [
    { means: 'CASH', amount: '1887.88' },
    { means: 'CHEQUE', amount: '0.00' },
    { means: 'CREDIT_CARD', amount: '0.00' },
    { means: 'DEBIT_CARD', amount: '412.72' },
  ],
  payments: [
    taking(1, '442761', '643.88'),
    taking(2, '442803', '100.00', {
      voidedAt: '2026-11-20T17:20:00.000Z',
      voidReason: 'Se tecleó otro contrato',
    }),
    taking(3, '442900', '1244.00', { tendered: '1300.00', change: '56.00' }),
    taking(4, '443110', '412.72', { means: 'DEBIT_CARD', tendered: null, document: '004417' }),
  ],
  ...more,
})
const closed = (id: string, difference: string, explanation: string | null, slip: string | null) =>
  turn({
    ...{ id, isOpen: false, payments: [], toDeposit: slip === null ? '4212.00' : null },
    closing: {
      ...{ closedAt: '2026-11-19T23:05:00.000Z', counted: '4712.00', expected: '4762.00' },
      ...{ difference, explanation },
    },
    deposit: slip === null ? null : { depositedAt: '2026-11-20T16:00:00.000Z', amount: '4212.00', slip },
  })

/** A turn that is open, and a contract that is looked up. */
export const answersOfDesk: Answers = {
  ...work,
  StaffDesk: () => ({ myCashDesk: turn() }),
  StaffDeskAccount: () => ({
    deskAccount: {
      ...{ id: 'c1', owed: '1048.27', overdue: '643.88', credit: '0.00' },
      contract: { id: 'c1', contractNumber: '442761', holder: { id: 'h1', displayName: 'Ana Barrón López' } },
      openBills: [
        { invoiceNumber: 'QRO-2026-0031207', dueOn: '2026-11-07', open: '643.88', held: '0.00' },
        { invoiceNumber: 'QRO-2026-0043186', dueOn: '2026-12-07', open: '404.39', held: '0.00' },
      ],
    },
  }),
}

/** No turn is open; two were closed. */
export const closedDesk: Answers = {
  ...work,
  RunOffices: () => ({ operatingUnits: [{ id: '1', name: 'Querétaro Centro' }] }),
  StaffDesk: () => ({ myCashDesk: null }),
  StaffDeskTurns: () => ({
    cashDeskSessions: {
      totalCount: 2,
      edges: edges([
        closed('s2', '-50.00', 'Se dio cambio de más', null),
        closed('s3', '0.00', null, '88121'),
      ]),
      pageInfo,
    },
  }),
}
