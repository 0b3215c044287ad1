import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { type Centavos, spokenPesos } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import {
  type Dispute,
  type DisputeGrounds,
  decideDispute,
  type OpenDecision,
} from '../../domain/dispute/dispute.ts'
import { sumOf } from '../../domain/ledger/book/components.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'
import { lockContracts } from '../../store/contract.ts'
import { addDispute, disputesByIds, runningDisputeOf } from '../../store/dispute/dispute.ts'
import { billsByIds } from '../../store/ledger/ledger-bill.ts'
import { reviewContracts } from '../collections/review-contracts.ts'
import { holdInvoice } from '../ledger/hold-invoice.ts'
import { isOfViewer, subjectOf } from './decide-on-dispute.ts'
import { recordDispute } from './record-dispute.ts'

/** Which bill is disputed, and why. */
export interface DisputeRequest {
  readonly id: string
  readonly invoiceId: string
  readonly grounds: DisputeGrounds
  readonly words: string
  /** Codes of lines; empty for the whole bill. */
  readonly lines: readonly string[]
  /** Null for all that is open. */
  readonly amount: Centavos | null
}

/** What came of it. */
export type OpenDisputeOutcome =
  | { readonly kind: 'opened'; readonly dispute: Dispute }
  | { readonly kind: 'alreadyDisputed'; readonly dispute: Dispute }
  | { readonly kind: 'unknown' | 'idTaken' }
  | Exclude<OpenDecision, { readonly kind: 'accepted' }>

/** Disputes a bill or a part of it: the part is held, nobody is followed for it, and the office's clock runs. */
export async function openDispute(
  { viewer, room, now, traceId }: RequestContext,
  { id, invoiceId, grounds, words, lines, amount }: DisputeRequest,
): Promise<OpenDisputeOutcome> {
  if (!isId(id) || !isId(invoiceId)) return { kind: 'unknown' }
  return room.database.transaction(
    systemViewer,
    async (tx): Promise<OpenDisputeOutcome> => {
      const [seen] = await billsByIds(tx, [invoiceId])
      if (seen === undefined || !(await isOfViewer(tx, viewer, seen.contractId))) return { kind: 'unknown' }
      const [contract] = await lockContracts(tx, [seen.contractId])
      const [bill] = await billsByIds(tx, [invoiceId])
      if (contract === undefined || bill === undefined) return { kind: 'unknown' }
      const [withSameId] = await disputesByIds(tx, [id])
      if (withSameId !== undefined)
        return withSameId.invoiceId === invoiceId
          ? { kind: 'opened', dispute: withSameId }
          : { kind: 'idTaken' }
      const running = await runningDisputeOf(tx, invoiceId)
      if (running !== null) return { kind: 'alreadyDisputed', dispute: running }

      const collecting = shippedCollections()
      const { dueOn, held, reversedAt } = bill
      const known = { dueOn, held, open: sumOf(bill.open), isReversed: reversedAt !== null }
      const decision = decideDispute(collecting, known, { amount, words }, civilDate(now))
      if (decision.kind !== 'accepted') return decision

      const { disputed, answerBy } = decision
      const by = subjectOf(viewer)
      const { contractId, operatingUnitId, invoiceNumber } = bill
      const dispute: Dispute = {
        ...{ id, contractId, operatingUnitId, invoiceId, invoiceNumber, grounds, words: words.trim(), lines },
        ...{ disputed, state: 'OPENED', openedAt: now, openedBy: by, answerBy, remindedOn: null },
        ...{ visit: null, answer: null, closedAt: null },
      }
      const recording = { at: now, traceId }
      await addDispute(tx, dispute)
      await holdInvoice(tx, { holdId: id, invoiceId, amount: disputed }, recording)
      const sentence = `Se abrió la aclaración por ${spokenPesos(disputed)} del recibo ${invoiceNumber}.`
      await recordDispute(tx, contract, dispute, { ...recording, by, sentence })
      await reviewContracts(tx, [contractId], { collecting, ...recording, mayAdvance: false })
      return { kind: 'opened', dispute }
    },
    { idempotent: true },
  )
}
