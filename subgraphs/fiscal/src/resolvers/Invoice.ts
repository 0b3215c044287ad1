import { isId } from '@aquacis/kit/values/id.ts'
import type { InvoiceResolvers } from '../generated/resolvers.ts'

export const Invoice: InvoiceResolvers = {
  fiscalDocument: ({ id }, _args, { documentOfInvoice }) => documentOfInvoice.load(id),
  creditNotes: async ({ id }, _args, { notesOfInvoice }) =>
    isId(id) ? [...((await notesOfInvoice.load(id)) ?? [])] : [],
}
