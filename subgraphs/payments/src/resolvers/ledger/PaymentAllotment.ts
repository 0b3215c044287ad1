import { pesosText } from '@aquacis/kit/values/money.ts'
import type { PaymentAllotmentResolvers } from '../../generated/resolvers.ts'

export const PaymentAllotment: PaymentAllotmentResolvers = {
  invoice: ({ invoiceId: id }) => ({ id }),
  amount: ({ amount }) => pesosText(amount),
}
