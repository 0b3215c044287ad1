import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { v5 as uuidV5 } from 'uuid'
import { obstacleTo, type Resolution } from '../../domain/reconciliation/resolution.ts'
import { maySeeTask, type ReconciliationTask } from '../../domain/reconciliation/task.ts'
import type { Refund } from '../../domain/refund/refund.ts'
import { contractByNumber } from '../../store/contract.ts'
import { paymentsByIds } from '../../store/ledger/payment.ts'
import { endTask, lockTask } from '../../store/reconciliation/task.ts'
import { assignSuspense } from '../ledger/assign-suspense.ts'
import { takeBackPayment } from '../ledger/take-back-payment.ts'
import { subjectOf } from '../parties/sees-contract.ts'
import { giveBack, returnUnderWay } from './give-back.ts'
import { type MissingOutcome, postMissing } from './post-missing.ts'

/** How somebody ends a task. */
export interface ResolveRequest {
  readonly taskId: string
  readonly resolution: Resolution
  /** Why, for whoever looks at it in five years. */
  readonly reason: string
  /** As printed on bills: to whom the money is assigned. */
  readonly contractNumber: string | null
}

/** What came of it. */
export type ResolveOutcome =
  | { readonly kind: 'resolved' }
  /** Money of nobody is on its way back: the difference ends when it was paid. */
  | { readonly kind: 'returnAsked'; readonly refund: Refund }
  /** Somebody else asked for it to be given back. */
  | { readonly kind: 'beingReturned' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'resolvedAlready' }
  | { readonly kind: 'notForThis' }
  | { readonly kind: 'reasonMissing' }
  | { readonly kind: 'contractUnknown' }
  /** No payment of ours stands behind it that could be assigned or taken back. */
  | { readonly kind: 'nothingToMove' }
  | { readonly kind: 'provider'; readonly outcome: Exclude<MissingOutcome, 'taken'> }

/** Ends a task as somebody of the utility decides; what it does to money is done in the same transaction, once. */
export async function resolveTask(context: RequestContext, request: ResolveRequest): Promise<ResolveOutcome> {
  const { room, now: at, traceId } = context
  const posted = await readAgain(context, request)
  if (posted !== null) return posted
  return room.database.transaction(systemViewer, async (tx): Promise<ResolveOutcome> => {
    const task = await lockTask(tx, request.taskId)
    if (task === null || !maySeeTask(context.viewer, task)) return { kind: 'unknown' }
    const contract =
      request.contractNumber === null ? null : await contractByNumber(tx, request.contractNumber)
    if (request.contractNumber !== null && contract === null) return { kind: 'contractUnknown' }
    const by = subjectOf(context.viewer) ?? 'system'
    const returning = await returnUnderWay(tx, task)
    // The same told twice: the answer got lost.
    if (returning?.askedBy === by && request.resolution === 'RETURN')
      return { kind: 'returnAsked', refund: returning }
    const contractId = contract?.contractId ?? null
    const told = { reason: request.reason, contractId, isBeingReturned: returning !== null }
    const obstacle = obstacleTo(request.resolution, task, told)
    if (obstacle === 'contractMissing') return { kind: 'contractUnknown' }
    if (obstacle !== null) return { kind: obstacle }
    const moved = await moveMoney(tx, { task, ...request, contractId, by }, { at, traceId })
    if (moved !== null) return moved
    await endTask(tx, task.id, {
      ...{
        outcome: request.resolution,
        reason: request.reason.trim() || null,
        resolvedBy: by,
        resolvedAt: at,
      },
      ...(contract === null
        ? {}
        : { contractId: contract.contractId, operatingUnitId: contract.operatingUnitId }),
    })
    return { kind: 'resolved' }
  })
}

/** Before a missing payment counts as posted, the provider is asked; null: the task may go on. */
async function readAgain(
  { room, viewer, now: at, traceId }: RequestContext,
  { taskId, resolution }: ResolveRequest,
): Promise<ResolveOutcome | null> {
  if (resolution !== 'POST') return null
  const task = await room.database.transaction(systemViewer, (tx) => lockTask(tx, taskId))
  if (task === null || !maySeeTask(viewer, task)) return { kind: 'unknown' }
  if (obstacleTo('POST', task, { reason: '', contractId: null, isBeingReturned: false }) !== null) return null
  const outcome = await postMissing(room, task, { at, traceId })
  return outcome === 'taken' ? null : { kind: 'provider', outcome }
}

interface Decision extends Pick<ResolveRequest, 'resolution' | 'reason'> {
  readonly task: ReconciliationTask
  readonly contractId: string | null
  readonly by: string
}

/** Null where nothing stood in the way. */
async function moveMoney(
  tx: Transaction,
  { task, resolution, reason, contractId, by }: Decision,
  recording: { readonly at: Date; readonly traceId: string },
): Promise<ResolveOutcome | null> {
  if (resolution === 'ASSIGN') {
    const [paymentId] = task.paymentIds
    if (paymentId === undefined || contractId === null) return { kind: 'nothingToMove' }
    const { kind } = await assignSuspense(tx, { paymentId, contractId }, recording)
    return kind === 'assigned' ? null : { kind: 'nothingToMove' }
  }
  if (resolution === 'RETURN') return giveBack(tx, { task, reason, by }, recording)
  if (resolution !== 'TAKE_BACK') return null
  const payments = await paymentsByIds(tx, task.paymentIds)
  if (payments.every(({ amount, takenBack }) => takenBack >= amount)) return { kind: 'nothingToMove' }
  for (const { paymentId, amount, takenBack } of payments) {
    if (takenBack >= amount) continue
    await takeBackPayment(
      tx,
      {
        ...{ paymentId, requestId: uuidV5(paymentId, task.id), reason, by },
        amount: centavos(amount - takenBack),
        kind: 'REVERSAL',
      },
      recording,
    )
  }
  return null
}
