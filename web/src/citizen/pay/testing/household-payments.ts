import { contract } from '../../../testing/household.ts'

/** Payments of the household, as the graph answers about them. */

const offer = (method: string, own: Record<string, unknown> = {}) => ({
  __typename: 'PaymentMethodOffer',
  method,
  least: '20.00',
  most: '10000.00',
  holdsHours: 72,
  settles: 'En minutos',
  stores: [] as string[],
  ...own,
})

export const offers = [
  offer('OXXO', { stores: ['OXXO'] }),
  offer('SPEI', { least: '1.00', most: null, holdsHours: 240 }),
  offer('CARD', { holdsHours: null, settles: 'Al momento' }),
  offer('CODI', { most: '500.00' }),
]

/** A bill of a month of which something is open. */
export function openBill(month: string, open: string, own: Record<string, unknown> = {}) {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  return {
    __typename: 'OpenBill',
    invoice: { __typename: 'Invoice', id: `bill-${month}` },
    invoiceNumber: `QRO-${month}-0000123`,
    periodFrom: `${month}-01`,
    periodTo: `${next}-01`,
    dueOn: `${next}-24`,
    open,
    surcharge: '0.00',
    held: '0.00',
    ...own,
  }
}

const pageInfo = (hasNextPage: boolean, endCursor: string | null) => ({
  __typename: 'PageInfo',
  hasNextPage,
  endCursor,
})

export function movementPage(nodes: readonly unknown[], next: string | null = null) {
  return {
    __typename: 'LedgerMovementConnection',
    edges: nodes.map((node, index) => ({ __typename: 'LedgerMovementEdge', cursor: String(index), node })),
    pageInfo: pageInfo(next !== null, next),
  }
}

export function movement(id: string, own: Record<string, unknown> = {}) {
  return {
    __typename: 'LedgerMovement',
    id,
    kind: 'CHARGE',
    at: '2026-11-03T18:00:00.000Z',
    title: 'Recibo de octubre',
    amount: '724.87',
    balance: '724.87',
    invoice: null,
    payment: null,
    ...own,
  }
}

/** What is paid and owed; null for who may not see it. */
export function payable(own: Record<string, unknown> | null = {}) {
  const payments =
    own === null
      ? null
      : {
          __typename: 'PaymentAccount',
          id: contract.id,
          owed: '724.87',
          overdue: '0.00',
          credit: '0.00',
          openBills: [openBill('2026-10', '724.87')],
          plan: null,
          amnesty: null,
          prepaidYear: null,
          movements: movementPage([]),
          references: { __typename: 'PaymentReferenceConnection', edges: [] },
          ...own,
        }
  return {
    __typename: 'Query',
    contract: { __typename: 'Contract', id: contract.id, payments },
    paymentMethods: offers,
  }
}

export const oxxo = {
  __typename: 'PaymentReference',
  id: 'reference-1',
  state: 'WAITING',
  method: 'OXXO',
  covers: 'BALANCE',
  bills: [] as unknown[],
  amount: '724.87',
  paid: '0.00',
  createdAt: '2026-11-21T00:40:00.000Z',
  expiresAt: '2026-11-24T00:40:00.000Z',
  contractNumber: contract.contractNumber,
  number: '9300 0100 0012 34',
  barcode: '93000100001234',
  clabe: null,
  bank: null,
  beneficiary: null,
  codiPayload: null,
  stores: ['OXXO'],
  instructions: ['Ve a cualquier OXXO.', 'Muestra el código.'],
  declinedBecause: null,
  continueAt: null,
  replacedBy: null,
  payments: [] as unknown[],
}

const ofNoTill = { number: null, barcode: null, stores: [], instructions: [], expiresAt: null }

export const spei = {
  ...oxxo,
  ...ofNoTill,
  method: 'SPEI',
  number: '646 180 11181299923 3',
  clabe: '646180111812999233',
  bank: 'STP',
  beneficiary: 'CEA Querétaro',
}

export const card = { ...oxxo, ...ofNoTill, method: 'CARD' }

export function payment(amount: string, id = 'payment-1') {
  return {
    __typename: 'Payment',
    id,
    amount,
    paidAt: '2026-11-21T00:42:00.000Z',
    folio: 'P-000123',
  }
}

export const receipt = {
  ...payment('800.00'),
  fiscalReceipts: [{ __typename: 'FiscalDocument', id: 'cfdi-1', state: 'STAMPED', folio: 'P1 123' }],
  channel: 'OXXO',
  state: 'POSTED',
  credit: '75.13',
  allotments: [
    {
      __typename: 'PaymentAllotment',
      invoice: { __typename: 'Invoice', id: 'bill-2026-10' },
      invoiceNumber: 'QRO-2026-10-0000123',
      amount: '724.87',
    },
  ],
  reference: {
    __typename: 'PaymentReference',
    id: 'reference-1',
    contractNumber: contract.contractNumber,
  },
}
