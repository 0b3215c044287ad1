/** Where a request to pay stands. */
export type CodiState = 'PENDING' | 'PAID' | 'REJECTED' | 'EXPIRED' | 'CANCELLED'

/** A request to pay (mensaje de cobro) as registered. */
export interface CodiCharge {
  /** Twenty hexadecimal digits, as Banxico's `idMensajeCobro`. */
  readonly id: string
  /** The client's own: asked for twice, it is one request. */
  readonly reference: string
  /** Centavos. */
  readonly amount: number
  readonly concept: string
  readonly createdAt: number
  /** Seconds; null: never. */
  readonly expiresAt: number | null
  /** What the square code holds. */
  readonly payload: string
  state: CodiState
  updatedAt: number
  paidAt: number | null
  trackingKey: string | null
  payerBank: string | null
  refunds: { readonly id: string; readonly reference: string; readonly amount: number }[]
}

/** What the issuer remembers. */
export interface CodiMemory {
  readonly charges: Record<string, CodiCharge>
  callbackUrls: readonly string[]
}
