import { connectionOf, instantPlaces, type PlaceText, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { lateBefore } from '../../domain/autopay/direct-debit/debit-file.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { type AnswerPlace, listMistaken } from '../../store/autopay/direct-debit/debit-answer.ts'
import { listDebitFiles } from '../../store/autopay/direct-debit/debit-file.ts'
import { staffAlone } from '../reconciliation/reconciliation-queries.ts'
import { answerIdOf, answerOfId } from './answer-id.ts'

const answerPlaces: PlaceText<AnswerPlace> = {
  write: ({ at, ...key }) => `${at.getTime()} ${answerIdOf(key)}`,
  read(text) {
    const [ms = '', id = ''] = text.split(' ')
    const key = answerOfId(id)
    return key !== null && /^\d{1,15}$/.test(ms) ? { ...key, at: new Date(Number(ms)) } : null
  },
}

/** Questions of direct debit: the bank knows no offices, so staff of each see the files of all. */
export const debitQueries: Pick<QueryResolvers, 'debitFiles' | 'debitFile' | 'mistakenDebitAnswers'> = {
  debitFile: async (_root, { id }, { viewer, debitFileById }) => {
    staffAlone(viewer)
    return isId(id) ? debitFileById.load(id) : null
  },
  debitFiles: async (_root, { isWaiting, ...args }, { viewer, room, now }) => {
    staffAlone(viewer)
    const page = readPage(args, instantPlaces)
    const waiting = isWaiting === true ? lateBefore(civilDate(now)) : null
    const found = await room.database.transaction(viewer, (tx) => listDebitFiles(tx, waiting, page))
    return connectionOf(found, page, instantPlaces, ({ madeAt: at, id }) => ({ at, id }))
  },
  mistakenDebitAnswers: async (_root, { isOpen, ...args }, { viewer, room }) => {
    staffAlone(viewer)
    const page = readPage(args, answerPlaces)
    const { after, limit } = page
    const found = await room.database.transaction(viewer, (tx) =>
      listMistaken(tx, isOpen ?? null, after, limit),
    )
    return connectionOf(found, page, answerPlaces, ({ receivedAt: at, name, digest }) => ({
      at,
      name,
      digest,
    }))
  },
}
