import type { Session } from './session.ts'

/** A session as it was read, and what of it decides when to read or write again. Instants in milliseconds. */
export interface CachedSession {
  readonly session: Session
  readonly readAt: number
  readonly seenAt: number
  readonly createdAt: number
  readonly expiresAt: number
  /** When the key under which it is kept here was made. */
  readonly keyMadeAt: number
}

/** Sessions lately read, by the hash of their key; the ones not asked for longest go first. */
export interface SessionCache {
  find(hash: string): CachedSession | undefined
  /** Keeps it, unless the session ended while it was being read. */
  keep(hash: string, cached: CachedSession): boolean
  /** Takes a session that ended out; false when that was known already. */
  ended(sessionId: string, at: number): boolean
}

const mostSessions = 10_000
/** Longer than any read of the database takes. */
const endRememberedMs = 60_000

export function createSessionCache(most = mostSessions): SessionCache {
  const kept = new Map<string, CachedSession>()
  const endings = new Map<string, number>()

  function forgetEndings(now: number): void {
    for (const [id, at] of endings) {
      if (now - at < endRememberedMs) return
      endings.delete(id)
    }
  }

  return {
    find: (hash) => kept.get(hash),
    keep(hash, cached) {
      if (endings.has(cached.session.id)) return false
      kept.delete(hash)
      kept.set(hash, cached)
      const oldest = kept.keys().next()
      if (kept.size > most && !oldest.done) kept.delete(oldest.value)
      return true
    },
    ended(sessionId, at) {
      forgetEndings(at)
      const isNew = !endings.has(sessionId)
      endings.set(sessionId, at)
      for (const [hash, { session }] of kept) if (session.id === sessionId) kept.delete(hash)
      return isNew
    },
  }
}
