import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { allocationPolicy } from '../../domain/ledger/allocate.ts'
import { takingBackIdOf } from '../../domain/ledger/book/ledger-ids.ts'
import type { TakingBack, TakingBackKind } from '../../domain/ledger/contract-ledger.ts'
import { paymentOf } from '../../domain/ledger/put-on-bills.ts'
import { restore, takable, takeBack } from '../../domain/ledger/take-back.ts'
import { saveTaking, takingById, takingOfRequest } from '../../store/ledger/taking-back.ts'
import { type LockedLedger, lockLedgerOfPayment } from './locked-ledger.ts'
import { recordChanges } from './record-changes.ts'
import type { Recording } from './recording.ts'

/** What is asked for. */
export interface TakingBackOrder {
  readonly paymentId: string
  /** A UUID; the same again changes nothing. */
  readonly requestId: string
  readonly kind: TakingBackKind
  readonly amount: Centavos
  /** For people, in Spanish. */
  readonly reason: string
  /** Subject of whoever asked; null for the system. */
  readonly by: string | null
}

/** What came of it. */
export type TakingBackOutcome =
  | { readonly kind: 'takenBack'; readonly takingBackId: string; readonly isNew: boolean }
  | { readonly kind: 'paymentUnknown' }
  /** Only `most` can still be taken back. */
  | { readonly kind: 'tooMuch'; readonly most: Centavos }

/**
 * Takes a payment, or a part of it, back: of its credit first, then of the bills that it went to last, which are open again; what
 * else the contract paid ahead goes to them at once.
 */
export async function takeBackPayment(
  tx: Transaction,
  order: TakingBackOrder,
  recording: Recording,
): Promise<TakingBackOutcome> {
  const { paymentId, requestId, amount } = order
  await lockNames(tx, [requestId])
  const known = await takingOfRequest(tx, requestId)
  if (known !== null) return { kind: 'takenBack', takingBackId: known.takingBackId, isNew: false }
  const locked = await lockLedgerOfPayment(tx, paymentId)
  if (locked === null) return { kind: 'paymentUnknown' }
  const most = takable(paymentOf(locked.before, paymentId), order.kind)
  if (amount <= 0n || amount > most) return { kind: 'tooMuch', most }
  const takingBackId = takingBackIdOf(requestId)
  const request = { ...order, takingBackId, takenBackAt: recording.at }
  const change = takeBack(locked.before, request, allocationPolicy)
  await keep(tx, { ...request, restoredAt: null }, locked)
  await recordChanges(tx, [{ ...locked, ...change }], recording)
  return { kind: 'takenBack', takingBackId, isNew: true }
}

/** What came of giving back to a payment what was taken from it. */
export type RestoringOutcome =
  | { readonly kind: 'restored'; readonly isNew: boolean }
  | { readonly kind: 'takingBackUnknown' }

/** What was taken back is the utility's again: a chargeback was won, a refund came back. It goes to open bills at once. */
export async function restorePayment(
  tx: Transaction,
  { takingBackId }: { readonly takingBackId: string },
  recording: Recording,
): Promise<RestoringOutcome> {
  const seen = await takingById(tx, takingBackId)
  const locked = seen && (await lockLedgerOfPayment(tx, seen.paymentId))
  const taking = locked?.before.takings.get(takingBackId)
  if (!locked || taking === undefined) return { kind: 'takingBackUnknown' }
  if (taking.restoredAt !== null) return { kind: 'restored', isNew: false }
  const change = restore(locked.before, takingBackId, allocationPolicy, recording.at)
  await keep(tx, { ...taking, restoredAt: recording.at }, locked)
  await recordChanges(tx, [{ ...locked, ...change }], recording)
  return { kind: 'restored', isNew: true }
}

function keep(tx: Transaction, taking: TakingBack, { contract }: LockedLedger): Promise<void> {
  const contractId = contract?.contractId ?? null
  return saveTaking(tx, { ...taking, contractId, operatingUnitId: contract?.operatingUnitId ?? null })
}
