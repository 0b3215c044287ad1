import type { CoveredBill } from '../../domain/reference/reference.ts'
import type { KeptReference } from '../../store/reference/payment-reference.ts'

/** A reference, and whether it is seen by whoever may see the contract's money, or with its own key alone. */
export interface SeenReference extends KeptReference {
  readonly byKey: boolean
}

/** A bill that a reference is for. Who has the key alone sees no bill. */
export interface SeenBill extends CoveredBill {
  readonly byKey: boolean
}
