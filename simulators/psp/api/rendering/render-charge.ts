import type { CardMethod, CashMethod, Charge, JsonObject, Refund, SpeiMethod } from '../../world/order.ts'
import type { Room } from '../room.ts'

/** A charge as the API gives it. */
export function renderCharge(room: Room, charge: Charge): JsonObject {
  const { dialect, memory } = room
  const order = memory.orders[charge.orderId]
  const refunds = charge.refunds.map(renderRefund)
  return {
    id: charge.id,
    livemode: dialect.livemode,
    created_at: charge.createdAt,
    currency: order?.currency ?? 'MXN',
    ...(charge.failure === null
      ? {}
      : { failure_code: charge.failure.code, failure_message: charge.failure.message }),
    payment_method: renderMethod(room, charge),
    object: 'charge',
    description: 'Payment from order',
    is_refundable: charge.status === 'paid' || charge.status === 'partially_refunded',
    ...(charge.referenceId === null ? {} : { reference_id: charge.referenceId }),
    status: charge.status,
    amount: charge.amount,
    ...(charge.paidAt === null ? {} : { paid_at: charge.paidAt }),
    fee: charge.fee,
    customer_id: order?.customer.customerId ?? '',
    order_id: charge.orderId,
    ...(refunds.length === 0 ? {} : { refunds: listOf(refunds) }),
    ...(charge.chargeback === null ? {} : { chargeback: renderChargeback(charge) }),
  }
}

/** A short list inside an object. */
export function listOf(data: readonly JsonObject[]): JsonObject {
  return { object: 'list', has_more: false, total: data.length, data }
}

function renderRefund({ id, amount, createdAt, status }: Refund): JsonObject {
  return { id, object: 'refund', amount: -amount, created_at: createdAt, status }
}

function renderChargeback({ id: chargeId, chargeback }: Charge): JsonObject {
  if (chargeback === null) return {}
  const { id, status, reason, createdAt, evidenceDueBy } = chargeback
  return {
    ...{ id, status, reason, note: null, files: [], object: 'chargeback', charge_id: chargeId },
    ...{ created_at: createdAt, evidence_due_by: evidenceDueBy },
  }
}

function renderMethod(room: Room, { method }: Charge): JsonObject {
  switch (method.kind) {
    case 'cash':
      return renderCash(room, method)
    case 'spei':
      return renderSpei(method)
    case 'card':
      return renderCard(method)
  }
}

function renderCash({ dialect, world }: Room, method: CashMethod): JsonObject {
  const { serviceName, type, storeNames } = dialect.cash
  return {
    service_name: serviceName,
    barcode_url: `${world.origin}${dialect.prefix}/barcodes/${method.reference}.svg`,
    store: method.store,
    auth_code: method.authCode,
    object: 'cash_payment',
    type,
    expires_at: method.expiresAt,
    store_name: storeNames.join(', '),
    reference: method.reference,
    cashier_id: method.cashierId,
    ...(dialect.provider === 'conekta' ? { store_names: storeNames, product_type: 'cash_in' } : {}),
  }
}

function renderSpei({ clabe, expiresAt, attempts, transfer }: SpeiMethod): JsonObject {
  return {
    clabe,
    bank: 'STP',
    issuing_account_holder_name: transfer?.holder ?? null,
    issuing_account_tax_id: null,
    issuing_account_bank: transfer?.bank ?? null,
    issuing_account_number: transfer?.account ?? null,
    receiving_account_holder_name: null,
    receiving_account_tax_id: null,
    receiving_account_number: clabe,
    receiving_account_bank: 'STP',
    reference_number: transfer?.referenceNumber ?? null,
    description: null,
    tracking_code: transfer?.trackingKey ?? null,
    executed_at: transfer === null ? null : new Date(transfer.executedAt * 1000).toISOString(),
    payment_attempts: attempts,
    object: 'bank_transfer_payment',
    type: 'spei',
    expires_at: expiresAt,
  }
}

function renderCard({ card, authCode }: CardMethod): JsonObject {
  return {
    name: card.name,
    exp_month: card.expMonth,
    exp_year: card.expYear,
    ...(authCode === null ? {} : { auth_code: authCode }),
    object: 'card_payment',
    type: card.type,
    last4: card.last4,
    brand: card.brand,
    issuer: card.issuer,
    account_type: card.type === 'debit' ? 'Debit' : 'Credit',
    country: 'MX',
    fraud_indicators: [],
  }
}
