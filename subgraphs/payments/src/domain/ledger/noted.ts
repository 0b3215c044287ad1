import { centavos } from '@aquacis/kit/values/money.ts'
import type { LedgerTransaction } from './book/book.ts'
import { balanceOf, type ContractLedger } from './contract-ledger.ts'

/** What a transaction is made of, beside what it did to its ledger. */
interface Noting
  extends Pick<LedgerTransaction, 'sourceKey' | 'kind' | 'entries'>,
    Partial<Pick<LedgerTransaction, 'invoiceId' | 'paymentId' | 'causeId' | 'allocations' | 'releases'>> {
  readonly at: Date
}

/** Writes down what made one state of a ledger into another. */
export function noted(
  before: ContractLedger,
  after: ContractLedger,
  { at, ...noting }: Noting,
): LedgerTransaction {
  const { contractId } = after
  const balance = contractId === null ? centavos(0n) : balanceOf(after)
  const was = contractId === null ? centavos(0n) : balanceOf(before)
  return {
    ...{ contractId, invoiceId: null, paymentId: null, causeId: null, allocations: [], releases: [] },
    ...noting,
    ...{ occurredAt: at, amount: centavos(balance - was), balance },
  }
}
