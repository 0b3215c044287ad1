import type { ProviderRecord } from '../../domain/reconciliation/statement.ts'
import type { DayForm } from '../written-values.ts'

type RecordType = ProviderRecord['type']

/** How a provider's settlement report is laid out: names of columns as its first line has them. */
export interface ProviderColumns {
  readonly provider: ProviderRecord['provider']
  /** Of one record; a charge has several over time. */
  readonly key: string
  readonly type: string
  /** What it writes for each type; other types are not about charges, and are passed over. */
  readonly types: Readonly<Record<string, RecordType>>
  readonly otherTypes: readonly string[]
  readonly chargeId: string
  readonly orderId: string
  readonly reference: string
  /** One column with an instant of ISO 8601, or a civil day and a time of Mexico City. */
  readonly at:
    | { readonly instant: string }
    | { readonly day: string; readonly form: DayForm; readonly time: string }
  readonly amount: string
  readonly fee: string
  readonly net: string
  /** ISO 4217; not every report has it. */
  readonly currency: string
  readonly transferId: string
  readonly transferReference: string
  /** First cell of the last line, which says how many lines there were (second cell) and their sums. */
  readonly total: string
}

/** Conekta: types as its API 2.3 has them (`transaction_response`). */
const conekta: ProviderColumns = {
  provider: 'CONEKTA',
  key: 'transaction_id',
  type: 'type',
  types: {
    capture: 'PAYMENT',
    refund: 'REFUND',
    chargeback: 'CHARGEBACK',
    won_chargeback: 'CHARGEBACK_WON',
    chargeback_reversal: 'CHARGEBACK_WON',
  },
  otherTypes: ['payout', 'payout_reversal', 'liquidation', 'liquidation_reversal', 'rounding_adjustment'],
  ...{ chargeId: 'charge_id', orderId: 'order_id' },
  reference: 'reference',
  at: { instant: 'created_at' },
  ...{ amount: 'amount', fee: 'fee', net: 'net' },
  currency: 'currency',
  transferId: 'transfer_id',
  transferReference: 'transfer_reference',
  total: 'TOTAL',
}

/** Digital FEMSA: what was paid at OXXO. */
const femsa: ProviderColumns = {
  provider: 'FEMSA',
  key: 'movimiento',
  type: 'tipo',
  types: { PAGO: 'PAYMENT', DEVOLUCION: 'REFUND' },
  otherTypes: [],
  ...{ chargeId: 'cargo', orderId: 'orden' },
  reference: 'referencia',
  at: { day: 'fecha', form: 'DD/MM/YYYY', time: 'hora' },
  ...{ amount: 'importe', fee: 'comision', net: 'neto' },
  currency: 'moneda',
  transferId: 'liquidacion',
  transferReference: 'referencia_liquidacion',
  total: 'TOTALES',
}

/** Settlement reports that are read, by provider. */
export const providerColumns = { CONEKTA: conekta, FEMSA: femsa } as const
