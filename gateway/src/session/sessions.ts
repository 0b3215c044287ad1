import { randomUUID } from 'node:crypto'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { GraphQLError } from 'graphql'
import { rememberHashes } from './cookie-hashes.ts'
import type { Cookies } from './cookies.ts'
import { expiryOf, type Lifetimes } from './lifetimes.ts'
import type { Session, SignedIn } from './session.ts'
import { type CachedSession, createSessionCache } from './session-cache.ts'
import type { SessionSecrets } from './session-secret.ts'
import type { KeyRow, ListedSession, SessionRow, SessionRows } from './store/session-rows.ts'

/** Who is signed in where, and what of it this gateway knows without asking. */
export interface Sessions {
  /**
   * The session of a request or a socket; null when nobody is signed in. Answers at once what was read within ten seconds.
   * Throws UNAVAILABLE when the database cannot be asked: that somebody is signed out is said only when it is known.
   */
  read(cookieHeader: string | undefined): Session | null | Promise<Session | null>
  /** A session as the database has it now: what moved on since its cookie was read. Null when it is over. */
  standing(id: string): Promise<Session | null>
  /** Begins one, ends the one that this browser had, and answers with the `set-cookie` header. */
  begin(signedIn: SignedIn, device: string, cookieHeader: string | undefined): Promise<string>
  /** A `set-cookie` header with a new key where the old one has served long enough; null where it has not. */
  renewedCookie(cookieHeader: string | undefined): Promise<string | null>
  /** What is open for the person of this session, last used first. */
  ofPerson(session: Session): Promise<ListedSession[]>
  /** Ends this session; its person signs out. */
  signOut(session: Session): Promise<void>
  /** Ends another one of the same person; false when there is none of that id. */
  endOne(session: Session, id: string): Promise<boolean>
  /** Ends all the others of the same person; answers with how many. */
  endOthers(session: Session): Promise<number>
  /** Ends what the identity provider says is over. */
  endAtProvider(subject: string | undefined, providerSession: string | undefined): Promise<number>
  /** Hears each session that is ended, on whatever gateway, within a second. Answers with how to stop listening. */
  onEnded(listener: (sessionId: string) => void): () => void
  /** For the line on which endings are told: takes a session out of what is remembered. */
  heardEnding(sessionId: string): void
}

export interface SessionsParts {
  readonly rows: SessionRows
  readonly secrets: SessionSecrets
  readonly cookies: Cookies
  readonly lifetimes: Lifetimes
  /** Whether endings on other gateways are heard: without that a session is asked for anew each second. */
  readonly hearsEndings: () => boolean
  readonly log: Logger
  readonly now?: () => number
}

const servedForMs = 10_000
const servedDeafMs = 1_000
const seenEveryMs = 60_000
const answerWithinMs = 2_000
/** Requests that were under way when their page got a new key. */
const replacedGraceMs = 60_000
const renewEveryMs = { resident: 24 * 60 * 60_000, staff: 15 * 60_000 }

