import type { Database } from '../database.ts'

/** Channel on which the relay of a database hears that its outbox has grown. */
export const outboxChannel = 'aquacis_outbox'

// A NOTIFY inside each transaction would queue all commits of the server behind one lock. So it is sent
// after the commit, on its own, at most once per pause and process, and without waiting for the disk.
const pauseMs = 20
const announce = `begin; set local synchronous_commit = off; notify ${outboxChannel}; commit`
const quietUntil = new WeakMap<Database, number>()

/** Tells the relay, in whatever process it runs, that something was committed. A hint: the relay also polls. */
export function announceOutbox(database: Database): void {
  const now = performance.now()
  const until = quietUntil.get(database) ?? 0
  // One is already waiting to be sent, and will be sent after this commit.
  if (until > now + pauseMs) return
  const wait = Math.max(0, until - now)
  quietUntil.set(database, now + wait + pauseMs)
  if (wait === 0) send(database)
  else setTimeout(send, wait, database).unref()
}

function send(database: Database): void {
  if (!database.pool.ending) database.pool.query(announce).catch(() => {})
}
