import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { allocationPolicy } from '../../domain/ledger/allocate.ts'
import { assign } from '../../domain/ledger/pay.ts'
import { lockContracts } from '../../store/contract.ts'
import { loadLedgers } from '../../store/ledger/contract-ledgers.ts'
import { lockPayment } from '../../store/ledger/payment.ts'
import { recordChanges } from './record-changes.ts'
import type { Recording } from './recording.ts'

/** What came of it; `assignedBefore` says whose the money is, which may be another contract. */
export type AssigningOutcome =
  | { readonly kind: 'assigned' }
  | { readonly kind: 'assignedBefore'; readonly contractId: string }
  | { readonly kind: 'paymentUnknown' }
  | { readonly kind: 'contractUnknown' }
  /** All of it was given back meanwhile. */
  | { readonly kind: 'nothingLeft' }

/** Money in suspense turns out to be a contract's: it goes to its bills, and is told as a payment. Once. */
export async function assignSuspense(
  tx: Transaction,
  asked: {
    readonly paymentId: string
    readonly contractId: string
    /** Bills to be paid first; left out or null: as the policy says. */
    readonly targets?: readonly string[] | null
  },
  recording: Recording,
): Promise<AssigningOutcome> {
  const { paymentId, contractId, targets = null } = asked
  const [contract] = await lockContracts(tx, [contractId])
  if (contract === undefined) return { kind: 'contractUnknown' }
  const suspended = await lockPayment(tx, paymentId)
  if (suspended === null) return { kind: 'paymentUnknown' }
  if (suspended.contractId !== null) return { kind: 'assignedBefore', contractId: suspended.contractId }
  const before = (await loadLedgers(tx, [contractId])).get(contractId)
  if (before === undefined || suspended.credit === 0n) return { kind: 'nothingLeft' }
  const change = assign(before, suspended, targets, allocationPolicy, recording.at)
  await recordChanges(tx, [{ contract, before, ...change }], recording)
  return { kind: 'assigned' }
}
