import {
  type Connection,
  connectionOf,
  instantPlaces,
  type PageArguments,
  readPage,
} from '@aquacis/kit/runtime/cursor-page.ts'
import type { Notice } from '../domain/notice.ts'
import type { InboxPart } from '../store/notice.ts'

/** What the arguments ask for, one more than the page. Throws BAD_USER_INPUT for one that cannot be given. */
export function inboxPage({
  unread,
  ...args
}: PageArguments & { readonly unread?: boolean | null }): InboxPart {
  const { after, limit } = readPage(args, instantPlaces)
  return { unreadOnly: unread === true, after: after && { toldAt: after.at, id: after.id }, limit }
}

/** The connection of a page. `notices` holds one more than the page, where there is one. */
export function noticeConnection(notices: readonly Notice[], page: InboxPart): Connection<Notice> {
  return connectionOf(notices, page, instantPlaces, ({ toldAt: at, id }) => ({ at, id }))
}
