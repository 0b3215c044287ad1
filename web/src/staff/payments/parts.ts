import type { Component } from 'vue'
import type { MessageKey } from '../../i18n/say.ts'

/** A part of what staff do with payments: a page behind a tab. */
export interface PaymentsPart {
  /** In the address: `/pagos/convenios`. */
  readonly path: string
  readonly titleKey: Extract<MessageKey, `staffPayments.parts.${string}`>
  readonly load: () => Promise<{ default: Component }>
}

/** In the order of the tabs; the first is where the page opens. */
export const paymentsParts: readonly PaymentsPart[] = [
  {
    path: 'convenios',
    titleKey: 'staffPayments.parts.plans',
    load: () => import('./plans/PlanRequests.vue'),
  },
  {
    path: 'cobranza',
    titleKey: 'staffPayments.parts.debts',
    load: () => import('./debts/DebtsPart.vue'),
  },
  {
    path: 'aclaraciones',
    titleKey: 'staffPayments.parts.disputes',
    load: () => import('./disputes/DisputesPart.vue'),
  },
  {
    path: 'conciliacion',
    titleKey: 'staffPayments.parts.reconciliation',
    load: () => import('./reconciliation/ReconciliationPart.vue'),
  },
  {
    path: 'aclaraciones-de-pago',
    titleKey: 'staffPayments.parts.claims',
    load: () => import('./claims/PaymentClaims.vue'),
  },
  {
    path: 'caja',
    titleKey: 'staffPayments.parts.desk',
    load: () => import('./desk/DeskPart.vue'),
  },
  {
    path: 'devoluciones',
    titleKey: 'staffPayments.parts.refunds',
    load: () => import('./refunds/RefundsPart.vue'),
  },
]
