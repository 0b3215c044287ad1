import { type Centavos, centavos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { Arrival, ChargeState, PayingData, ProviderCharge } from '../psp-port.ts'
import type { ChargeShape, OrderShape } from './order-shape.ts'

/** Charges whose money came, whatever became of it later. */
const arrived: ReadonlySet<string> = new Set([
  'paid',
  'partially_refunded',
  'refunded',
  'charged_back',
  'chargeback',
])
const over: Readonly<Record<string, ChargeState>> = {
  declined: 'DECLINED',
  fraudulent: 'DECLINED',
  expired: 'EXPIRED',
  canceled: 'CANCELLED',
  cancelled: 'CANCELLED',
  voided: 'CANCELLED',
}

/** An order of Conekta or Digital FEMSA, as payments knows it. */
export function readOrder(order: OrderShape): ProviderCharge {
  const charges = order.charges?.data ?? []
  const amount = centavos(BigInt(order.amount))
  // Other money than pesos is none that the ledger could hold.
  const arrivals = (order.currency ?? 'MXN') === 'MXN' ? charges.flatMap(arrivalOf) : []
  const key = order.metadata?.['reference_id']
  const failed = charges.findLast(({ status }) => over[status] === 'DECLINED')
  const state = stateOf(order, amount, sumOfCentavos(arrivals.map((one) => one.amount)))
  return {
    orderId: order.id,
    key:
      typeof key === 'string'
        ? key
        : (charges.find((one) => one.reference_id !== null)?.reference_id ?? null),
    ...{ state, amount, arrivals },
    paying: payingOf(order, charges),
    expiresAt: instantOf(charges[0]?.payment_method?.expires_at ?? order.checkout?.expires_at ?? null),
    declined:
      state !== 'DECLINED' || failed === undefined
        ? null
        : { code: failed.failure_code ?? 'unknown', message: failed.failure_message ?? '' },
  }
}

function stateOf(
  { payment_status, charges, checkout }: OrderShape,
  amount: Centavos,
  paid: Centavos,
): ChargeState {
  if (paid >= amount && paid > 0n) return 'PAID'
  if (paid > 0n) return 'PARTLY_PAID'
  const last = charges?.data.at(-1)?.status
  // A page that was taken back is over, whatever was tried on it before.
  const page = over[checkout?.status ?? '']
  return over[payment_status ?? ''] ?? over[last ?? ''] ?? page ?? 'PENDING'
}

function arrivalOf(charge: ChargeShape): Arrival[] {
  const { id, status, paid_at: paidAt, payment_method: method } = charge
  if (!arrived.has(status) || paidAt === null) return []
  return [
    {
      chargeId: id,
      amount: centavos(BigInt(charge.amount)),
      fee: centavos(BigInt(charge.fee ?? 0)),
      paidAt: new Date(paidAt * 1000),
      form: formOf(method),
      refunded: refundedOf(charge),
      chargeback: chargebackOf(charge),
      trace: method?.tracking_code ?? (method?.auth_code == null ? null : String(method.auth_code)),
    },
  ]
}

/** `c_FormaPago` of SAT. A card that does not say what it is counts as one of credit. */
function formOf(method: ChargeShape['payment_method']): string {
  if (method?.object === 'cash_payment') return '01'
  if (method?.object === 'bank_transfer_payment') return '03'
  const kind = `${method?.type ?? ''} ${method?.account_type ?? ''}`.toLowerCase()
  return kind.includes('debit') || kind.includes('débito') ? '28' : '04'
}

/** Refunds are said with and without a sign. */
function refundedOf({ refunds }: ChargeShape): Centavos {
  const list = refunds === null ? [] : 'data' in refunds ? refunds.data : refunds
  const made = (Array.isArray(list) ? list : []).filter(({ status }) => status !== 'canceled')
  return sumOfCentavos(made.map(({ amount }) => centavos(BigInt(Math.abs(amount)))))
}

function chargebackOf({ status, chargeback }: ChargeShape): Arrival['chargeback'] {
  switch (chargeback?.status ?? null) {
    case null:
      return status === 'charged_back' || status === 'chargeback' ? 'LOST' : null
    case 'won':
    case 'covered':
      return 'WON'
    case 'lost':
      return 'LOST'
    default:
      return 'OPEN'
  }
}

function payingOf({ next_action, checkout }: OrderShape, charges: readonly ChargeShape[]): PayingData {
  const method = charges[0]?.payment_method ?? null
  const number = method?.reference ?? null
  return {
    number,
    // The bars hold what the cashier would type.
    barcode: number === null ? null : (method?.barcode ?? number),
    clabe: method?.clabe ?? null,
    bank: method?.bank ?? null,
    codiPayload: null,
    stores: method?.store_names ?? null,
    continueAt: webAddress(
      next_action?.redirect_to_url?.url ?? (checkout?.status === 'Issued' ? checkout.url : null),
    ),
  }
}

/** An address that a browser may be sent to: nothing that would run as a script of ours. */
function webAddress(text: string | null): string | null {
  return /^https?:$/.test(URL.parse(text ?? '')?.protocol ?? '') ? text : null
}

function instantOf(seconds: number | null): Date | null {
  return seconds === null || seconds === 0 ? null : new Date(seconds * 1000)
}
