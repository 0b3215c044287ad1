import type { InvoiceResolvers } from '../generated/resolvers.ts'

export const Invoice: InvoiceResolvers = {
  settlement: ({ id }, _args, { billById }) => billById.load(id),
}
