import { askForMail } from '../commands/mail/ask-for-mail.ts'
import { confirmMail } from '../commands/mail/confirm-mail.ts'
import { endMail, stopMail } from '../commands/mail/end-mail.ts'
import type { MutationResolvers } from '../generated/resolvers.ts'
import { residentOf } from '../loaders.ts'

type OfMail = 'askForMailNotices' | 'confirmMailNotices' | 'endMailNotices' | 'stopMailNotices'

/** What can be done about letters. */
export const MailMutation: Pick<MutationResolvers, OfMail> = {
  askForMailNotices: async (_root, { address }, context) => {
    const outcome = await askForMail(context, residentOf(context.viewer), address)
    switch (outcome.kind) {
      case 'asked':
        return { __typename: 'MailCodeSent', mail: outcome.mail }
      case 'malformed':
        return {
          __typename: 'MailAddressMalformed',
          message:
            'Eso no es un correo al que podamos escribir. Revísalo: debe verse como nombre@ejemplo.mx.',
        }
      case 'tooSoon': {
        const waitSeconds = Math.ceil(outcome.waitMs / 1000)
        const message = `Acabamos de enviarte un código. Búscalo también en correo no deseado; puedes pedir otro en ${Math.ceil(waitSeconds / 60)} min.`
        return { __typename: 'MailCodeTooSoon', message, waitSeconds }
      }
      case 'notOffered':
        return {
          __typename: 'MailNotOffered',
          message:
            'Por ahora no enviamos avisos por correo. Actívalos en este dispositivo o míralos en tu buzón.',
        }
      default:
        return outcome satisfies never
    }
  },
  confirmMailNotices: async (_root, { code }, context) => {
    const outcome = await confirmMail(context, residentOf(context.viewer), code)
    switch (outcome.kind) {
      case 'confirmed':
        return { __typename: 'MailNoticesConfirmed', mail: outcome.mail }
      case 'wrong':
        return {
          __typename: 'MailCodeWrong',
          message: 'Ese no es el código que te enviamos. Cópialo del correo más reciente.',
        }
      case 'stale':
        return {
          __typename: 'MailCodeStale',
          message: 'Ese código ya no sirve. Pide otro y escríbelo antes de 30 minutos.',
        }
      default:
        return outcome satisfies never
    }
  },
  endMailNotices: async (_root, _args, { viewer, room }) => ({
    wasOn: await endMail(room, residentOf(viewer).partyId),
  }),
  stopMailNotices: async (_root, { token }, { room }) => {
    const wasOn = await stopMail(room, token)
    if (wasOn !== null) return { __typename: 'MailNoticesEnded', wasOn }
    return {
      __typename: 'MailLinkUnknown',
      message:
        'Este enlace está incompleto. Ábrelo desde el correo, o apaga los avisos por correo en Ajustes.',
    }
  },
}
