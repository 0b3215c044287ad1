import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { reverseInvoice } from '../../commands/bills/reverse-invoice.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'

type BillMutation = 'reverseInvoice'

const invoiceUnknown = {
  __typename: 'InvoiceUnknown',
  message: 'No encontramos ese recibo en tus oficinas. Revisa el número.',
} as const

export const billMutations: Pick<MutationResolvers, BillMutation> = {
  reverseInvoice: async (_root, { input }, context) => {
    const { id, invoiceId } = input
    if (!isId(id)) throw badUserInput('id must be a UUID in lower case')
    if (!isId(invoiceId)) return invoiceUnknown
    const outcome = await reverseInvoice(context, { id, invoiceId, reason: readReason(input.reason) })
    switch (outcome.kind) {
      case 'reversed':
        return { __typename: 'InvoiceReversed', invoice: outcome.invoice }
      case 'invoiceUnknown':
        return invoiceUnknown
      case 'invoiceAlreadyReversed':
        return { __typename: 'InvoiceAlreadyReversed', message: 'Ese recibo ya estaba cancelado.' }
      default:
        return outcome satisfies never
    }
  },
}

/** Longer ones are no reason. */
const longestReason = 300

function readReason(text: string): string {
  const reason = text.trim()
  if (reason === '' || reason.length > longestReason)
    throw badUserInput(`reason must have from 1 to ${longestReason} characters`)
  return reason
}
