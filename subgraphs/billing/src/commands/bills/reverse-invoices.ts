import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { decideReversal, type ReversalRequest } from '../../domain/corrections/reverse-bill.ts'
import { lockAccounts } from '../../store/account.ts'
import { invoicesByIds } from '../../store/invoice.ts'
import { recordAccounts } from '../record-accounts.ts'
import type { Recording } from '../recording.ts'

/** A bill that is to be taken back. */
export interface InvoiceReversal extends ReversalRequest {
  readonly invoiceId: string
}

/**
 * Takes bills back, each whole; those that were taken back before stay as they are, and are named in the answer where it
 * was by another request.
 */
export async function reverseMany(
  tx: Transaction,
  reversals: readonly InvoiceReversal[],
  recording: Recording,
): Promise<{ readonly alreadyReversed: readonly string[] }> {
  const ids = reversals.map(({ invoiceId }) => invoiceId)
  const found = await invoicesByIds(tx, ids)
  const accounts = await lockAccounts(tx, [...new Set(found.map(({ contractId }) => contractId))])
  const invoices = new Map((await invoicesByIds(tx, ids)).map((one) => [one.id, one]))
  const decided = reversals.flatMap((reversal) => {
    const known = invoices.get(reversal.invoiceId)
    return known === undefined ? [] : [{ known, decision: decideReversal(known, reversal) }]
  })
  const changes = accounts.flatMap((before) => {
    const facts = decided.flatMap(({ known, decision }) =>
      known.contractId === before.contractId && decision.kind === 'accepted' ? decision.facts : [],
    )
    return facts.length === 0 ? [] : [{ before, facts }]
  })
  await recordAccounts(tx, changes, recording)
  return {
    alreadyReversed: decided.flatMap(({ known, decision }) =>
      decision.kind === 'invoiceAlreadyReversed' ? [known.id] : [],
    ),
  }
}