export function createSessions(parts: SessionsParts): Sessions {
  const { rows, secrets, cookies, lifetimes, hearsEndings, log, now = Date.now } = parts
  const cache = createSessionCache()
  const asking = new Map<string, Promise<Session | null>>()
  const endedListeners = new Set<(sessionId: string) => void>()
  let isAnswered = true

  function heardEnding(sessionId: string): void {
    if (!cache.ended(sessionId, now())) return
    for (const listener of endedListeners) listener(sessionId)
  }

  /** The database tells it on the line too; here it shall not wait for that. */
  async function ended(ending: Promise<string[]>): Promise<string[]> {
    const ids = await ending
    for (const id of ids) heardEnding(id)
    return ids
  }

  /** What this gateway saw last is on its way to the database, and may be newer than what that has. */
  function cachedOf(row: SessionRow, key: KeyRow, readAt: number, seenHere: number): CachedSession {
    const seenAt = new Date(Math.max(row.seenAt.getTime(), seenHere))
    const expiresAt = expiryOf(lifetimes[row.viewer.kind], row.createdAt, seenAt)
    return {
      session: { id: row.id, viewer: row.viewer, name: row.name, expiresAt: expiresAt.toISOString() },
      readAt,
      seenAt: seenAt.getTime(),
      createdAt: row.createdAt.getTime(),
      expiresAt: expiresAt.getTime(),
      keyMadeAt: key.madeAt.getTime(),
    }
  }

  /** Notes that the session is used, once a minute at most; it lives longer for it. */
  function noteSeen(hash: string, cached: CachedSession, at: number): Session {
    if (at - cached.seenAt < seenEveryMs) return cached.session
    const expiry = expiryOf(lifetimes[cached.session.viewer.kind], new Date(cached.createdAt), new Date(at))
    const session = { ...cached.session, expiresAt: expiry.toISOString() }
    cache.keep(hash, { ...cached, session, seenAt: at, expiresAt: expiry.getTime() })
    rows.seen(session.id, new Date(at)).catch((error: unknown) => {
      log.debug({ err: error }, 'that a session is used was not noted')
    })
    return session
  }

  async function ask(hash: string, stale: CachedSession | undefined): Promise<Session | null> {
    const readAt = now()
    const bytes = Buffer.from(hash, 'base64url')
    let found: Awaited<ReturnType<SessionRows['byKey']>>
    try {
      found = await within(rows.byKey(bytes), answerWithinMs)
      isAnswered = true
    } catch (error) {
      if (isAnswered)
        log.warn({ err: error }, 'sessions cannot be read: what is remembered is served for seconds')
      isAnswered = false
      if (stale !== undefined && isServed(stale, now(), servedForMs)) return stale.session
      throw unavailable()
    }
    if (found === null || found.row.endedAt !== null) return null
    const { row, key } = found
    if (key.replacedAt !== null && readAt - key.replacedAt.getTime() > replacedGraceMs) {
      log.warn({ session: row.id }, 'a key came back that had been replaced: the session was ended')
      await ended(rows.end(row.id, 'COPIED'))
      return null
    }
    const cached = cachedOf(row, key, readAt, stale?.seenAt ?? 0)
    if (readAt >= cached.expiresAt) return null
    if (key.shownAt === null) await rows.keyShown(row.id, bytes, new Date(readAt))
    return cache.keep(hash, cached) ? noteSeen(hash, cached, readAt) : null
  }

  const hashInHeader = rememberHashes((cookieHeader) => {
    const cookie = cookies.session.read(cookieHeader)
    const hash = cookie === undefined ? null : secrets.hashOf(cookie)
    if (cookie === undefined || hash === null) return null
    return cache.find(hash) !== undefined || secrets.isOurs(cookie) ? hash : null
  }, now)

  function hashIn(cookieHeader: string | undefined): string | null {
    return cookieHeader === undefined ? null : hashInHeader(cookieHeader)
  }

  function read(cookieHeader: string | undefined): Session | null | Promise<Session | null> {
    const hash = hashIn(cookieHeader)
    if (hash === null) return null
    const cached = cache.find(hash)
    const at = now()
    if (cached !== undefined && isServed(cached, at, hearsEndings() ? servedForMs : servedDeafMs))
      return noteSeen(hash, cached, at)
    const asked = asking.get(hash) ?? ask(hash, cached).finally(() => asking.delete(hash))
    asking.set(hash, asked)
    return asked
  }

  return {
    read,
    heardEnding,
    async standing(id) {
      const row = await within(rows.byId(id), answerWithinMs).catch(() => {
        throw unavailable()
      })
      if (row === null || row.endedAt !== null) return null
      const expiresAt = expiryOf(lifetimes[row.viewer.kind], row.createdAt, row.seenAt)
      if (expiresAt.getTime() <= now()) return null
      return { id, viewer: row.viewer, name: row.name, expiresAt: expiresAt.toISOString() }
    },
    async begin(signedIn, device, cookieHeader) {
      const before = hashIn(cookieHeader)
      const former = before === null ? null : await rows.byKey(Buffer.from(before, 'base64url'))
      const { cookie, hash } = secrets.draw()
      await rows.begin(randomUUID(), Buffer.from(hash, 'base64url'), signedIn, device, new Date(now()))
      if (former !== null) await ended(rows.end(former.row.id, 'REPLACED'))
      return cookies.session.set(cookie, lifetimes[signedIn.viewer.kind].ageMs)
    },
    async renewedCookie(cookieHeader) {
      const hash = hashIn(cookieHeader)
      const cached = hash === null ? undefined : cache.find(hash)
      if (cached === undefined) return null
      const at = now()
      const { viewer, id } = cached.session
      const since = at - renewEveryMs[viewer.kind]
      if (cached.keyMadeAt > since) return null
      const { cookie, hash: next } = secrets.draw()
      const made = await rows.addKey(id, Buffer.from(next, 'base64url'), new Date(at), new Date(since))
      const leftMs = cached.createdAt + lifetimes[viewer.kind].ageMs - at
      return made ? cookies.session.set(cookie, leftMs) : null
    },
    async ofPerson({ viewer }) {
      const open = await rows.ofSubject(viewer.subject)
      return open.filter(
        (row) => expiryOf(lifetimes[row.viewer.kind], row.createdAt, row.seenAt).getTime() > now(),
      )
    },
    signOut: async ({ id }) => void (await ended(rows.end(id, 'SIGNED_OUT'))),
    endOne: async ({ viewer }, id) => (await ended(rows.endOfSubject(id, viewer.subject))).length > 0,
    endOthers: async ({ viewer, id }) => (await ended(rows.endOthers(id, viewer.subject))).length,
    async endAtProvider(subject, providerSession) {
      if (subject === undefined && providerSession === undefined) return 0
      return (await ended(rows.endAtProvider(subject, providerSession))).length
    },
    onEnded(listener) {
      endedListeners.add(listener)
      return () => void endedListeners.delete(listener)
    },
  }
}

function isServed(cached: CachedSession, at: number, forMs: number): boolean {
  return at - cached.readAt < forMs && at < cached.expiresAt
}

/** Rejects when the answer takes longer: who waits for a page does not wait for a database that hangs. */
async function within<T>(answer: Promise<T>, atMostMs: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`no answer within ${atMostMs} ms`)), atMostMs)
  answer.catch(() => undefined)
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

function unavailable(): GraphQLError {
  return new GraphQLError('who is signed in cannot be looked up at the moment: try again in a few seconds', {
    extensions: { code: 'UNAVAILABLE' },
  })
}
