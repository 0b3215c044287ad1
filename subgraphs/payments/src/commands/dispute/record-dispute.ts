import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { type Centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { type Dispute, type DisputeState, surchargeOfDispute } from '../../domain/dispute/dispute.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { DisputeChanged } from '../../events.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'
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
  const { invoiceId, openedAt } = after
  const { held, caughtUp } = surchargeOfDispute(shippedCollections(), after)
  const partOf = (amount: Centavos) => (amount > 0n ? [{ invoiceId, amount: pesosText(amount) }] : [])
  const surcharge = { since: openedAt.toISOString(), held: partOf(held), caughtUp: partOf(caughtUp) }
  const data = {
    ...{ disputeId: after.id, ...whoseOf(contract), invoiceId, change },
    ...{ disputed: pesosText(after.disputed), answerBy: after.answerBy, changedAt: at.toISOString() },
    surcharge,
  }
  await publish(tx, [newEvent(DisputeChanged, { key: after.contractId, data, occurredAt: at, traceId })])
}

/** What each fact says of whose it is. */
export function whoseOf({ contractId, customerId, servicePointId, operatingUnitId }: PayingContract) {
  return { contractId, customerId, servicePointId, operatingUnitId }
}
