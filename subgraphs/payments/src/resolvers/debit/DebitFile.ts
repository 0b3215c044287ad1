import { connectionOf, instantPlaces, type PlaceText, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { isOverdue, standingOf, standingWords } from '../../domain/autopay/direct-debit/debit-file.ts'
import type { DebitAnswerResolvers, DebitFileResolvers } from '../../generated/resolvers.ts'
import { openLines } from '../../store/autopay/direct-debit/debit-entry.ts'
import { listEntries } from '../../store/autopay/direct-debit/seen-entry.ts'
import { answerIdOf } from './answer-id.ts'

export const DebitFile: DebitFileResolvers = {
  total: ({ total }) => pesosText(total),
  standing: (file, _args, { now }) => standingOf(file, civilDate(now)),
  says: (file, _args, { now }) => standingWords[standingOf(file, civilDate(now))].says,
  toDo: (file, _args, { now }) => standingWords[standingOf(file, civilDate(now))].toDo,
  reasons: ({ reasons }) => [...(reasons ?? [])],
  remadeAs: async ({ remadeAs }, _args, { debitFileById }) =>
    remadeAs === null ? null : debitFileById.load(remadeAs),
  maySayByHand: (file, _args, { now, viewer }) => viewer.kind === 'staff' && isOverdue(file, civilDate(now)),
  handAnswers: async ({ id }, args, { handAnswersOfFile }) => {
    const page = readPage(args, instantPlaces)
    const said = (await handAnswersOfFile.load(id)) ?? []
    const behind = page.after === null ? 0 : said.findIndex((one) => one.id === page.after?.id) + 1
    const found = said.slice(behind, behind + page.limit)
    return connectionOf(found, page, instantPlaces, ({ askedAt: at, id }) => ({ at, id }))
  },
  differences: async ({ id }, _args, { differencesOfFile }) => (await differencesOfFile.load(id)) ?? 0,
  entries: async ({ id }, { which, ...args }, { viewer, room }) => {
    const page = readPage(args, linePlaces)
    // What became of a try is the system's to know; which of the lines are seen is the viewer's.
    const lines =
      which === 'OPEN' ? await room.database.transaction(systemViewer, (tx) => openLines(tx, id)) : null
    const choice = { lines, isDiffering: which === 'DIFFERING' }
    const found = await room.database.transaction(viewer, (tx) => listEntries(tx, id, choice, page))
    return connectionOf(found, page, linePlaces, ({ line }) => line)
  },
}

const linePlaces: PlaceText<number> = {
  write: String,
  read: (text) => (/^\d{1,6}$/.test(text) ? Number(text) : null),
}

export const DebitAnswer: DebitAnswerResolvers = {
  id: answerIdOf,
  mistakes: ({ mistakes }) => [...(mistakes ?? [])],
  closed: ({ closedAt: at, closedBy: by, closedNote: note }) => (at === null ? null : { at, by, note }),
}
