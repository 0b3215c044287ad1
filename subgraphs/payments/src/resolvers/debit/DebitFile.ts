import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { standingOf, standingWords } from '../../domain/autopay/direct-debit/debit-file.ts'
import type { DebitAnswerResolvers, DebitFileResolvers } from '../../generated/resolvers.ts'
import { answerIdOf } from './answer-id.ts'

export const DebitFile: DebitFileResolvers = {
  total: ({ total }) => pesosText(total),
  standing: (file, _args, { now }) => standingOf(file, civilDate(now)),
  says: (file, _args, { now }) => standingWords[standingOf(file, civilDate(now))].says,
  toDo: (file, _args, { now }) => standingWords[standingOf(file, civilDate(now))].toDo,
  reasons: ({ reasons }) => [...(reasons ?? [])],
  remadeAs: async ({ remadeAs }, _args, { debitFileById }) =>
    remadeAs === null ? null : debitFileById.load(remadeAs),
}

export const DebitAnswer: DebitAnswerResolvers = {
  id: answerIdOf,
  mistakes: ({ mistakes }) => [...(mistakes ?? [])],
  closed: ({ closedAt: at, closedBy: by, closedNote: note }) => (at === null ? null : { at, by, note }),
}
