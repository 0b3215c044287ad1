import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'

/** Whoever changes who may look at a contract does so one after the other: places are counted, and an end ends all. */
export function lockContract(tx: Transaction, contractId: string): Promise<void> {
  return lockNames(tx, [`who sees contract ${contractId}`])
}
