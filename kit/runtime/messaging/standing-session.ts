import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { Running } from '../event-log.ts'
import type { Logger } from '../log.ts'
import { createSignal, type Signal } from './signal.ts'

/** Where a standing session leads and how its owner is told of faults. */
export interface StandingOptions {
  readonly url: string | undefined
  /** Shown by the server as application_name, and in the log. */
  readonly name: string
  readonly log: Logger
  /** A server that leaves a query unanswered for longer is taken for lost; 40 s unless told. */
  readonly answerWithinMs?: number
}

/** What the work of a standing session watches. */
export interface Standing extends Signal {
  /** The work shall come to its end. Raises the signal when it becomes true, as the loss of the session does. */
  readonly stopping: boolean
}

const longestPauseMs = 2_000
const soundAfterMs = 10_000
const goodbyeMs = 500

/**
 * Keeps one session at work until stopped: opens it, runs `work`, and when that throws opens another one after a
 * pause that grows. For what lives on a session's own state: advisory locks and LISTEN. `work` returns when it
 * sees `stopping`; `stop` waits for it.
 */
export function keepSession(
  { url, name, log, answerWithinMs = 40_000 }: StandingOptions,
  work: (session: Client, standing: Standing) => Promise<void>,
): Running {
  const signal = createSignal()
  const stop = new AbortController()
  const standing: Standing = {
    ...signal,
    get stopping() {
      return stop.signal.aborted
    },
  }

  const loop = (async () => {
    for (let failures = 0; !standing.stopping; ) {
      const openedAt = Date.now()
      const session = openSession(url, name, answerWithinMs)
      session.on('error', signal.raise)
      try {
        await session.connect()
        await work(session, standing)
      } catch (error) {
        failures = Date.now() - openedAt > soundAfterMs ? 1 : failures + 1
        if (failures === 1 && !standing.stopping)
          log.warn({ err: error }, `${name}: lost its session; opening another`)
      }
      await leave(session)
      const pauseMs = Math.min(longestPauseMs, 25 * 2 ** failures)
      if (!standing.stopping) await pause(pauseMs, undefined, { signal: stop.signal }).catch(() => {})
    }
  })()

  return {
    async stop() {
      stop.abort()
      signal.raise()
      await loop
    },
  }
}

function openSession(connectionString: string | undefined, name: string, answerWithinMs: number): Client {
  return new Client({
    connectionString,
    application_name: name,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 30_000,
    query_timeout: answerWithinMs,
  })
}

/** Says goodbye, but does not wait for a peer that is not there any more. */
async function leave(session: Client): Promise<void> {
  const timer = setTimeout(() => session.connection.stream.destroy(), goodbyeMs)
  await session.end().catch(() => {})
  clearTimeout(timer)
}
