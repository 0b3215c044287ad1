import { pesosText } from '@aquacis/kit/values/money.ts'
import type { OpenBillResolvers } from '../../generated/resolvers.ts'

export const OpenBill: OpenBillResolvers = {
  invoice: ({ invoiceId: id }) => ({ id }),
  total: ({ total }) => pesosText(total),
  open: ({ owed }) => pesosText(owed),
  surcharge: ({ open }) => pesosText(open.surcharge),
  held: ({ held }) => pesosText(held),
}
