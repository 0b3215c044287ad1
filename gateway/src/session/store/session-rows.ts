import type { Database, Transaction } from '@aquacis/kit/runtime/database.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { and, desc, eq, gt, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import * as v from 'valibot'
import { type SignedIn, viewerSchema } from '../session.ts'
import { type EndReason, session, sessionKey } from './session-table.ts'

/** On this channel every gateway hears which session ended: its id. */
export const endedChannel = 'session_ended'

/** A session as it is stored. */
export interface SessionRow extends SignedIn {
  readonly id: string
  readonly device: string
  readonly createdAt: Date
  readonly seenAt: Date
  readonly endedAt: Date | null
}

/** What a person is shown of a session. */
export type ListedSession = Pick<SessionRow, 'id' | 'device' | 'viewer' | 'createdAt' | 'seenAt'>

/** A key as it is stored. */
export interface KeyRow {
  readonly madeAt: Date
  readonly shownAt: Date | null
  readonly replacedAt: Date | null
}

export type SessionRows = ReturnType<typeof sessionRows>

/** Reading and writing of sessions. `key` is 32 bytes in base64 and seals names. */
export function sessionRows(database: Database, key: string) {
  const names = createSealer(key)
  const db = drizzle(database.pool)
  // Asked for with every visit: putting it together costs more than the answer. Without a name, so that a pooler may stand between.
  const ofKey = db
    .select()
    .from(sessionKey)
    .innerJoin(session, eq(session.id, sessionKey.sessionId))
    .where(eq(sessionKey.hash, sql.placeholder('hash')))
    .prepare('')

  function fromRow({ name, endedBecause: _because, ...row }: typeof session.$inferSelect): SessionRow {
    const viewer = v.parse(viewerSchema, row.viewer)
    return { ...row, viewer, name: names.open(name, placeOf(row.id)).toString('utf8') }
  }

  async function end(which: SQL | undefined, because: EndReason): Promise<string[]> {
    const work = async (tx: Transaction) => {
      const ended = await tx
        .update(session)
        .set({ endedAt: sql`now()`, endedBecause: because })
        .where(and(which, isNull(session.endedAt)))
        .returning({ id: session.id })
      // Told in the transaction that ends them: who hears it finds it so.
      for (const { id } of ended) await tx.execute(sql`select pg_notify(${endedChannel}, ${id})`)
      return ended.map(({ id }) => id)
    }
    return database.transaction(systemViewer, work, { idempotent: true })
  }

  return {
    /** Stores a session that begins now with its first key. */
    async begin(id: string, hash: Buffer, signedIn: SignedIn, device: string, at: Date): Promise<void> {
      const { viewer, name, providerSession, secondFactor } = signedIn
      await database.transaction(systemViewer, async (tx) => {
        await tx.insert(session).values({
          id,
          subject: viewer.subject,
          viewer,
          name: names.seal(name, placeOf(id)),
          device,
          secondFactor,
          providerSession,
          createdAt: at,
          seenAt: at,
        })
        await tx.insert(sessionKey).values({ hash, sessionId: id, madeAt: at, shownAt: at })
      })
    },
    async byKey(hash: Buffer): Promise<{ readonly row: SessionRow; readonly key: KeyRow } | null> {
      const [found] = await ofKey.execute({ hash })
      return found === undefined ? null : { row: fromRow(found.session), key: found.session_key }
    },
    async byId(id: string): Promise<SessionRow | null> {
      const [found] = await db.select().from(session).where(eq(session.id, id))
      return found === undefined ? null : fromRow(found)
    },
    /** Sessions of a person that were not ended, last used first; those whose time is over are among them. */
    async ofSubject(subject: string): Promise<ListedSession[]> {
      const { id, device, viewer, createdAt, seenAt } = session
      return db
        .select({ id, device, viewer, createdAt, seenAt })
        .from(session)
        .where(and(eq(session.subject, subject), isNull(session.endedAt)))
        .orderBy(desc(session.seenAt))
    },
    /** A further key, unless one was made since; false when it was not needed. */
    async addKey(sessionId: string, hash: Buffer, at: Date, unlessMadeSince: Date): Promise<boolean> {
      return database.transaction(systemViewer, async (tx) => {
        // Two requests of one page at once: the second waits here and finds the first one's key.
        await tx.select({ id: session.id }).from(session).where(eq(session.id, sessionId)).for('update')
        const young = and(eq(sessionKey.sessionId, sessionId), gt(sessionKey.madeAt, unlessMadeSince))
        const made = await tx.select({ madeAt: sessionKey.madeAt }).from(sessionKey).where(young).limit(1)
        if (made.length > 0) return false
        await tx.insert(sessionKey).values({ hash, sessionId, madeAt: at })
        return true
      })
    },
    /** The browser has shown this key: it got it, and the others are done with. */
    async keyShown(sessionId: string, hash: Buffer, at: Date): Promise<void> {
      await database.transaction(systemViewer, async (tx) => {
        const others = and(eq(sessionKey.sessionId, sessionId), ne(sessionKey.hash, hash))
        await tx.update(sessionKey).set({ shownAt: at }).where(eq(sessionKey.hash, hash))
        await tx
          .update(sessionKey)
          .set({ replacedAt: at })
          .where(and(others, isNull(sessionKey.replacedAt)))
      })
    },
    async seen(id: string, at: Date): Promise<void> {
      await db
        .update(session)
        .set({ seenAt: at })
        .where(and(eq(session.id, id), lt(session.seenAt, at)))
    },
    /** Each of these ends what still runs, tells every gateway, and answers with what ended. */
    end: (id: string, because: EndReason) => end(eq(session.id, id), because),
    endOfSubject: (id: string, subject: string) =>
      end(and(eq(session.id, id), eq(session.subject, subject)), 'ENDED_BY_PERSON'),
    endOthers: (id: string, subject: string) =>
      end(and(ne(session.id, id), eq(session.subject, subject)), 'ENDED_BY_PERSON'),
    endAtProvider: (subject: string | undefined, providerSession: string | undefined) =>
      end(
        and(
          subject === undefined ? undefined : eq(session.subject, subject),
          providerSession === undefined ? undefined : eq(session.providerSession, providerSession),
        ),
        'ENDED_BY_PROVIDER',
      ),
    /** Ids of what ended since. */
    async endedSince(since: Date): Promise<string[]> {
      const rows = await db.select({ id: session.id }).from(session).where(gt(session.endedAt, since))
      return rows.map(({ id }) => id)
    },
    /** Removes what was last used before then; a session goes with its keys. */
    async forget(lastSeenBefore: Date): Promise<void> {
      await db.delete(session).where(lt(session.seenAt, lastSeenBefore))
    },
  }
}

function placeOf(id: string): string {
  return `session|name|${id}`
}
