import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { giveAlertFeedback } from '../../commands/give-alert-feedback.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'

const longestNote = 500

export const alertMutations: Pick<MutationResolvers, 'giveAlertFeedback'> = {
  giveAlertFeedback: async (_root, { alertId, verdict, note }, context) => {
    const id = alertId.toLowerCase()
    if (!isId(id)) throw badUserInput('alertId must be a UUID')
    const outcome = await giveAlertFeedback(context, { alertId: id, verdict, note: readNote(note) })
    if (outcome === 'AlertFeedbackGiven') {
      return { __typename: outcome, alert: await context.alertById.require(id) }
    }
    return { __typename: outcome, message: sentences[outcome] }
  },
}

function readNote(text: string | null | undefined): string | null {
  const note = text?.trim() ?? ''
  if (note.length > longestNote) throw badUserInput(`note must have ${longestNote} characters at most`)
  return note === '' ? null : note
}

const sentences = {
  AlertUnknown: 'No encontramos esa alerta. Puede que ya no sea tuya.',
  VerdictForStaff: 'Solo el personal que revisó la toma puede confirmar. Elige otra respuesta.',
  VerdictNotForWatches: 'Este aviso lo pediste tú. Si ya no lo quieres, cambia o termina la vigilancia.',
}
