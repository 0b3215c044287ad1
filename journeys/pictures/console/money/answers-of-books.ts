import type { Answers } from '../answers.ts'

export const pageInfo = { hasNextPage: false, endCursor: null }
export const edges = (nodes: readonly unknown[]) =>
  nodes.map((node, index) => ({ cursor: String(index), node }))

const waiting = (open: number, urgent = 0) => ({ open, urgent })
/** What waits for the office: beside every part. */
export const work: Answers = {
  StaffPaymentWork: () => ({
    paymentWork: {
      ...{
        differences: waiting(4, 1),
        debts: waiting(12, 2),
        disputes: waiting(4, 1),
        claims: waiting(2, 1),
      },
      ...{ turns: waiting(1), refunds: waiting(2), plans: waiting(0), debits: waiting(2, 1) },
    },
  }),
}

const sum = (source: string, expected: string, received: string, more: object = {}) => ({
  ...{ source, isTold: true, expected, received, difference: '0.00', fees: '0.00', lines: 0, matched: 0 },
  ...more,
})
const sources = [
  sum('CONEKTA', '48687.94', '48211.40', { difference: '-476.54', fees: '418.60', lines: 74, matched: 74 }),
  sum('FEMSA', '31870.25', '32524.13', { difference: '653.88', fees: '612.00', lines: 52, matched: 51 }),
  sum('CODI', '1204.00', '1204.00', { lines: 3, matched: 3 }),
  sum('BANK', '9320.00', '10097.00', { isTold: false, difference: '777.00', lines: 14, matched: 13 }),
]

const line = (more: object) => ({
  ...{ day: '2026-11-19', amount: '643.88', fee: '0.00', reference: null, trackingKey: null },
  ...{ description: '', counterparty: null, ...more },
})
const task = (id: string, kind: string, more: object) => ({
  ...{ id, kind, source: 'FEMSA', day: '2026-11-19', subject: 'FEMSA charge 1932daca15e928614867b00c' },
  ...{
    expected: '0.00',
    received: '643.88',
    lines: [],
    payments: [],
    contract: null,
    refund: null,
    ended: null,
  },
  ...{ ways: ['POST', 'SETTLE', 'WRITE_OFF'], foundAt: '2026-11-20T13:04:00.000Z', ...more },
})
const tasks = [
  task('d1', 'MISSING', {
    lines: [line({ fee: '12.00', reference: '93000788223646', description: 'OXXO CENTRO' })],
    contract: { id: 'c1', contractNumber: '442761' },
  }),
  task('d2', 'PAYER_UNKNOWN', {
    ...{
      source: 'BANK',
      subject: 'BANK 0123456789 2026-11-19 77700 AQ254661826590988259',
      expected: '777.00',
    },
    ...{ received: '777.00', ways: ['ASSIGN', 'RETURN', 'WRITE_OFF'] },
    lines: [
      line({
        ...{ amount: '777.00', reference: '1832767', trackingKey: 'AQ254661826590988259' },
        ...{ description: 'PAGO AGUA', counterparty: 'ANA TORRES' },
      }),
    ],
  }),
  task('d3', 'SURPLUS', {
    ...{ source: 'CONEKTA', subject: 'CONEKTA charge cdf0833c6cd4ee0157783376' },
    ...{ expected: '476.54', received: '0.00', ways: ['TAKE_BACK', 'SETTLE', 'WRITE_OFF'] },
    payments: [
      {
        ...{ id: 'p9', amount: '476.54', channel: 'SPEI', paidAt: '2026-11-19T17:20:00.000Z' },
        ...{ folio: 'P-C40E4169-ADA1', state: 'POSTED' },
      },
    ],
    contract: { id: 'c2', contractNumber: '442774' },
  }),
  task('d4', 'AMOUNT_DIFFERS', {
    ...{ subject: 'FEMSA charge 7d7224bb316a1cae93cab2e2', expected: '120.00', received: '130.00' },
    ...{ ways: ['SETTLE', 'WRITE_OFF'], contract: { id: 'c1', contractNumber: '442761' } },
    lines: [line({ amount: '130.00', fee: '4.77', reference: '93000552417162', description: 'OXXO CENTRO' })],
    payments: [
      {
        ...{ id: 'p8', amount: '120.00', channel: 'OXXO', paidAt: '2026-11-19T17:35:00.000Z' },
        ...{ folio: 'P-5B8DB61A-B3E4', state: 'POSTED' },
      },
    ],
  }),
]
const endedTask = task('d5', 'PAYER_UNKNOWN', {
  ...{ source: 'BANK', subject: 'BANK 0123456789 2026-11-17 31200 AQ254661826590987741' },
  ...{ expected: '312.00', received: '312.00', day: '2026-11-17', ways: [] },
  lines: [
    line({
      ...{ day: '2026-11-17', amount: '312.00', reference: '1832701', trackingKey: 'AQ254661826590987741' },
      ...{ description: 'AGUA CASA 12', counterparty: 'ROSA MENDEZ' },
    }),
  ],
  contract: { id: 'c4', contractNumber: '442900' },
  ended: {
    ...{ outcome: 'ASSIGN', by: 'asesora.centro', at: '2026-11-18T18:20:00.000Z' },
    reason: 'El concepto dice la casa y el ordenante es la titular: contrato 442900.',
  },
})
const file = (id: string, source: string, name: string, lines: number) => ({
  ...{ id, source, name, coversFrom: '2026-11-19', coversTo: '2026-11-19', lines, newLines: lines },
  ...{ importedAt: '2026-11-20T14:11:00.000Z', importedBy: 'asesora.centro' },
})

/** Books of a day, three differences between them, and the files that were brought. */
export const answersOfBooks: Answers = {
  ...work,
  StaffReconciliationDay: ({ day }) => ({ reconciliationDay: { day, openTasks: 4, sources } }),
  StaffReconciliationTasks: ({ isOpen }) => {
    const listed = isOpen === false ? [endedTask] : tasks
    return { reconciliationTasks: { edges: edges(listed), totalCount: listed.length, pageInfo } }
  },
  StaffStatementFiles: () => ({
    statementFiles: {
      totalCount: 2,
      edges: edges([
        file('f1', 'CONEKTA', 'conekta-2026-11-19.csv', 74),
        file('f2', 'FEMSA', 'femsa-2026-11-19.csv', 52),
      ]),
      pageInfo,
    },
  }),
}

/** Books that agree. */
export const noDifferences: Answers = {
  ...work,
  StaffReconciliationDay: ({ day }) => ({
    reconciliationDay: { day, openTasks: 0, sources: sources.filter(({ source }) => source === 'CONEKTA') },
  }),
  StaffReconciliationTasks: () => ({ reconciliationTasks: { edges: [], totalCount: 0, pageInfo } }),
  StaffStatementFiles: () => ({ statementFiles: { edges: [], totalCount: 0, pageInfo } }),
}
