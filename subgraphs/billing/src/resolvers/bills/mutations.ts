import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { adjustForLeak } from '../../commands/bills/adjust-for-leak.ts'
import { rebill } from '../../commands/bills/rebill.ts'
import { reverseInvoice } from '../../commands/bills/reverse-invoice.ts'
import { uncrossMeters } from '../../commands/bills/uncross-meters.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import { invoiceUnknown, leakAnswer, rebillAnswer, uncrossAnswer } from './bill-answers.ts'

type BillMutation = 'reverseInvoice' | 'rebill' | 'uncrossMeters' | 'adjustForLeak'

export const billMutations: Pick<MutationResolvers, BillMutation> = {
  reverseInvoice: async (_root, { input }, context) => {
    const { id, invoiceId } = input
    readIds({ id })
    if (!isId(invoiceId)) return invoiceUnknown
    const outcome = await reverseInvoice(context, { id, invoiceId, reason: readText('reason', input.reason) })
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
  rebill: async (_root, { input: { id, invoiceId } }, context) => {
    readIds({ id })
    return isId(invoiceId) ? rebillAnswer(await rebill(context, { id, invoiceId })) : invoiceUnknown
  },
  uncrossMeters: async (_root, { input }, context) => {
    const { id, contractId, otherContractId } = input
    readIds({ id, contractId, otherContractId })
    return uncrossAnswer(await uncrossMeters(context, input))
  },
  adjustForLeak: async (_root, { input }, context) => {
    const { id, invoiceIds } = input
    readIds({ id })
    if (!invoiceIds.every(isId)) return invoiceUnknown
    const request = { id, invoiceIds, proof: readText('proof', input.proof) }
    return leakAnswer(await adjustForLeak(context, request))
  },
}

function readIds(ids: Readonly<Record<string, string>>): void {
  for (const [name, id] of Object.entries(ids)) {
    if (!isId(id)) throw badUserInput(`${name} must be a UUID in lower case`)
  }
}

/** Longer ones are neither a reason nor a proof. */
const longestText = 300

function readText(name: string, text: string): string {
  const tidy = text.trim()
  if (tidy === '' || tidy.length > longestText)
    throw badUserInput(`${name} must have from 1 to ${longestText} characters`)
  return tidy
}
