import type { InvoiceResolvers } from '../generated/resolvers.ts'

export const Invoice: InvoiceResolvers = {
  fiscalDocument: ({ id }, _args, { documentOfInvoice }) => documentOfInvoice.load(id),
}
