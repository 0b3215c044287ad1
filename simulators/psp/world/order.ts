/** Whose order it is. */
export type ProviderName = 'conekta' | 'femsa'

/** Any JSON object, as clients hand it in and get it back. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Seconds since 1970, as the API counts. */
export type Seconds = number

/** Where an order stands, in the API's words. */
export type PaymentStatus =
  | 'pending_payment'
  | 'pre_authorized'
  | 'paid'
  | 'partially_paid'
  | 'declined'
  | 'expired'
  | 'canceled'
  | 'voided'
  | 'partially_refunded'
  | 'refunded'
  | 'charged_back'

export interface Customer {
  readonly customerId: string | null
  readonly name: string
  readonly email: string
  readonly phone: string
}

/** A line of any kind: as handed in, with its own id. */
export interface Line {
  readonly id: string
  readonly told: JsonObject
}

export interface Order {
  readonly id: string
  readonly createdAt: Seconds
  updatedAt: Seconds
  currency: string
  customer: Customer
  lines: readonly Line[]
  taxes: readonly Line[]
  discounts: readonly Line[]
  shipping: readonly Line[]
  metadata: JsonObject
  status: PaymentStatus | null
  readonly preAuthorize: boolean
  readonly returnUrl: string | null
  checkoutId: string | null
  chargeIds: string[]
  /** Centavos. */
  refunded: number
}

export type ChargeStatus =
  | 'pending_payment'
  | 'pending_confirmation'
  | 'pre_authorized'
  | 'paid'
  | 'declined'
  | 'expired'
  | 'canceled'
  | 'partially_refunded'
  | 'refunded'
  | 'charged_back'
  | 'voided'

export interface CashMethod {
  readonly kind: 'cash'
  readonly reference: string
  readonly expiresAt: Seconds
  store: string | null
  cashierId: string | null
  authCode: number | null
}

export interface SpeiMethod {
  readonly kind: 'spei'
  readonly clabe: string
  readonly expiresAt: Seconds
  readonly attempts: JsonObject[]
  transfer: SpeiTransfer | null
}

/** What a transfer carries with it. */
export interface SpeiTransfer {
  readonly trackingKey: string
  readonly referenceNumber: string
  readonly bank: string
  readonly account: string
  readonly holder: string
  readonly executedAt: Seconds
}

export interface CardMethod {
  readonly kind: 'card'
  readonly card: Card
  readonly sourceId: string | null
  authCode: string | null
}

/** A card without what nobody may keep. */
export interface Card {
  readonly name: string
  readonly last4: string
  readonly bin: string
  readonly brand: 'visa' | 'mastercard' | 'amex'
  readonly type: 'credit' | 'debit'
  readonly issuer: string
  readonly expMonth: string
  readonly expYear: string
  /** How the issuer answers by itself; a test number says so. */
  readonly answer: string
}

export interface Refund {
  readonly id: string
  readonly amount: number
  readonly createdAt: Seconds
  readonly reason: string
  status: 'pending' | 'refunded' | 'canceled'
}

export interface Chargeback {
  readonly id: string
  readonly reason: string
  readonly createdAt: Seconds
  readonly evidenceDueBy: Seconds
  status: 'action_required' | 'under_review' | 'won' | 'lost'
}

export interface Charge {
  readonly id: string
  readonly orderId: string
  readonly createdAt: Seconds
  /** Centavos: what is asked for; of a paid one, what arrived. */
  amount: number
  status: ChargeStatus
  paidAt: Seconds | null
  fee: number
  readonly referenceId: string | null
  readonly method: CashMethod | SpeiMethod | CardMethod
  failure: { readonly code: string; readonly message: string } | null
  readonly refunds: Refund[]
  chargeback: Chargeback | null
}
