import type { PoolClient } from 'pg'

/** What of a transaction tells it from others; it shares the session with its savepoints. */
interface InSession {
  readonly _: { readonly session: object }
}

const clients = new WeakMap<object, PoolClient>()

/** Remembers over which connection a transaction runs. */
export function bindClient(tx: InSession, client: PoolClient): void {
  clients.set(tx._.session, client)
}

/** The connection of an open transaction, for what the query builder cannot say. */
export function clientOf(tx: InSession): PoolClient {
  const client = clients.get(tx._.session)
  if (client === undefined) throw new Error('this transaction was not opened by openDatabase')
  return client
}
