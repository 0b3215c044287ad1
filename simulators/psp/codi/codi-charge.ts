/** Where a CoDi charge stands. */
export type CodiStatus = 'registered' | 'accepted' | 'rejected' | 'expired'

/** A charge message (mensaje de cobro) as registered. */
export interface CodiCharge {
  /** Twenty characters: `idMensajeCobro`, the folio. */
  readonly id: string
  readonly createdAtMs: number
  /** Centavos. */
  readonly amount: number
  readonly concept: string
  /** Seven digits. */
  readonly reference: string
  /** Epoch in milliseconds; 0: never. */
  readonly validUntilMs: number
  readonly qr: string
  readonly callbackUrl: string | null
  status: CodiStatus
  settledAtMs: number | null
  trackingKey: string | null
  delivered: boolean
}
