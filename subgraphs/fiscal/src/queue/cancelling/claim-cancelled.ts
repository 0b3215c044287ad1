import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { claimDocuments } from '../../store/due-documents.ts'
import { type DocumentRow, documentsByIds } from '../../store/fiscal-document.ts'

/** A document in hand, with the folio fiscal of the one that takes its place; null where there is none, or not yet. */
export interface ClaimedCancelled {
  readonly row: DocumentRow
  readonly replacementUuid: string | null
}

/** Takes documents in hand that are being cancelled, or were. */
export async function claimCancelled(
  tx: Transaction,
  claim: Parameters<typeof claimDocuments>[1] & { readonly state: 'CANCELLING' | 'CANCELLED' },
): Promise<ClaimedCancelled[]> {
  const claimed = await claimDocuments(tx, claim)
  const ids = claimed.flatMap(({ cancelReplacementId }) => cancelReplacementId ?? [])
  const replacements = new Map((await documentsByIds(tx, ids)).map(({ id, uuid }) => [id, uuid]))
  return claimed.map((row) => ({
    row,
    replacementUuid: replacements.get(row.cancelReplacementId ?? '') ?? null,
  }))
}
