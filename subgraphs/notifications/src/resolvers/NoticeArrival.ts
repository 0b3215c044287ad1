import type { NoticeArrivalResolvers } from '../generated/resolvers.ts'

export const NoticeArrival: NoticeArrivalResolvers = {
  notice: ({ noticeId }, _args, { noticeById }) => (noticeId === null ? null : noticeById.load(noticeId)),
  unreadNotices: (_news, _args, { unread }) => unread(),
}
