import { contract } from '../../../testing/household.ts'

/** Bills of the household, as the graph answers about them. */

const place = { __typename: 'ServicePoint', ...contract.servicePoint }

export function bill(month: string, own: Record<string, unknown> = {}) {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  return {
    __typename: 'Invoice',
    id: `bill-${month}`,
    number: `QRO-${month}-0000123`,
    state: 'SETTLED',
    periodFrom: `${month}-01`,
    periodTo: `${next}-01`,
    dueOn: `${next}-24`,
    volume: '18.000',
    estimated: false,
    total: '827.71',
    amountDue: '827.71',
    paymentReference: '9900442761',
    ...own,
  }
}

const line = {
  __typename: 'ChargeLine',
  kind: 'SERVICE',
  unit: 'servicio',
  quantity: '1',
  unitPrice: '0',
  base: null,
  rate: null,
  units: 1,
  rounding: '0.01 half-up',
  vatRate: '0',
  vat: '0.00',
  tariffCode: 'CEAQ-2026-02',
  from: '2026-10-01',
  to: '2026-11-01',
}

/** 18 m³ of DOMÉSTICA MEDIO by CEA's table of February 2026, with drainage at 10 % and its IVA. */
export const lines = [
  {
    ...line,
    code: 'water',
    label: 'Agua potable',
    quantity: '18',
    unit: 'm³',
    unitPrice: '36.084869',
    exact: '649.52764',
    amount: '649.53',
    article: '/prices/DOMÉSTICA MEDIO/amounts/18',
  },
  {
    ...line,
    code: 'sewer',
    label: 'Alcantarillado',
    base: '649.527640',
    rate: '0.10',
    exact: '64.952764',
    amount: '64.95',
    vatRate: '0.16',
    vat: '10.39',
    article: '/components/sewer, domestic',
  },
]

const reading = (register: string, readAt: string) => ({
  __typename: 'BilledReading',
  register,
  readAt,
  meterSerial: '21084417',
})

const pageInfo = (own: { hasNextPage?: boolean } = {}) => ({
  __typename: 'PageInfo',
  hasNextPage: false,
  endCursor: '23',
  ...own,
})

function connection(bills: readonly unknown[], own: { hasNextPage?: boolean } = {}) {
  const edges = bills.map((node, index) => ({ __typename: 'InvoiceEdge', cursor: String(index), node }))
  return { __typename: 'InvoiceConnection', edges, pageInfo: pageInfo(own) }
}

/** The account with its bills, the newest first; null for who may not see them. */
export function billsOf(bills: readonly unknown[] | null, own: Record<string, unknown> = {}) {
  const account = {
    __typename: 'BillingAccount',
    id: contract.id,
    balance: '827.71',
    paperless: false,
    discounts: [],
    invoices: connection(bills ?? []),
    ...own,
  }
  return {
    __typename: 'Query',
    contract: { __typename: 'Contract', id: contract.id, billing: bills === null ? null : account },
  }
}

const stamped = {
  __typename: 'FiscalDocument',
  id: 'document-1',
  state: 'STAMPED',
  uuid: '5C7B9A1E-0000-4000-9000-123456789ABC',
  receiverRfc: 'XAXX010101000',
  receiverName: 'TITULAR DEL CONTRATO 442761',
  verificationUrl: 'https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx?id=5C7B',
}

/** October, whole, beside the other bills of the contract. */
export function oneBill(
  own: Record<string, unknown> = {},
  others: readonly unknown[] = [bill('2025-10', { volume: '15.000' })],
) {
  const invoice = {
    ...bill('2026-10', { state: 'READY' }),
    issuedAt: '2026-11-03T18:00:00.000Z',
    previousBalance: '0.00',
    reversedBecause: null,
    replacedBy: null,
    remarks: [],
    commonWater: [],
    previousReading: reading('981.400', '2026-10-01T06:00:00.000Z'),
    currentReading: reading('999.400', '2026-11-01T06:00:00.000Z'),
    sheet: { __typename: 'ChargeSheet', subtotal: '714.48', vat: '10.39', total: '724.87', lines },
    fiscalDocument: stamped,
    creditNotes: [],
    contract: {
      __typename: 'Contract',
      id: contract.id,
      contractNumber: contract.contractNumber,
      myRole: 'OWNER',
      servicePoint: place,
      billing: {
        __typename: 'BillingAccount',
        id: contract.id,
        tariffClass: 'DOMÉSTICA MEDIO',
        invoices: connection(others),
      },
    },
    ...own,
  }
  return { __typename: 'Query', invoice }
}
