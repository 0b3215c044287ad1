import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { v5 as uuidV5 } from 'uuid'
import type { ReconciliationTask } from '../../domain/reconciliation/task.ts'
import { isUnderWay, type Refund } from '../../domain/refund/refund.ts'
import { paymentsByIds } from '../../store/ledger/payment.ts'
import { refundsOfTasks } from '../../store/refund/refund.ts'
import type { Recording } from '../ledger/recording.ts'
import { keepRefund } from '../refund/ask-refund.ts'
import { askSuspenseRefund } from '../refund/ask-suspense-refund.ts'

interface Returning {
  readonly task: ReconciliationTask
  readonly reason: string
  readonly by: string
}

type GiveBackOutcome =
  | { readonly kind: 'returnAsked'; readonly refund: Refund }
  | { readonly kind: 'reasonMissing' | 'nothingToMove' }

/**
 * Money goes back as any other refund does: over a limit a second person approves it, and somebody pays it and proves it. Of a
 * contract it counts until then, and the difference ends at once (null); of nobody it stays in suspense until then, and the difference
 * is open until it was paid: refused, or given up, something else can be done about it.
 */
export async function giveBack(
  tx: Transaction,
  { task, reason, by }: Returning,
  recording: Recording,
): Promise<GiveBackOutcome | null> {
  const payments = await paymentsByIds(tx, task.paymentIds)
  const left = payments.filter(({ amount, takenBack }) => takenBack < amount)
  if (left.length === 0) return { kind: 'nothingToMove' }
  let asked: Refund | null = null
  for (const { paymentId, contractId, amount, takenBack } of left) {
    const outcome =
      contractId === null
        ? await askSuspenseRefund(tx, { taskId: task.id, paymentId, reason, by }, recording)
        : await keepRefund(
            tx,
            {
              ...{ id: uuidV5(paymentId, task.id), paymentId, amount: centavos(amount - takenBack) },
              ...({ means: 'TRANSFER', reason, by } as const),
            },
            recording,
          )
    if (outcome?.kind === 'reasonMissing') return { kind: 'reasonMissing' }
    if (outcome?.kind !== 'asked') return { kind: 'nothingToMove' }
    if (contractId === null) asked = outcome.refund
  }
  return asked === null ? null : { kind: 'returnAsked', refund: asked }
}

/** The refund of a difference that waits for a second person, or to be paid; null where none does. */
export async function returnUnderWay(
  tx: Transaction,
  { id }: Pick<ReconciliationTask, 'id'>,
): Promise<Refund | null> {
  const [refund] = await refundsOfTasks(tx, [id])
  return refund !== undefined && isUnderWay(refund) ? refund : null
}
