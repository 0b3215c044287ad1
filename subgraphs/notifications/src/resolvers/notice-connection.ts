import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Notice } from '../domain/notice.ts'
import type { InboxPart, NoticePlace } from '../store/notice.ts'

/** A page of an inbox, as Relay's cursor connections have it. */
interface NoticeConnection {
  readonly edges: { readonly cursor: string; readonly node: Notice }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface InboxArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly unread?: boolean | null
}

const pageSizeAtMost = 100

/** What the arguments ask for, one more than the page. Throws BAD_USER_INPUT for one that cannot be given. */
export function inboxPage({ first, after, unread }: InboxArguments): InboxPart {
  const size = first ?? 20
  if (size < 1 || size > pageSizeAtMost) throw badUserInput(`first must be from 1 to ${pageSizeAtMost}`)
  return { unreadOnly: unread === true, after: after == null ? null : placeOf(after), limit: size + 1 }
}

/** The connection of a page. `notices` holds one more than the page, where there is one. */
export function noticeConnection(notices: readonly Notice[], { limit }: InboxPart): NoticeConnection {
  const edges = notices.slice(0, limit - 1).map((node) => ({ cursor: cursorOf(node), node }))
  return {
    edges,
    pageInfo: { hasNextPage: notices.length >= limit, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

function cursorOf({ toldAt, id }: NoticePlace): string {
  return Buffer.from(`${toldAt.getTime()} ${id}`).toString('base64url')
}

function placeOf(cursor: string): NoticePlace {
  const [ms = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!/^\d{1,15}$/.test(ms) || !isId(id)) throw badUserInput('after must be a cursor of this list')
  return { toldAt: new Date(Number(ms)), id }
}
