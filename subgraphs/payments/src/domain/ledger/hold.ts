import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { AllocationPolicy } from './allocate.ts'
import { type Change, type ContractLedger, withBill } from './contract-ledger.ts'
import { allotCredit, billOf } from './put-on-bills.ts'

/** More of a bill is disputed: it need not be paid meanwhile. What is held may be more than is open. */
export function hold(ledger: ContractLedger, invoiceId: string, amount: Centavos): ContractLedger {
  const bill = billOf(ledger, invoiceId)
  return withBill(ledger, { ...bill, held: centavos(bill.held + amount) })
}

/** It is disputed no more: what was paid ahead goes to it at once. */
export function releaseHold(
  ledger: ContractLedger,
  {
    holdId,
    invoiceId,
    amount,
  }: { readonly holdId: string; readonly invoiceId: string; readonly amount: Centavos },
  policy: AllocationPolicy,
  at: Date,
): Change {
  const bill = billOf(ledger, invoiceId)
  const released = withBill(ledger, { ...bill, held: centavos(bill.held - amount) })
  return allotCredit({ ledger: released, transactions: [] }, `released ${holdId}`, policy, at)
}
