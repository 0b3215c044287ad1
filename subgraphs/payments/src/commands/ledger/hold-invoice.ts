import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { allocationPolicy } from '../../domain/ledger/allocate.ts'
import { hold, releaseHold as release } from '../../domain/ledger/hold.ts'
import { addHold, endHold, standingHold } from '../../store/ledger/bill-hold.ts'
import { billsByIds } from '../../store/ledger/ledger-bill.ts'
import { lockLedger } from './locked-ledger.ts'
import { recordChanges } from './record-changes.ts'
import type { Recording } from './recording.ts'

/** A part of a bill that is disputed or said to be paid. */
export interface Holding {
  /** Of the dispute or the claim: a UUID. The same again changes nothing. */
  readonly holdId: string
  readonly invoiceId: string
  readonly amount: Centavos
}

/**
 * A part of a bill need not be paid meanwhile: nobody is dunned for it and no money goes to it. The answer is false where the
 * ledger does not know the bill.
 */
export async function holdInvoice(
  tx: Transaction,
  { holdId, invoiceId, amount }: Holding,
  recording: Recording,
): Promise<boolean> {
  const locked = await lockLedgerOfBill(tx, invoiceId)
  if (locked === null) return false
  if (!(await addHold(tx, { holdId, invoiceId, amount, heldAt: recording.at }))) return true
  const ledger = hold(locked.before, invoiceId, amount)
  await recordChanges(tx, [{ ...locked, ledger, transactions: [] }], recording)
  return true
}

/** What a dispute or a claim held can be paid again; what was paid ahead goes to it at once. Twice it changes nothing. */
export async function releaseHold(tx: Transaction, holdId: string, recording: Recording): Promise<void> {
  const held = await standingHold(tx, holdId)
  if (held === null) return
  const { invoiceId, amount } = held
  const locked = await lockLedgerOfBill(tx, invoiceId)
  if (locked === null || !(await endHold(tx, holdId, recording.at))) return
  const change = release(locked.before, { holdId, invoiceId, amount }, allocationPolicy, recording.at)
  await recordChanges(tx, [{ ...locked, ...change }], recording)
}

async function lockLedgerOfBill(tx: Transaction, invoiceId: string) {
  const [bill] = await billsByIds(tx, [invoiceId])
  return bill === undefined ? null : lockLedger(tx, bill.contractId, { invoiceIds: [invoiceId] })
}
