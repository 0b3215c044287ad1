import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { type PaymentClaim, shippedClaimPolicy } from '../../domain/claim/payment-claim.ts'
import { PaymentClaimChanged } from '../../events.ts'
import { contractsOf } from '../../store/contract.ts'
import type { Recording } from '../ledger/recording.ts'

/** Tells what became of a claim, with the transaction. */
export async function tellClaim(
  tx: Transaction,
  {
    id: claimId,
    contractId,
    amount,
    answerBy,
    openedAt,
  }: Pick<PaymentClaim, 'id' | 'contractId' | 'amount' | 'answerBy' | 'openedAt'>,
  change: 'OPENED' | 'FOUND' | 'NOT_FOUND' | 'WITHDRAWN',
  { at, traceId }: Recording,
): Promise<void> {
  const [contract] = await contractsOf(tx, [contractId])
  if (contract === undefined) throw new Error(`claim ${claimId} is of a contract that is not there`)
  const { customerId, servicePointId, operatingUnitId } = contract
  const of = { contractId, customerId, servicePointId, operatingUnitId }
  // Of whatever is overdue: nobody knows yet which bills it paid.
  const claimed = [{ invoiceId: null, amount: pesosText(amount) }]
  const isInVain = change === 'NOT_FOUND' || change === 'WITHDRAWN'
  const surcharge = {
    since: openedAt.toISOString(),
    held: change === 'OPENED' ? claimed : [],
    caughtUp: isInVain && shippedClaimPolicy.surchargeInVain === 'CAUGHT_UP' ? claimed : [],
  }
  const data = {
    ...{ claimId, ...of, change, amount: pesosText(amount), answerBy, surcharge },
    changedAt: at.toISOString(),
  }
  await publish(tx, [newEvent(PaymentClaimChanged, { key: contractId, data, occurredAt: at, traceId })])
}
