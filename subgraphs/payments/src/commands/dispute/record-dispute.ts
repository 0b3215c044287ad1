import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import type { Dispute, DisputeState } from '../../domain/dispute/dispute.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { DisputeChanged } from '../../events.ts'
import { saveDispute } from '../../store/dispute/dispute.ts'
import { addStep } from '../../store/dispute/dispute-step.ts'

/** When, in which trace and by whom something is recorded. */
export interface DisputeRecording {
  readonly at: Date
  readonly traceId: string
  readonly by: string
}

/** Keeps a dispute as it is now, with what happened in a Spanish sentence, and tells the other domains. */
export async function recordDispute(
  tx: Transaction,
  contract: PayingContract,
  after: Dispute,
  { sentence, at, traceId, by }: DisputeRecording & { readonly sentence: string },
): Promise<void> {
  const change: DisputeState = after.state
  await saveDispute(tx, after)
  await addStep(tx, after, { at, kind: change, sentence, by })
  const data = {
    ...{ disputeId: after.id, ...whoseOf(contract), invoiceId: after.invoiceId, change },
    ...{ disputed: pesosText(after.disputed), answerBy: after.answerBy, changedAt: at.toISOString() },
  }
  await publish(tx, [newEvent(DisputeChanged, { key: after.contractId, data, occurredAt: at, traceId })])
}

/** What each fact says of whose it is. */
export function whoseOf({ contractId, customerId, servicePointId, operatingUnitId }: PayingContract) {
  return { contractId, customerId, servicePointId, operatingUnitId }
}
