import type { Component } from 'vue'
import type { MessageKey } from '../../i18n/say.ts'
import type { WorkKind } from './work/use-payment-work.ts'

/** A part of what staff do with payments: a page behind a tab. */
export interface PaymentsPart {
  /** In the address: `/pagos/convenios`. */
  readonly path: string
  readonly titleKey: Extract<MessageKey, `staffPayments.parts.${string}`>
  /** What waits for somebody there; null where nothing ever does. */
  readonly work: WorkKind | null
  readonly load: () => Promise<{ default: Component }>
}

/** In the order of the tabs, behind the one of what there is to do. */
export const paymentsParts: readonly PaymentsPart[] = [
  {
    path: 'conciliacion',
    titleKey: 'staffPayments.parts.reconciliation',
    work: 'differences',
    load: () => import('./reconciliation/ReconciliationPart.vue'),
  },
  {
    path: 'cobranza',
    titleKey: 'staffPayments.parts.debts',
    work: 'debts',
    load: () => import('./debts/DebtsPart.vue'),
  },
  {
    path: 'aclaraciones',
    titleKey: 'staffPayments.parts.disputes',
    work: 'disputes',
    load: () => import('./disputes/DisputesPart.vue'),
  },
  {
    path: 'aclaraciones-de-pago',
    titleKey: 'staffPayments.parts.claims',
    work: 'claims',
    load: () => import('./claims/PaymentClaims.vue'),
  },
  {
    path: 'caja',
    titleKey: 'staffPayments.parts.desk',
    work: 'turns',
    load: () => import('./desk/DeskPart.vue'),
  },
  {
    path: 'devoluciones',
    titleKey: 'staffPayments.parts.refunds',
    work: 'refunds',
    load: () => import('./refunds/RefundsPart.vue'),
  },
  {
    path: 'convenios',
    titleKey: 'staffPayments.parts.plans',
    work: 'plans',
    load: () => import('./plans/PlanRequests.vue'),
  },
  {
    path: 'domiciliacion',
    titleKey: 'staffPayments.parts.debits',
    work: 'debits',
    load: () => import('./debits/DebitsPart.vue'),
  },
  {
    path: 'campanas',
    titleKey: 'staffPayments.parts.amnesties',
    work: null,
    load: () => import('./amnesties/AmnestiesPart.vue'),
  },
]
