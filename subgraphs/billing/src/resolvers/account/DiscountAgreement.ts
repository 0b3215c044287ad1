import { remindedOn } from '../../domain/terms/discount.ts'
import type { DiscountAgreementResolvers } from '../../generated/resolvers.ts'

export const DiscountAgreement: DiscountAgreementResolvers = {
  id: ({ agreementId }) => agreementId,
  remindOn: (agreement) => remindedOn(agreement),
  proof: ({ proof }, _args, { viewer }) => (viewer.kind === 'staff' ? proof : null),
}
