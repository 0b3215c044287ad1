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
  alert: ({ alertId }) => ({ id: alertId }),
  since: ({ facts }) => facts.since,
  litresPerHour: ({ facts }) => facts.litresPerHour,
  costCentavosPerDay: ({ facts }) => facts.costCentavosPerDay,
}
