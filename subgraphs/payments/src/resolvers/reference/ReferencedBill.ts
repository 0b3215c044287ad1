import { pesosText } from '@aquacis/kit/values/money.ts'
import type { ReferencedBillResolvers } from '../../generated/resolvers.ts'

export const ReferencedBill: ReferencedBillResolvers = {
  invoice: ({ invoiceId, byKey }) => (byKey ? null : { id: invoiceId }),
  amount: ({ amount }) => pesosText(amount),
}
