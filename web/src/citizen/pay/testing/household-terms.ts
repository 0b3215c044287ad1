import { contract } from '../../../testing/household.ts'
import { openBill } from './household-payments.ts'

/** Plans, autopay, claims and disputes of the household, as the graph answers about them. */

/** The account with what a page asks of it; null for who may not see it. */
export function accountWith(fields: Record<string, unknown> | null) {
  const payments = fields === null ? null : { __typename: 'PaymentAccount', id: contract.id, ...fields }
  return { __typename: 'Query', contract: { __typename: 'Contract', id: contract.id, payments } }
}

export const planOffer = {
  __typename: 'PlanOffer',
  debt: '1000.00',
  leastDownPayment: '200.00',
  rhythms: [{ __typename: 'PlanRhythmOffer', rhythm: 'MONTHLY', mostInstalments: 12 }],
  conditions: ['Pagas cada parcialidad a tiempo.'],
  impossibleBecause: null,
}

export const simulation = {
  __typename: 'PlanSimulation',
  debt: '1000.00',
  needsApproval: true,
  approvalReasons: ['Son más de cuatro pagos.'],
  instalments: [
    { __typename: 'PlannedInstalment', number: 0, amount: '200.00', dueOn: '2026-11-23' },
    { __typename: 'PlannedInstalment', number: 1, amount: '800.00', dueOn: '2026-12-21' },
  ],
}

export const plan = {
  __typename: 'PaymentPlan',
  id: 'plan-1',
  state: 'AGREED',
  debt: '1000.00',
  paid: '200.00',
  rhythm: 'MONTHLY',
  instalments: [
    {
      __typename: 'PlanInstalment',
      id: 'i-0',
      number: 0,
      amount: '200.00',
      paid: '200.00',
      dueOn: '2026-11-23',
      state: 'PAID',
    },
    {
      __typename: 'PlanInstalment',
      id: 'i-1',
      number: 1,
      amount: '800.00',
      paid: '0.00',
      dueOn: '2026-12-21',
      state: 'OPEN',
    },
  ],
  next: { __typename: 'PlanInstalment', id: 'i-1' },
  approvalReasons: [] as string[],
  endReason: null,
  agreement: '/download/plan-agreement?plan=plan-1',
}

export const autopay = {
  __typename: 'Autopay',
  id: 'autopay-1',
  method: 'CARD',
  state: 'ACTIVE',
  cardBrand: 'visa',
  cardLastFour: '4242',
  cardGoodUntil: '2029-08',
  clabe: null,
  bank: null,
  mandate: null,
  mostAmount: '1500.00',
  stoppedBecause: null,
  next: null,
  charges: [] as unknown[],
}

export const directDebitTerms = {
  __typename: 'DirectDebitTerms',
  version: '2026-11',
  provider: 'Comisión Estatal de Aguas',
  service: 'Servicio de agua potable, drenaje y saneamiento',
  periodicity: 'Una vez por cada recibo que se emite',
  conditions: ['Puedes cancelar en cualquier momento y sin costo.'],
  mostAmount: '50000.00',
}

export const mandate = {
  __typename: 'DirectDebitMandate',
  holderName: 'ANA ROBLES',
  bank: 'BBVA México',
  lastFour: '7894',
  serviceReference: '442761',
  mostAmount: '1500.00',
  expiresOn: null,
  acceptedAt: '2026-11-20T18:00:00.000Z',
}

export const claim = {
  __typename: 'PaymentClaim',
  id: 'claim-1',
  state: 'OPEN',
  amount: '724.87',
  paidOn: '2026-11-18',
  channel: 'OXXO',
  answerBy: '2026-11-27',
  isLate: false,
  traces: [] as unknown[],
  payment: null,
  answer: null,
}

export const dispute = {
  __typename: 'Dispute',
  id: 'dispute-1',
  invoice: { __typename: 'Invoice', id: 'bill-2026-10' },
  invoiceNumber: 'QRO-2026-10-0000123',
  grounds: 'READING',
  disputed: '724.87',
  state: 'OPENED',
  answerBy: '2026-12-04',
  daysLeft: 10,
  status: 'La oficina la tiene.',
  answer: null,
}

export function disputes(nodes: readonly unknown[]) {
  const edges = nodes.map((node, index) => ({ __typename: 'DisputeEdge', cursor: String(index), node }))
  return { openBills: [openBill('2026-10', '724.87')], disputes: { __typename: 'DisputeConnection', edges } }
}

export const debtCase = {
  __typename: 'DebtCase',
  id: 'case-1',
  isOpen: true,
  owed: '1500.00',
  surcharge: '22.05',
  disputed: '0.00',
  summary: 'Debes dos recibos.',
  nextStep: 'Se puede limitar tu servicio.',
  howToStop: ['Paga lo que debes.'],
  payBy: '2026-11-27',
  nextOn: '2026-12-01',
  restriction: null,
  holds: [] as unknown[],
  sources: [{ __typename: 'RuleSource', title: 'Ley de Aguas', says: 'A una casa no se le corta.' }],
  timeline: { __typename: 'DebtCaseStepConnection', edges: [] as unknown[] },
}

export const yearOffer = {
  __typename: 'PrepaidYearOffer',
  from: '2026-12-01',
  to: '2027-12-01',
  estimate: '6000.00',
  estimatedFrom: 'Promedio de tus últimos recibos',
  discount: '480.00',
  toPay: '5520.00',
  until: '2026-12-01',
}

export const prepaidYear = {
  __typename: 'PrepaidYear',
  id: 'year-1',
  state: 'WAITING',
  from: '2026-12-01',
  to: '2027-12-01',
  discount: '480.00',
  discountUsed: '0.00',
  toPay: '5520.00',
  payBefore: '2026-12-01',
}

/** A campaign that forgives the surcharge of the household. */
export const amnesty = {
  __typename: 'AmnestyOffer',
  name: 'Ponte al corriente',
  until: '2026-12-10',
  forgives: '11.23',
  toPay: '1488.77',
}
