import { isId } from '@aquacis/kit/values/id.ts'
import { wordsOf } from '../domain/words/notice-words.ts'
import type { NoticeResolvers } from '../generated/resolvers.ts'

export const Notice: NoticeResolvers = {
  __resolveReference: ({ id }, { noticeById }) => (isId(id) ? noticeById.load(id) : null),
  title: async (notice, _args, { preferences, now }) =>
    wordsOf(notice, (await preferences()).language, now).title,
  body: async (notice, _args, { preferences, now }) =>
    wordsOf(notice, (await preferences()).language, now).body,
  servicePoint: ({ servicePointId }) => ({ id: servicePointId }),
  alert: ({ alertId }) => (alertId === null ? null : { id: alertId }),
  // Whoever moved out sees the bills of that home no more.
  invoice: ({ invoiceId, endedReason }) =>
    invoiceId === null || endedReason === 'MOVED_OUT' ? null : { id: invoiceId },
  since: ({ facts }) => facts.since,
  litresPerHour: ({ facts }) => facts.litresPerHour,
  costCentavosPerDay: ({ facts }) => facts.costCentavosPerDay,
}
