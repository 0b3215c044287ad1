import { isId } from '@aquacis/kit/values/id.ts'
import { closeDebitAnswer } from '../../commands/autopay/direct-debit/close-debit-answer.ts'
import { remakeDebitFile } from '../../commands/autopay/direct-debit/remake-debit-file.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import { staffAlone } from '../reconciliation/reconciliation-queries.ts'
import { answerOfId } from './answer-id.ts'

const impossible = {
  unknown: 'No hay un archivo así. Recarga la lista.',
  notRefused: 'El banco no rechazó este archivo: no se hace de nuevo, porque cobraría dos veces.',
  nothingLeft: 'De este archivo ya no espera ningún cargo: se pagaron o van en otro archivo.',
  noBankDay: 'Hoy el banco no recibe archivos. Hazlo de nuevo el siguiente día hábil.',
  noBank: 'No hay un banco configurado para cobrar. Pide a sistemas que lo configure.',
} as const

const answerImpossible = {
  unknown: 'No hay una respuesta así con errores. Recarga la lista.',
  noteMissing: 'Escribe en una frase qué se hizo con ella.',
} as const

/** What can be done about files of charges, and answers to them. */
export const debitMutations: Pick<MutationResolvers, 'remakeDebitFile' | 'closeDebitAnswer'> = {
  remakeDebitFile: async (_root, { input: { fileId } }, context) => {
    staffAlone(context.viewer)
    const outcome = isId(fileId) ? await remakeDebitFile(context, fileId) : ({ kind: 'unknown' } as const)
    return outcome.kind === 'remade'
      ? { __typename: 'DebitFileRemade', file: outcome.file, announcedAgain: outcome.announced }
      : { __typename: 'DebitFileImpossible', message: impossible[outcome.kind] }
  },
  closeDebitAnswer: async (_root, { input: { answerId, note } }, context) => {
    staffAlone(context.viewer)
    const key = answerOfId(answerId)
    const outcome =
      key === null
        ? ({ kind: 'unknown' } as const)
        : await closeDebitAnswer(context, { key, note: note.slice(0, 500) })
    return outcome.kind === 'closed'
      ? { __typename: 'DebitAnswerClosed', answer: outcome.answer }
      : { __typename: 'DebitAnswerImpossible', message: answerImpossible[outcome.kind] }
  },
}
