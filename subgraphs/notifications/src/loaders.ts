import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { ResidentViewer, Viewer } from '@aquacis/kit/values/viewer.ts'
import type { MailAddress } from './domain/mail/mail-address.ts'
import type { Notice } from './domain/notice.ts'
import { maySeeNotice } from './domain/policy.ts'
import type { Preferences } from './domain/preferences.ts'
import { loadMailAddress } from './store/mail-address.ts'
import { countUnread, noticesByIds } from './store/notice.ts'
import { loadPreferences } from './store/preferences.ts'

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface NotificationsContext extends RequestContext {
  readonly noticeById: BatchLoader<string, Notice>
  /** How many notices the viewer has not read. */
  unread(): Promise<number>
  /** How the viewer wants to be told: looked up once a request. */
  preferences(): Promise<Preferences>
  /** Where the viewer is written to; null where they did not say. */
  mail(): Promise<MailAddress | null>
}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): NotificationsContext {
  const { viewer, room } = base
  let preferences: Promise<Preferences> | undefined
  return {
    ...base,
    noticeById: batchLoader(async (asked) => {
      const found = await room.database.transaction(viewer, (tx) => noticesByIds(tx, asked.filter(isId)))
      return new Map(found.filter((one) => maySeeNotice(viewer, one)).map((one) => [one.id, one]))
    }),
    unread: () => {
      const { partyId } = residentOf(viewer)
      return room.database.transaction(viewer, (tx) => countUnread(tx, partyId))
    },
    mail: () => {
      const { partyId } = residentOf(viewer)
      return room.database.transaction(viewer, (tx) => loadMailAddress(tx, room.sealer, partyId))
    },
    preferences: () => {
      const { partyId } = residentOf(viewer)
      preferences ??= room.database.transaction(viewer, (tx) => loadPreferences(tx, partyId))
      return preferences
    },
  }
}

/** The viewer as the person that an inbox belongs to. Throws FORBIDDEN for anybody else. */
export function residentOf(viewer: Viewer): ResidentViewer {
  if (viewer.kind !== 'resident') throw forbidden()
  return viewer
}
