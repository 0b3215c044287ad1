import type { SubscriptionResolvers } from '../generated/resolvers.ts'
import { type NoticeNews, noticeFeedOf } from '../live/notice-feed.ts'
import { residentOf } from '../loaders.ts'

export const Subscription: SubscriptionResolvers = {
  noticeArrived: {
    subscribe: (_root, _args, { viewer, room }) => noticeFeedOf(room).watch(residentOf(viewer).partyId),
    resolve: (news: NoticeNews) => news,
  },
}
