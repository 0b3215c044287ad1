import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockContracts } from '../../store/contract.ts'
import { openInvoices } from '../../store/ledger/open-invoices.ts'
import { changeReference, lockOpenReferences } from '../../store/reference/payment-reference.ts'
import { unwantCharges } from '../../store/reference/reference-charge.ts'
import { chargeLoops, referenceLoops } from './reference-loops.ts'

/**
 * Bills were paid: references of which nothing is owed any more, whoever paid it and by which way, are taken back, so that
 * nobody pays a second time.
 */
export async function endNeedlessReferences(tx: Transaction, contractId: string, now: Date): Promise<void> {
  await lockContracts(tx, [contractId])
  const references = await lockOpenReferences(tx, contractId)
  const bills = references.filter(({ cover, state }) => cover.of !== 'INSTALMENT' && state !== 'PARTLY_PAID')
  if (bills.length === 0) return
  const owed = new Set((await openInvoices(tx, [contractId])).map(({ invoiceId }) => invoiceId))
  // One that is for no bill was made to pay ahead.
  const needless = bills.filter(
    (one) => one.bills.length > 0 && one.bills.every(({ invoiceId }) => !owed.has(invoiceId)),
  )
  for (const { id } of needless) await changeReference(tx, id, { state: 'CANCELLED' })
  await unwantCharges(
    tx,
    needless.map(({ id }) => id),
    now,
  )
  if (needless.length === 0) return
  afterCommit(tx, chargeLoops.wake)
  afterCommit(tx, referenceLoops.wake)
}
