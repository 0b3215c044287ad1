import type { QueryResolvers } from '../generated/resolvers.ts'
import { residentOf } from '../loaders.ts'
import { pushSettingsOf } from '../settings.ts'
import { inboxOf } from '../store/notice.ts'
import { inboxPage, noticeConnection } from './notice-connection.ts'

export const Query: QueryResolvers = {
  inbox: async (_root, args, { viewer, room }) => {
    const { partyId } = residentOf(viewer)
    const page = inboxPage(args)
    const found = await room.database.transaction(viewer, (tx) => inboxOf(tx, partyId, page))
    return noticeConnection(found, page)
  },
  unreadNotices: (_root, _args, { unread }) => unread(),
  notificationPreferences: (_root, _args, { preferences }) => preferences(),
  pushPublicKey: (_root, _args, { room }) => pushSettingsOf(room).publicKey,
}
