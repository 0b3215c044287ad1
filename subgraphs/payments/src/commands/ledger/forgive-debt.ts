import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { allocationPolicy } from '../../domain/ledger/allocate.ts'
import { sumOf } from '../../domain/ledger/book/components.ts'
import type { Forgiving } from '../../domain/ledger/contract-ledger.ts'
import { type Forgiveness, type ForgivenessKind, forgive } from '../../domain/ledger/forgive.ts'
import { forgivingsOfAdjustment } from '../../store/ledger/forgiving.ts'
import { lockLedger } from './locked-ledger.ts'
import { recordChanges } from './record-changes.ts'
import type { Recording } from './recording.ts'

/** What is asked for; the id of the adjustment is the caller's. */
export interface ForgivingOrder extends Forgiveness {
  readonly contractId: string
  readonly kind: ForgivenessKind
  /** For people, in Spanish. */
  readonly reason: string
  /** Subject of whoever asked; null for the system. */
  readonly by: string | null
}

/** What came of it; nothing is forgiven of what is not owed. */
export type ForgivingOutcome =
  | { readonly kind: 'forgiven'; readonly amount: Centavos; readonly isNew: boolean }
  | { readonly kind: 'contractUnknown' }
  | { readonly kind: 'nothingOpen' }

/** A part of a contract's debt is asked for no more: an amnesty, a discount for paying ahead. Once for each adjustment. */
export async function forgiveDebt(
  tx: Transaction,
  order: ForgivingOrder,
  recording: Recording,
): Promise<ForgivingOutcome> {
  const { adjustmentId, contractId, kind, reason, by } = order
  await lockNames(tx, [adjustmentId])
  const known = await forgivingsOfAdjustment(tx, adjustmentId)
  if (known.length > 0) return { kind: 'forgiven', amount: amountOf(known), isNew: false }
  const locked = await lockLedger(tx, contractId)
  if (locked === null) return { kind: 'contractUnknown' }
  const { contract, before } = locked
  const change = forgive(before, order, allocationPolicy, recording.at)
  const forgivings = change.ledger.forgivings.filter((one) => one.adjustmentId === adjustmentId)
  if (forgivings.length === 0) return { kind: 'nothingOpen' }
  await recordChanges(tx, [{ contract, before, ...change, forgiven: { kind, reason, by } }], recording)
  return { kind: 'forgiven', amount: amountOf(forgivings), isNew: true }
}

function amountOf(forgivings: readonly Forgiving[]): Centavos {
  return centavos(forgivings.reduce((sum, { parts }) => sum + sumOf(parts), 0n))
}
