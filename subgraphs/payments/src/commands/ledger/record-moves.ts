import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { type MoneyMove, moveMoney } from '../../domain/ledger/book/move-money.ts'
import {
  drawNumbers,
  knownSources,
  transactionWrites,
  writeTogether,
} from '../../store/ledger/ledger-book.ts'
import type { Recording } from './recording.ts'

/**
 * Writes down that money moved between accounts that are no customer's: a provider's transfer arrived, a refund was paid. Each
 * source once; the answer is how many were new.
 */
export async function recordMoves(
  tx: Transaction,
  moves: readonly MoneyMove[],
  recording: Recording,
): Promise<number> {
  const transactions = new Map(moves.map(moveMoney).map((one) => [one.sourceKey, one]))
  await lockNames(tx, [...transactions.keys()])
  for (const key of await knownSources(tx, [...transactions.keys()])) transactions.delete(key)
  const written = [...transactions.values()].map((transaction) => ({ transaction, operatingUnitId: null }))
  const numbers = await drawNumbers(tx, written.length)
  await writeTogether(tx, transactionWrites(written, numbers, recording))
  return written.length
}
