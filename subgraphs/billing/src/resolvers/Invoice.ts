import { isId } from '@aquacis/kit/values/id.ts'
import type { InvoiceResolvers } from '../generated/resolvers.ts'

export const Invoice: InvoiceResolvers = {
  __resolveReference: ({ id }, { invoiceById }) => (isId(id) ? invoiceById.load(id) : null),
}
