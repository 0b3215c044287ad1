import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { allocationPolicy } from '../../domain/ledger/allocate.ts'
import { favourIdOf } from '../../domain/ledger/book/ledger-ids.ts'
import { reverseCharge } from '../../domain/ledger/charge.ts'
import { lockContracts } from '../../store/contract.ts'
import { loadLedgers } from '../../store/ledger/contract-ledgers.ts'
import { noteReversal } from '../../store/ledger/reversed-bill.ts'
import { recordChanges } from './record-changes.ts'
import type { Recording } from './recording.ts'

/**
 * A bill is owed no more: what was paid of it goes to the contract's other bills, or waits as credit. Heard twice it changes
 * nothing; heard before the bill, that is never charged.
 */
export async function reverseBill(
  tx: Transaction,
  told: { readonly invoiceId: string; readonly contractId: string; readonly reversedAt: string },
  recording: Recording,
): Promise<void> {
  const { invoiceId, contractId } = told
  const reversedAt = new Date(told.reversedAt)
  const [contract] = await lockContracts(tx, [contractId])
  await noteReversal(tx, { invoiceId, contractId, reversedAt })
  if (contract === undefined) return
  // Of a bill of less than nothing, where its credit went.
  const needed = { invoiceIds: [invoiceId], paymentIds: [favourIdOf(invoiceId)] }
  const before = (await loadLedgers(tx, [contractId], needed)).get(contractId)
  if (before === undefined) return
  const change = reverseCharge(before, invoiceId, allocationPolicy, reversedAt)
  await recordChanges(tx, [{ contract, before, ...change }], recording)
}
