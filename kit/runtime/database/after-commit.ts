import type { Database, Transaction } from '../database.ts'

/** Something to do once a transaction is committed; called once however often it was asked for. */
export type AfterCommit = (database: Database) => void

// Keyed by session, which a transaction shares with its savepoints.
const pending = new WeakMap<object, Set<AfterCommit>>()

/** Asks for `action` once the transaction is committed; forgotten when it is rolled back. */
export function afterCommit(tx: Transaction, action: AfterCommit): void {
  pending.get(tx._.session)?.add(action)
}

/** Opens the list of a transaction that begins; returns what was asked for by its end. */
export function collectAfterCommit(tx: Transaction): ReadonlySet<AfterCommit> {
  const actions = new Set<AfterCommit>()
  pending.set(tx._.session, actions)
  return actions
}
