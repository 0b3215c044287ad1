import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { type ResidentViewer, systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Notice } from '../domain/notice.ts'
import { maySeeNotice } from '../domain/policy.ts'
import { NoticesRead } from '../events.ts'
import { countUnread, markRead, noticesByIds } from '../store/notice.ts'
import { publishEvidence } from './matters/publish-evidence.ts'

/** What came of it; `unknown` where one of them is not there, or not the asker's. */
export type MarkNoticesReadOutcome =
  | { readonly kind: 'read'; readonly notices: readonly Notice[]; readonly unread: number }
  | { readonly kind: 'unknown' }

/** Marks notices of the asker's as read, all of their inbox when `ids` is null, and lets their other devices know. */
export async function markNoticesRead(
  { room, now }: RequestContext,
  viewer: ResidentViewer,
  ids: readonly string[] | null,
): Promise<MarkNoticesReadOutcome> {
  const { partyId } = viewer
  if (ids?.some((id) => !isId(id))) return { kind: 'unknown' }
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const asked = ids === null ? null : [...new Set(ids)]
      if (asked !== null) {
        const found = (await noticesByIds(tx, asked)).filter((notice) => maySeeNotice(viewer, notice))
        if (found.length < asked.length) return { kind: 'unknown' }
      }
      const noticeIds = await markRead(tx, partyId, asked, now)
      if (noticeIds.length > 0)
        await publish(tx, [
          newEvent(NoticesRead, { key: partyId, data: { partyId, noticeIds }, occurredAt: now }),
        ])
      const notices = await noticesByIds(tx, asked ?? noticeIds)
      const read = notices.filter(({ id }) => noticeIds.includes(id))
      await publishEvidence(tx, read, { channel: 'INBOX', outcome: 'READ', at: now, detail: null })
      return { kind: 'read', notices, unread: await countUnread(tx, partyId) }
    },
    { idempotent: true },
  )
}
