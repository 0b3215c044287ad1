import type { Answers } from '../answers.ts'
import { edges, pageInfo, work } from './answers-of-books.ts'

const row = (id: string, contractNumber: string, more: object) => ({
  ...{ id, contractNumber, stage: 'REMINDER', owed: '643.88', periods: 1 },
  ...{ nextStage: 'FIRST_NOTICE', nextOn: '2026-11-27', waitsFor: 'TERM', ...more },
})
const cases = [
  row('k1', '442803', {
    ...{ stage: 'SECOND_NOTICE', owed: '4218.40', periods: 5 },
    ...{ nextStage: 'RESTRICTION_NOTICE', nextOn: null, waitsFor: 'DELIVERY' },
  }),
  row('k2', '442900', { stage: 'FIRST_NOTICE', owed: '1290.12', periods: 2, nextStage: 'SECOND_NOTICE' }),
  row('k3', '442912', { owed: '512.00', nextStage: null, nextOn: null, waitsFor: 'HOLD' }),
  row('k4', '443110', {}),
]
const step = (id: string, on: string, at: string, sentence: string, by: string | null = null) => ({
  ...{ id, on, at, sentence, by },
})
const file = {
  ...{ id: 'k1', account: { id: 'c3' }, contractNumber: '442803', isOpen: true, stage: 'SECOND_NOTICE' },
  ...{ owed: '4218.40', surcharge: '118.20', disputed: '0.00', closedAt: null, payBy: '2026-12-04' },
  summary: 'Debes $4,218.40 de 5 periodos seguidos; de eso, $118.20 son recargos.',
  nextStep: 'No sigue nada por ahora, porque la oficina detuvo la cobranza.',
  howToStop: [
    'Paga $4,218.40: se detiene en cuanto el pago llega.',
    'Pide un convenio para pagar en partes.',
    'Si un recibo está mal, pide una aclaración: lo que aclares no se cobra mientras.',
    'Si ya pagaste y no aparece, mándanos tu comprobante.',
  ],
  ...{ waitsFor: 'DELIVERY', restriction: null },
  holds: [
    {
      ...{ id: 'h1', kind: 'PAUSE', reason: 'Pidió unos días para traer su comprobante.' },
      ...{ until: '2026-11-25', beganAt: '2026-11-18T16:00:00.000Z' },
    },
  ],
  sources: [
    {
      title: 'Ley de Aguas del Estado de Querétaro, art. 157',
      says: 'Antes de restringir se avisa dos veces, y consta que se entregó.',
    },
  ],
  timeline: {
    edges: edges([
      step(
        ...(['t4', '2026-11-18', '2026-11-18T16:00:00.000Z'] as const),
        'Se detuvo la cobranza (pausa) hasta el 25 de noviembre de 2026: Pidió unos días para traer su comprobante.',
        'asesora.tesoreria',
      ),
      step(
        ...(['t3', '2026-11-06', '2026-11-06T12:10:00.000Z'] as const),
        'Se mandó un segundo aviso de adeudo por $4,218.40; plazo hasta el 4 de diciembre de 2026.',
      ),
      step(
        ...(['t2', '2026-10-09', '2026-10-12T16:41:00.000Z'] as const),
        'Primer aviso de adeudo: se entregó en papel (recibió una persona adulta del domicilio, que firmó).',
        'asesora.centro',
      ),
      step(
        ...(['t1', '2026-09-14', '2026-09-14T12:10:00.000Z'] as const),
        'Se abrió el expediente: $1,290.12 vencidos de 2 periodos seguidos.',
      ),
    ]),
    pageInfo,
  },
}

const disputes = [
  ['q1', 'HIGH_USE', '1204.10', 'OPENED', '2026-11-23', 0],
  ['q2', 'READING', '643.88', 'VISIT_ORDERED', '2026-11-26', 3],
  ['q3', 'TARIFF', '96.40', 'OPENED', '2026-12-08', 11],
].map(([id, grounds, disputed, state, answerBy, daysLeft]) => ({
  ...{ id, grounds, disputed, state, answerBy, daysLeft },
  ...{ invoiceNumber: 'QRO-2026-0043186', invoice: { id: 'b10' } },
}))
const dispute = {
  ...{ ...disputes[0], lines: [], openedAt: '2026-11-02T17:20:00.000Z', visit: null, answer: null },
  words: 'Estuvimos fuera dos semanas y el recibo sube al doble.',
  status: 'Te respondemos a más tardar el 23 de noviembre. Mientras, no se te cobran $1,204.10.',
  steps: [
    {
      ...{ id: 's1', at: '2026-11-02T17:20:00.000Z', by: '31a2b60e-6703-48ef-b598-1369a9069f9d' },
      sentence: 'Se abrió la aclaración por $1,204.10.',
    },
    {
      ...{ id: 's2', at: '2026-11-18T12:00:00.000Z', by: null },
      sentence: 'Falta responder a más tardar el 23 de noviembre de 2026.',
    },
  ],
}

/** Who owes, what is done about it, and bills that are disputed. */
export const answersOfDebts: Answers = {
  ...work,
  RunOffices: () => ({ operatingUnits: [{ id: '1', name: 'Querétaro Centro' }] }),
  StaffDebtCases: () => ({
    debtCases: { edges: edges(cases), totalCount: 132, pageInfo: { hasNextPage: true, endCursor: '4' } },
  }),
  StaffDebtCase: () => ({
    debtCase: file,
    vulnerabilityKinds: [
      {
        code: 'ELDERLY',
        title: 'Persona mayor que vive sola',
        proof: 'Credencial del INAPAM',
        mostDays: 365,
      },
    ],
  }),
  StaffDisputes: () => ({ disputes: { edges: edges(disputes), totalCount: 3, pageInfo } }),
  StaffDispute: () => ({ dispute }),
}
