import type { Pool } from 'pg'

/** Channel on which the relay of a database hears that its outbox has grown. */
export const outboxChannel = 'aquacis_outbox'

// A NOTIFY inside each transaction would queue all commits of the server behind one lock. So it is sent
// after the commit, on its own, at most once per pause and process, and without waiting for the disk.
const pauseMs = 20
const announce = `begin; set local synchronous_commit = off; notify ${outboxChannel}; commit`
const quietUntil = new WeakMap<Pool, number>()

/** Tells the relay, in whatever process it runs, that something was committed. A hint: the relay also polls. */
export function announceOutbox(pool: Pool): void {
  const now = performance.now()
  const until = quietUntil.get(pool) ?? 0
  // One is already waiting to be sent, and will be sent after this commit.
  if (until > now + pauseMs) return
  const wait = Math.max(0, until - now)
  quietUntil.set(pool, now + wait + pauseMs)
  if (wait === 0) send(pool)
  else setTimeout(send, wait, pool).unref()
}

function send(pool: Pool): void {
  if (!pool.ending) pool.query(announce).catch(() => {})
}
