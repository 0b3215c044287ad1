/** A line of the utility's collecting account. */
export interface Movement {
  readonly id: string
  /** Booking day in Mexico City, YYYY-MM-DD. */
  readonly day: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Centavos: what comes in positive, what goes out negative. */
  readonly amount: number
  readonly kind: 'spei' | 'settlement' | 'codi' | 'debit'
  readonly trackingKey: string
  /** Seven digits. */
  readonly reference: string
  readonly concept: string
  readonly counterparty: string
  readonly counterpartyAccount: string
}

/** The utility's collecting account. */
export const collectingAccount = {
  clabe: '072680001234567892',
  number: '0123456789',
  holder: 'COMISION ESTATAL DE AGUAS',
  taxId: 'CEA800313C95',
  bank: 'BANORTE',
  /** Centavos on the account before anything happened. */
  opening: 1_250_000_00,
}
