import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { migrate } from '@aquacis/kit/runtime/migrations.ts'
import type { Cookies } from './cookies.ts'
import type { Lifetimes } from './lifetimes.ts'
import { createSessionSecrets } from './session-secret.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { openEndedLine } from './store/ended-line.ts'
import { sessionRows } from './store/session-rows.ts'
import { guessesCountMs, type WrongGuesses, wrongGuesses } from './store/wrong-guess.ts'

/** Where sessions are kept, and by what they live. */
export interface SessionsPlace {
  /** As the role that uses the tables, and as the one that owns them. */
  readonly databaseUrl: string
  readonly ownerUrl: string
  /** 32 bytes in base64: marks cookies as ours, seals names. */
  readonly key: string
  readonly cookies: Cookies
  readonly lifetimes: Lifetimes
  /** Milliseconds; the wall clock except in tests of time. */
  readonly now?: () => number
}

/** Sessions on their database. */
export interface OpenSessions {
  readonly sessions: Sessions
  /** Beside them, what all gateways count together. */
  readonly wrongGuesses: WrongGuesses
  /** Throws a sentence when the database cannot be reached. */
  probe(): Promise<void>
  close(): Promise<void>
}

const keptForMs = 365 * 24 * 60 * 60_000
const sweepEveryMs = 60 * 60_000

/** Brings the tables up to date and listens for endings. Throws when the database cannot be reached. */
export async function openSessions(place: SessionsPlace, log: Logger): Promise<OpenSessions> {
  await migrate(place.ownerUrl, new URL('../../migrations/', import.meta.url), log)
  const database = openDatabase(place.databaseUrl, { name: 'gateway', log, max: 8 })
  const rows = sessionRows(database, place.key)
  const guesses = wrongGuesses(database)
  const sessions = createSessions({
    rows,
    secrets: createSessionSecrets(place.key),
    cookies: place.cookies,
    lifetimes: place.lifetimes,
    hearsEndings: () => line.isOpen,
    log,
    ...(place.now === undefined ? {} : { now: place.now }),
  })
  const line = openEndedLine({
    url: place.databaseUrl,
    log,
    onEnded: (id) => sessions.heardEnding(id),
    async onReopened(since) {
      for (const id of await rows.endedSince(since)) sessions.heardEnding(id)
    },
  })
  const sweep = setInterval(() => {
    const before = new Date(Date.now() - keptForMs)
    rows.forget(before).catch((error: unknown) => log.warn({ err: error }, 'old sessions stay for now'))
    guesses.forget(new Date(Date.now() - guessesCountMs)).catch((error: unknown) => {
      log.warn({ err: error }, 'networks that guess no more are remembered for now')
    })
  }, sweepEveryMs)
  return {
    sessions,
    wrongGuesses: guesses,
    probe: async () => void (await database.pool.query('select 1')),
    async close() {
      clearInterval(sweep)
      await line.stop()
      await database.close()
    },
  }
}
