import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { DiscountAgreement as Agreement } from '../../domain/account/account.ts'
import { remindedOn, stateOfDiscount } from '../../domain/terms/discount.ts'
import type { DiscountAgreementResolvers } from '../../generated/resolvers.ts'

/** An agreement among all of its account, which say whether it was renewed. */
export interface ShownDiscount extends Agreement {
  readonly all: readonly Agreement[]
}

export const DiscountAgreement: DiscountAgreementResolvers = {
  id: ({ agreementId }) => agreementId,
  remindOn: (agreement) => remindedOn(agreement),
  proof: ({ proof }, _args, { viewer }) => (viewer.kind === 'staff' ? proof : null),
  state: ({ all, ...agreement }, _args, { now }) => stateOfDiscount(all, agreement, civilDate(now)),
  renews: ({ renews }) => renews ?? null,
}
