import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { closeDebitDifferences } from '../../commands/autopay/direct-debit/hand/close-differences.ts'
import {
  approveHandAnswer,
  type DecideOutcome,
  rejectHandAnswer,
} from '../../commands/autopay/direct-debit/hand/decide-hand-answer.ts'
import { sayDebitOutcome } from '../../commands/autopay/direct-debit/hand/say-debit-outcome.ts'
import type { HandAnswer } from '../../domain/autopay/direct-debit/hand/hand-answer.ts'
import { returnReasons } from '../../domain/autopay/direct-debit/return-codes.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import type { PaymentsContext } from '../../loaders.ts'
import { staffAlone } from '../reconciliation/reconciliation-queries.ts'

const words = {
  unknown: 'No encontramos ese archivo o ese cargo entre los de tu oficina. Recarga la lista.',
  idTaken: 'Ese identificador ya está en uso con otros datos. Usa uno nuevo.',
  notOverdue:
    'De este archivo no falta ninguna respuesta, o el banco todavía está a tiempo de darla: espera a su archivo.',
  evidenceMissing: 'Escribe quién del banco lo dijo y cuándo, o qué papel lo prueba: al menos diez letras.',
  reasonMissing: 'Elige por qué el banco devolvió el cargo. Si no lo devolvió, quita el motivo.',
  lineMissing: 'Elige cuál cargo devolvió el banco: cada uno tiene su motivo.',
  lineKnown: 'De ese cargo ya se sabe qué pasó. Recarga el archivo.',
  wholeAlone: 'Que el banco no recibió el archivo se dice de todo el archivo, no de un cargo.',
  heardOf: 'El banco ya respondió algo de este archivo: sí lo recibió. Di qué pasó con cada cargo que falta.',
  underWay:
    'Alguien ya anotó qué pasó con esos cargos y espera a una segunda persona. Apruébalo o recházalo.',
  ownRequest: 'Lo anotaste tú: lo aprueba otra persona.',
  noteMissing: 'Escribe en una frase por qué.',
} as const

const impossible = {
  unknown: 'No hay un archivo así. Recarga la lista.',
  noteMissing: 'Escribe en una frase qué se hizo.',
  noneOfYours: 'Los cargos que no coinciden son de otras oficinas: ellas escriben qué se hizo.',
} as const

type Hand = 'sayDebitOutcome' | 'approveDebitHandAnswer' | 'rejectDebitHandAnswer' | 'closeDebitDifferences'

/** What staff say by hand in the bank's place, and decide about that. */
export const handMutations: Pick<MutationResolvers, Hand> = {
  sayDebitOutcome: async (_root, { input }, context) => {
    staffAlone(context.viewer)
    const { id, fileId, line, outcome, reason, source } = input
    const evidence = shortText(input.evidence, 'evidence')
    const code = reason == null ? null : returnReasons[reason]
    const said = await sayDebitOutcome(context, {
      ...{ id, fileId, line: line ?? null, outcome, code, source, evidence },
    })
    return said.kind === 'said'
      ? kept(context, said.answer)
      : { __typename: 'DebitHandAnswerImpossible', message: words[said.kind] }
  },
  approveDebitHandAnswer: async (_root, { input: { id } }, context) => {
    staffAlone(context.viewer)
    return decided(context, await approveHandAnswer(context, id))
  },
  rejectDebitHandAnswer: async (_root, { input: { id, note } }, context) => {
    staffAlone(context.viewer)
    return decided(context, await rejectHandAnswer(context, { id, note: shortText(note, 'note') }))
  },
  closeDebitDifferences: async (_root, { input: { fileId, note } }, context) => {
    staffAlone(context.viewer)
    const outcome = isId(fileId)
      ? await closeDebitDifferences(context, { fileId, note: shortText(note, 'note') })
      : ({ kind: 'unknown' } as const)
    return outcome.kind === 'closed'
      ? { __typename: 'DebitDifferencesClosed', file: outcome.file, count: outcome.count }
      : { __typename: 'DebitFileImpossible', message: impossible[outcome.kind] }
  },
}

async function decided(context: PaymentsContext, outcome: DecideOutcome) {
  if (outcome === null) return { __typename: 'DebitHandAnswerImpossible', message: words.unknown } as const
  switch (outcome.kind) {
    case 'decided':
      return kept(context, outcome.answer)
    case 'over':
      return {
        __typename: 'DebitHandAnswerOver',
        ...{ message: 'Otra persona ya lo decidió, o llegó la respuesta del banco: mira cómo quedó.' },
        answer: outcome.answer,
      } as const
    default:
      return { __typename: 'DebitHandAnswerImpossible', message: words[outcome.kind] } as const
  }
}

async function kept({ debitFileById }: PaymentsContext, answer: HandAnswer) {
  const file = await debitFileById.load(answer.fileId)
  if (file === null) throw new Error(`debit file ${answer.fileId} is not seen by who speaks of it`)
  return { __typename: 'DebitHandAnswerKept', answer, file } as const
}

function shortText(text: string, name: string): string {
  if (text.length > 500) throw badUserInput(`${name} must not be longer than 500 characters`)
  return text
}
