import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { contractByNumber, contractsOf } from '../../store/contract.ts'
import { billsByPaymentReference } from '../../store/ledger/ledger-bill.ts'

/** Whose money it is, and which bill was held out. */
export interface Payee {
  readonly contract: PayingContract
  /** Bills to be paid first; null: as the policy says. */
  readonly targets: readonly string[] | null
}

/**
 * Whom a number on paper is of: the fourteen digits that are printed on a bill with its barcode, or a contract's number. Null
 * where it is nobody's that the transaction may see.
 */
export async function findPayee(tx: Transaction, told: string): Promise<Payee | null> {
  const number = told.replaceAll(/[\s-]/g, '')
  if (/^\d{14}$/.test(number)) {
    const [bill] = await billsByPaymentReference(tx, [number])
    const [contract] = bill === undefined ? [] : await contractsOf(tx, [bill.contractId])
    if (bill && contract) return { contract, targets: [bill.invoiceId] }
  }
  const contract = number === '' ? null : await contractByNumber(tx, told.trim())
  return contract && { contract, targets: null }
}
