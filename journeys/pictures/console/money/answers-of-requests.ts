import type { Answers } from '../answers.ts'
import { edges, pageInfo, work } from './answers-of-books.ts'

const account = (contractNumber: string) => ({
  id: contractNumber,
  contract: { id: contractNumber, contractNumber },
})
const refund = (id: string, amount: string, more: object) => ({
  ...{ id, amount, means: 'TRANSFER', reason: 'Pagó dos veces el mismo mes.', state: 'ASKED' },
  ...{ needsSecond: true, askedAt: '2026-11-20T18:00:00.000Z', askedBy: 'asesora.centro', approvedAt: null },
  ...{
    approvedBy: null,
    endedAt: null,
    note: null,
    mayApprove: true,
    mayReject: true,
    mayMarkPaid: false,
    difference: null,
  },
  payment: {
    ...{ id: `p${id}`, folio: 'P-DD80B597-CA3A', amount: '1800.00', channel: 'SPEI' },
    paidAt: '2026-11-18T18:00:00.000Z',
  },
  account: account('442761'),
  ...more,
})

const trace = (searched: string, found: string) => ({ at: '2026-11-19T14:12:00.000Z', searched, found })
const claim = (id: string, contractNumber: string, more: object) => ({
  ...{ id, contract: { id: contractNumber, contractNumber }, state: 'OPEN', amount: '643.88' },
  ...{ paidOn: '2026-11-17', channel: 'OXXO', folio: null, note: null, hasProof: false, isLate: false },
  ...{ openedAt: '2026-11-19T14:12:00.000Z', answerBy: '2026-11-26', payment: null, answer: null },
  answeredAt: null,
  traces: [
    trace('Referencias con los proveedores de pago', 'Se consultaron 2.'),
    trace('Reportes de proveedores y movimientos del banco', 'Nada pendiente con ese importe y esas fechas.'),
    trace('Pagos registrados y dinero sin identificar', 'Todavía no aparece.'),
  ],
  ...more,
})

const instalment = (number: number, dueOn: string, amount: string) => ({
  ...{ id: `i${number}`, number, dueOn, amount, paid: '0.00', state: 'OPEN' },
})
const instalments = [
  instalment(0, '2026-11-27', '1265.52'),
  instalment(1, '2026-12-27', '984.30'),
  instalment(2, '2027-01-27', '984.29'),
  instalment(3, '2027-02-27', '984.29'),
]

/** What people ask the office for: money back, payments that do not show, and plans. */
export const answersOfRequests: Answers = {
  ...work,
  StaffRefunds: () => ({
    refunds: {
      edges: edges([
        refund('r1', '1500.00', {}),
        refund('r2', '1200.00', { mayApprove: false, means: 'CASH', reason: 'El recibo era de otra casa.' }),
      ]),
      totalCount: 2,
      pageInfo,
    },
  }),
  StaffClaims: () => ({
    paymentClaims: {
      edges: edges([
        claim('m1', '442803', {
          answerBy: '2026-11-19',
          isLate: true,
          hasProof: true,
          folio: '93000788223646',
        }),
        claim('m2', '442761', { channel: 'SPEI', note: 'Lo pagué desde la cuenta de mi hija.' }),
      ]),
      totalCount: 2,
      pageInfo,
    },
  }),
  StaffClaimCandidates: () => ({
    contract: { id: 'c1', payments: { id: 'c1', movements: { edges: [] } } },
    unknownPayers: { edges: [] },
  }),
  StaffPlans: () => ({
    paymentPlans: {
      edges: edges([
        {
          ...{ id: 'n1', state: 'ASKED', contractNumber: '442803', debt: '4218.40', paid: '0.00' },
          ...{ rhythm: 'MONTHLY', surchargeGoesOn: false, askedAt: '2026-11-20T18:00:00.000Z' },
          ...{
            agreedAt: null,
            agreedBy: null,
            endedAt: null,
            endReason: null,
            agreement: null,
            next: instalments[0],
          },
          approvalReasons: ['Ya tuvo un convenio que no cumplió en los últimos doce meses.'],
          instalments,
        },
      ]),
      totalCount: 1,
      pageInfo,
    },
  }),
}
