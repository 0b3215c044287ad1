import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { remindedOn, stateOfDiscount } from '../../domain/terms/discount.ts'
import type { DiscountAgreementResolvers } from '../../generated/resolvers.ts'

export const DiscountAgreement: DiscountAgreementResolvers = {
  id: ({ agreementId }) => agreementId,
  remindOn: (agreement) => remindedOn(agreement),
  proof: ({ proof }, _args, { viewer }) => (viewer.kind === 'staff' ? proof : null),
  state: ({ all, ...agreement }, _args, { now }) => stateOfDiscount(all, agreement, civilDate(now)),
  renews: ({ renews }) => renews ?? null,
}
