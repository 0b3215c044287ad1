import { type Centavos, centavos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { isOpen, type Reference, type ReferenceState } from './reference.ts'

/** Money that came by a reference, as the provider tells it. */
export interface ArrivedMoney {
  readonly chargeId: string
  readonly amount: Centavos
}

/** Why staff has to look at money that came. */
export type Oddity = 'ON_PAID' | 'ON_REPLACED' | 'ON_OVER' | 'MORE_THAN_ASKED'

/** What becomes of a reference when money comes. */
export interface Settling {
  readonly state: ReferenceState
  readonly paid: Centavos
  /** Arrivals that go first to the bills of the reference. The others pay what is oldest, and what is left is credit. */
  readonly odd: ReadonlyMap<string, Oddity>
}

/**
 * Money comes by a reference: what is asked for is paid in one piece or in several. What comes on a reference that is paid,
 * replaced, cancelled or over is money all the same: it is kept for the contract, and staff looks at it. One that is over but
 * unpaid becomes paid: whoever paid at the last minute has paid.
 */
export function settleReference(reference: Reference, arrivals: readonly ArrivedMoney[]): Settling {
  const odd = new Map<string, Oddity>()
  let { state, paid } = reference
  for (const { chargeId, amount } of arrivals) {
    const oddity = oddityOf(state, centavos(reference.amount - paid), amount)
    if (oddity !== null) odd.set(chargeId, oddity)
    paid = centavos(paid + amount)
    state = stateAfter(state, paid >= reference.amount)
  }
  return { state, paid, odd }
}

function oddityOf(state: ReferenceState, asked: Centavos, amount: Centavos): Oddity | null {
  switch (state) {
    case 'PAID':
      return 'ON_PAID'
    case 'REPLACED':
      return 'ON_REPLACED'
    case 'CANCELLED':
      return 'ON_OVER'
    default:
      return amount > asked ? 'MORE_THAN_ASKED' : null
  }
}

/** A replaced or cancelled reference stays what it is: another one asks for its money. */
function stateAfter(state: ReferenceState, isWhole: boolean): ReferenceState {
  if (state === 'REPLACED' || state === 'CANCELLED' || state === 'PAID') return state
  return isWhole ? 'PAID' : 'PARTLY_PAID'
}

/** How the provider says that a charge of a reference stands, where no money came. */
export function closedBy(
  reference: Pick<Reference, 'state' | 'method'>,
  charge: 'PENDING' | 'DECLINED' | 'EXPIRED' | 'CANCELLED',
): ReferenceState {
  if (!isOpen(reference.state) || reference.state === 'PARTLY_PAID') return reference.state
  switch (charge) {
    case 'PENDING':
      // Another card is being tried after one that was declined.
      return 'WAITING'
    case 'DECLINED':
      return 'DECLINED'
    case 'EXPIRED':
      return reference.method === 'CARD' ? reference.state : 'EXPIRED'
    case 'CANCELLED':
      return reference.method === 'CARD' ? reference.state : 'CANCELLED'
  }
}

/** What is still asked for; zero where it is paid. */
export function leftOf({ amount, paid }: Pick<Reference, 'amount' | 'paid'>): Centavos {
  return amount > paid ? centavos(amount - paid) : sumOfCentavos([])
}
