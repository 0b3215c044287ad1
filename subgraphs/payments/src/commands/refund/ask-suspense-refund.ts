import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { v5 as uuidV5 } from 'uuid'
import { decideRefund, type Refund } from '../../domain/refund/refund.ts'
import { refundRules } from '../../domain/refund/refund-rules.ts'
import { lockPayment } from '../../store/ledger/payment.ts'
import { countRefundsOf } from '../../store/refund/refund.ts'
import type { Recording } from '../ledger/recording.ts'
import { addAccepted } from './ask-refund.ts'

/** What came of it. */
export type AskSuspenseOutcome =
  | { readonly kind: 'asked'; readonly refund: Refund }
  | { readonly kind: 'reasonMissing' | 'nothingLeft' }

/**
 * Money in suspense is asked to be given back, all that is left of it, because of a difference that the transaction has locked and of
 * which no refund is under way: as any other refund, a small one is owed at once, a larger one waits for a second person.
 */
export async function askSuspenseRefund(
  tx: Transaction,
  order: {
    readonly taskId: string
    readonly paymentId: string
    readonly reason: string
    readonly by: string
  },
  recording: Recording,
): Promise<AskSuspenseOutcome> {
  const { taskId, paymentId, reason } = order
  const payment = await lockPayment(tx, paymentId)
  if (payment === null || payment.contractId !== null) return { kind: 'nothingLeft' }
  const asked = { amount: centavos(payment.amount - payment.takenBack), means: 'TRANSFER', reason } as const
  const decision = decideRefund(payment, asked, refundRules)
  if (decision.kind === 'reasonMissing') return { kind: 'reasonMissing' }
  if (decision.kind !== 'accepted') return { kind: 'nothingLeft' }
  // One that was refused is not asked for again: it is another.
  const id = uuidV5(`${paymentId} ${await countRefundsOf(tx, paymentId)}`, taskId)
  const refund = { id, ...order, ...asked, contractId: null, operatingUnitId: null }
  return { kind: 'asked', refund: await addAccepted(tx, refund, decision, recording) }
}
