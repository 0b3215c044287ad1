import type { DiscountAgreement } from '../../domain/account/account.ts'

/** An agreement among all of its account, which say whether it was renewed. */
export interface ShownDiscount extends DiscountAgreement {
  readonly all: readonly DiscountAgreement[]
}
