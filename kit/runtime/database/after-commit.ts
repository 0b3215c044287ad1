import type { Pool } from 'pg'

/** Something to do once a transaction is committed; called once however often it was asked for. */
export type AfterCommit = (pool: Pool) => void

/** What of a transaction tells it from others; it shares the session with its savepoints. */
interface InSession {
  readonly _: { readonly session: object }
}

const pending = new WeakMap<object, Set<AfterCommit>>()

/** Asks for `action` once the transaction is committed; forgotten when it is rolled back. */
export function afterCommit(tx: InSession, action: AfterCommit): void {
  pending.get(tx._.session)?.add(action)
}

/** Opens the list of a transaction that begins; returns what was asked for by its end. */
export function collectAfterCommit(tx: InSession): ReadonlySet<AfterCommit> {
  const actions = new Set<AfterCommit>()
  pending.set(tx._.session, actions)
  return actions
}
