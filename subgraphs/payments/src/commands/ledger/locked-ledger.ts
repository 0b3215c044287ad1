import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type ContractLedger, emptyLedger } from '../../domain/ledger/contract-ledger.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { lockContracts } from '../../store/contract.ts'
import { loadLedgers, type Needed } from '../../store/ledger/contract-ledgers.ts'
import { lockPayment, paymentsByIds } from '../../store/ledger/payment.ts'
import { takingsOfPayments } from '../../store/ledger/taking-back.ts'

/** A ledger that nobody else changes until the transaction ends; the contract is null for money in suspense. */
export interface LockedLedger {
  readonly contract: PayingContract | null
  readonly before: ContractLedger
}

/** A contract's ledger, locked; null where nobody has heard of the contract. */
export async function lockLedger(
  tx: Transaction,
  contractId: string,
  needed: Needed = {},
): Promise<(LockedLedger & { readonly contract: PayingContract }) | null> {
  const [contract] = await lockContracts(tx, [contractId])
  const before = contract && (await loadLedgers(tx, [contractId], needed)).get(contractId)
  return contract === undefined || before === undefined ? null : { contract, before }
}

/** The ledger of a payment, locked, with where the payment went; null where there is no such payment. */
export async function lockLedgerOfPayment(tx: Transaction, paymentId: string): Promise<LockedLedger | null> {
  const [seen] = await paymentsByIds(tx, [paymentId])
  if (seen === undefined) return null
  if (seen.contractId !== null) return lockLedger(tx, seen.contractId, { paymentIds: [paymentId] })
  const payment = await lockPayment(tx, paymentId)
  // Meanwhile somebody may have found out whose it is.
  if (payment?.contractId) return lockLedger(tx, payment.contractId, { paymentIds: [paymentId] })
  if (payment === null) return null
  const takings = (await takingsOfPayments(tx, [paymentId])).map((one) => [one.takingBackId, one] as const)
  const before = {
    ...emptyLedger(null),
    ...{ payments: new Map([[paymentId, payment]]), takings: new Map(takings) },
  }
  return { contract: null, before }
}
