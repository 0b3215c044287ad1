import type { Answers } from './answers.ts'

const pageInfo = { hasNextPage: false, endCursor: null }
const edges = (nodes: readonly unknown[]) => nodes.map((node, index) => ({ cursor: String(index), node }))

function bill(month: number, volume: string, total: string, more: Readonly<Record<string, unknown>> = {}) {
  const day = (of: number, date = '01') => `2026-${String(of).padStart(2, '0')}-${date}`
  return {
    ...{ id: `b${month}`, number: `QRO-2026-${String(month * 41_003).padStart(7, '0')}`, state: 'SETTLED' },
    ...{ periodFrom: day(month), periodTo: day(month + 1), dueOn: day(month + 1, '18') },
    ...{ volume, estimated: false, total, amountDue: total, ...more },
  }
}

const newest = bill(10, '18.402', '815.28', { state: 'READY', amountDue: '735.28', estimated: true })
const bills = [
  newest,
  bill(9, '15.120', '654.20'),
  bill(8, '52.910', '5012.44', { state: 'REVERSED' }),
  bill(7, '14.008', '610.11'),
]

const account = {
  ...{ id: 'c1', tariffClass: 'DOMÉSTICA MEDIO', tariffOffice: 'QUERÉTARO', dwellings: 2 },
  ...{ services: ['SEWER', 'TREATMENT'], paperless: true, balance: '735.28' },
  discounts: [
    {
      ...{
        id: 'd1',
        code: 'INAPAM',
        title: 'Personas mayores',
        proof: 'Credencial INAPAM 22-4410',
        state: 'RUNNING',
      },
      ...{ from: '2026-03-01', to: '2027-03-01', renews: null },
    },
  ],
  invoices: { edges: edges(bills), pageInfo },
}
const contract = {
  ...{ id: 'c1', contractNumber: '442761', startedOn: '2019-03-01', endedOn: null },
  holder: { id: 'p1', displayName: 'Xóchitl Casas Chávez' },
  servicePoint: { id: 's1', address: 'Calle Encino 14, Carretas' },
  operatingUnit: { id: '1', name: 'Querétaro Centro' },
  billing: account,
}

const facts = [
  ['AccountOpened', '2026-02-01T16:00:00.000Z', 'Se abrió la cuenta en DOMÉSTICA MEDIO.'],
  ['DiscountGranted', '2026-03-01T17:20:00.000Z', 'Se acordó el descuento Personas mayores.'],
  ['InvoiceIssued', '2026-09-02T15:00:00.000Z', 'Se emitió el recibo de agosto por $5,012.44.'],
  ['InvoiceReversed', '2026-09-04T18:12:00.000Z', 'Se canceló el recibo de agosto: fuga reparada.'],
  ['PaymentApplied', '2026-10-11T01:05:00.000Z', 'Pagó $654.20 en OXXO.'],
].map(([type, occurredAt, summary], index) => ({ version: index + 1, type, occurredAt, summary, data: '{}' }))

const line = (code: string, label: string, amounts: Readonly<Record<string, unknown>>) => ({
  ...{ code, label, quantity: '1', unit: 'servicio', base: '649.527640', rounding: '0.01 half-up' },
  ...{ tariffCode: 'CEAQ-2026-02', article: `/classes/DOMÉSTICA MEDIO/components/${code}` },
  ...{ from: '2026-10-01', to: '2026-11-01', vatRate: '0.16', ...amounts },
})
const details = {
  ...newest,
  ...{ issuedAt: '2026-11-02T15:00:00.000Z', previousBalance: '-80.00', reversedBecause: null },
  remarks: ['No hubo lectura el 31 de octubre: se estimó con los últimos seis meses.'],
  contract: { id: 'c1', contractNumber: '442761' },
  previousReading: { register: '120.000', readAt: '2026-10-01T06:00:00.000Z', meterSerial: '21090233' },
  currentReading: null,
  sheet: {
    ...{ subtotal: '792.42', vat: '22.86', total: '815.28' },
    lines: [
      line('water', 'Agua potable', {
        ...{ quantity: '18', unit: 'm³', unitPrice: '36.084869', base: null, rate: null, exact: '649.52764' },
        ...{ amount: '649.53', vatRate: '0', vat: '0.00' },
      }),
      line('sewer', 'Alcantarillado', {
        ...{ unitPrice: '64.952764', rate: '0.10', exact: '64.952764', amount: '64.95', vat: '10.39' },
      }),
      line('treatment', 'Saneamiento', {
        ...{ unitPrice: '77.943317', rate: '0.12', exact: '77.9433168', amount: '77.94', vat: '12.47' },
      }),
    ],
  },
  commonWater: null,
  fiscalDocument: {
    ...{ id: 'f1', state: 'STAMPED', folio: 'A-104233', uuid: '5b0c1f3e-7a52-4a8e-9a35-2f0c6d1b7e90' },
    ...{ refusedBecause: null, nextTryAt: null, tries: 1 },
  },
}

const moved = (id: string, at: string, title: string, amount: string, balance: string) => ({
  ...{ id, at, title, amount, balance, kind: amount.startsWith('-') ? 'PAYMENT' : 'CHARGE' },
  invoice: amount.startsWith('-') ? null : { id: 'b10' },
  payment: amount.startsWith('-') ? { id: `p${id}`, folio: 'P-5B8DB61A-B3E4' } : null,
})
const ledger = {
  ...{ id: 'c1', owed: '735.28', overdue: '0.00', credit: '0.00', credits: [] },
  openBills: [
    {
      ...{ invoiceNumber: newest.number, invoice: { id: 'b10' }, periodFrom: newest.periodFrom },
      ...{ periodTo: newest.periodTo, dueOn: newest.dueOn, total: newest.total, open: '735.28' },
      ...{ surcharge: '0.00', held: '0.00' },
    },
  ],
  movements: {
    edges: edges([
      moved('5', '2026-11-02T15:00:00.000Z', `Recibo ${newest.number}`, '815.28', '735.28'),
      moved('4', '2026-10-11T01:05:00.000Z', 'Pago en OXXO', '-734.20', '-80.00'),
      moved('3', '2026-10-02T15:00:00.000Z', 'Recibo QRO-2026-0369027', '654.20', '654.20'),
    ]),
    pageInfo,
  },
}

/** A contract with its account, what moved its money, its facts and its newest bill. */
export const answersOfAccounts: Answers = {
  StaffAccount: ({ contractNumber }) => ({ contractByNumber: contractNumber === '442761' ? contract : null }),
  StaffLedger: () => ({ contractByNumber: { id: 'c1', payments: ledger } }),
  StaffAccountEvents: () => ({
    contractByNumber: { id: 'c1', billing: { id: 'c1', events: { edges: edges(facts), pageInfo } } },
  }),
  StaffAccountOnDay: () => ({
    contractByNumber: {
      ...{ id: 'c1' },
      billing: {
        id: 'c1',
        on: { tariffClass: 'DOMÉSTICA MEDIO', tariffCode: 'CEAQ-2026-02', balance: '0.00' },
      },
    },
  }),
  StaffInvoice: ({ id }) => ({ invoice: id === 'b10' ? details : null }),
}
