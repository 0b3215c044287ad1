import { pesosText } from '@aquacis/kit/values/money.ts'
import type { PaymentMethodOfferResolvers } from '../../generated/resolvers.ts'

export const PaymentMethodOffer: PaymentMethodOfferResolvers = {
  least: ({ least }) => pesosText(least),
  most: ({ most }) => (most === null ? null : pesosText(most)),
  stores: ({ stores }) => [...stores],
}
