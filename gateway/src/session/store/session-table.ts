import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { ResidentViewer, StaffViewer } from '@aquacis/kit/values/viewer.ts'
import { boolean, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Why a session is over before its time. */
export type EndReason =
  | 'SIGNED_OUT'
  /** Somebody signed in anew on the same browser. */
  | 'REPLACED'
  /** Its person ended it from another device. */
  | 'ENDED_BY_PERSON'
  | 'ENDED_BY_PROVIDER'
  /** A key that had been replaced came back: two browsers hold the same cookie. */
  | 'COPIED'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Who is signed in where. Rows stay a year after their last use: they tell who used an account, and from what. */
export const session = pgTable(
  'session',
  {
    id: uuid().primaryKey(),
    subject: text().notNull(),
    viewer: jsonb().$type<ResidentViewer | StaffViewer>().notNull(),
    /** Sealed: a person's name. */
    name: bytea().notNull(),
    device: text().notNull(),
    secondFactor: boolean('second_factor').notNull(),
    /** The identity provider's own session. */
    providerSession: text('provider_session'),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because').$type<EndReason>(),
  },
  (table) => [
    index('session_by_subject').on(table.subject, table.seenAt),
    index('session_by_provider_session').on(table.providerSession),
    index('session_by_end').on(table.endedAt),
  ],
)

/**
 * What opens a session: SHA-256 of the secret in the cookie, never the secret. A session gets a new key from time to time;
 * the one before is good until the browser has shown the new one, because an answer may be lost on its way.
 */
export const sessionKey = pgTable(
  'session_key',
  {
    hash: bytea().primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    madeAt: instant('made_at').notNull(),
    /** When the browser first showed it. */
    shownAt: instant('shown_at'),
    /** When the browser first showed its successor. */
    replacedAt: instant('replaced_at'),
  },
  (table) => [index('session_key_by_session').on(table.sessionId)],
)
