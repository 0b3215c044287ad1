import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { centavos, spokenPesos } from '@aquacis/kit/values/money.ts'
import { worksFor } from '@aquacis/kit/values/viewer.ts'
import { v7 as newId } from 'uuid'
import {
  type AnswerDecision,
  type AnswerRequest,
  type Dispute,
  decideAnswer,
} from '../../domain/dispute/dispute.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'
import { placeHold } from '../collections/holds/place-hold.ts'
import { holdInvoice, releaseHold } from '../ledger/hold-invoice.ts'
import { decideOnDispute, subjectOf } from './decide-on-dispute.ts'
import { recordDispute } from './record-dispute.ts'

/** What came of it; null where it is not the viewer's. */
export type AnswerOutcome =
  | { readonly kind: 'answered' | 'over'; readonly dispute: Dispute }
  | Extract<AnswerDecision, { readonly kind: 'incomplete' }>
  | null

/**
 * Answers a dispute. What was found right stays held until billing takes the bill back and bills it anew; the rest can be paid
 * again, and nobody is followed for it before the time that the policy gives.
 */
export async function answerDispute(
  context: RequestContext,
  { disputeId, ...request }: AnswerRequest & { readonly disputeId: string },
): Promise<AnswerOutcome> {
  const { viewer, now, traceId } = context
  const collecting = shippedCollections()
  const today = civilDate(now)
  return decideOnDispute(context, disputeId, async (tx, dispute, contract): Promise<AnswerOutcome> => {
    if (!worksFor(viewer, dispute.operatingUnitId)) return null
    const { outcome, readings } = request
    const reason = request.reason.trim()
    if (dispute.state === outcome && dispute.answer?.reason === reason) return { kind: 'answered', dispute }
    const decision = decideAnswer(collecting, dispute, request, today)
    if (decision.kind === 'over') return { kind: 'over', dispute }
    if (decision.kind === 'incomplete') return decision

    const { granted, payBy } = decision
    const by = subjectOf(viewer)
    const answer = { reason, readings, granted, answeredOn: today, by }
    const after: Dispute = { ...dispute, state: outcome, answer, closedAt: now }
    const recording = { at: now, traceId, by }
    if (outcome !== 'UPHELD') {
      await releaseHold(tx, disputeId, recording)
      const { contractId, invoiceId } = dispute
      if (granted > 0n) await holdInvoice(tx, { holdId: newId(), invoiceId, amount: granted }, recording)
      const reason = 'Se respondió una aclaración: hay unos días para pagar lo que no procedió.'
      const hold = { holdId: newId(), contractId, kind: 'DISPUTE', reason, by: null, until: payBy } as const
      await placeHold(tx, hold, recording)
    }
    await recordDispute(tx, contract, after, { ...recording, sentence: answerSentence(after) })
    return { kind: 'answered', dispute: after }
  })
}

function answerSentence({ state, disputed, answer }: Dispute): string {
  const granted = spokenPesos(answer?.granted ?? centavos(0n))
  if (state === 'UPHELD') return `La aclaración procede por ${granted}: el recibo se emitirá de nuevo.`
  if (state === 'PARTLY_UPHELD')
    return `La aclaración procede por ${granted} de ${spokenPesos(disputed)}: el recibo se emitirá de nuevo.`
  return 'La aclaración no procede.'
}
