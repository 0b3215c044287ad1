import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { centavosFromPesos, spokenPesos } from '@aquacis/kit/values/money.ts'
import { answerDispute } from '../../commands/dispute/answer-dispute.ts'
import { openDispute } from '../../commands/dispute/open-dispute.ts'
import { orderVisit } from '../../commands/dispute/order-visit.ts'
import { withdrawDispute } from '../../commands/dispute/withdraw-dispute.ts'
import { longDay } from '../../domain/collections/case-words.ts'
import type { Dispute } from '../../domain/dispute/dispute.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'

const unknown = {
  __typename: 'DisputeUnknown',
  message: 'No encontramos ese recibo o esa aclaración entre lo tuyo. Revisa e intenta de nuevo.',
} as const

const missing = {
  REASON: 'Falta el motivo de la respuesta: escríbelo completo, la persona lo va a leer.',
  READINGS: 'Faltan las lecturas en que se basa la respuesta: agrega al menos una.',
  GRANTED: 'Falta cuánto procede: más de cero y menos que lo aclarado.',
} as const

/** What people and staff do about disputes. */
export const disputeMutations: Pick<
  MutationResolvers,
  'openDispute' | 'withdrawDispute' | 'orderDisputeVisit' | 'answerDispute'
> = {
  openDispute: async (_root, { input }, context) => {
    const { id, invoiceId, grounds, words, lines, amount } = input
    const outcome = await openDispute(context, {
      ...{ id, invoiceId, grounds, words: shortText(words, 'words') },
      lines: (lines ?? []).slice(0, 100).map((code) => shortText(code, 'lines')),
      amount: amount == null ? null : pesosOf(amount, 'amount'),
    })
    switch (outcome.kind) {
      case 'opened':
        return { __typename: 'DisputeOpened', dispute: outcome.dispute }
      case 'alreadyDisputed': {
        const message = 'Ese recibo ya tiene una aclaración abierta: sigue su avance ahí.'
        return { __typename: 'DisputeRunning', message, dispute: outcome.dispute }
      }
      case 'tooLate': {
        const message = `El plazo para aclarar ese recibo terminó el ${longDay(outcome.lastDay)}. Acude a tu oficina.`
        return { __typename: 'DisputeTooLate', message, lastDay: outcome.lastDay }
      }
      case 'tooMuch':
        return impossible(`Puedes aclarar hasta ${spokenPesos(outcome.most)} de ese recibo.`)
      case 'nothingOpen':
        return impossible('De ese recibo no hay nada por pagar que se pueda aclarar.')
      case 'wordsMissing':
        return impossible('Cuéntanos con unas palabras qué está mal.')
      case 'idTaken':
        return impossible('Ese identificador ya está en uso. Usa uno nuevo.')
      case 'unknown':
        return unknown
      default:
        return outcome satisfies never
    }
  },
  withdrawDispute: async (_root, { input }, context) => {
    const outcome = await withdrawDispute(context, input.disputeId)
    if (outcome === null) return unknown
    return outcome.kind === 'over'
      ? over(outcome.dispute)
      : { __typename: 'DisputeWithdrawn', dispute: outcome.dispute }
  },
  orderDisputeVisit: async (_root, { input }, context) => {
    const asked = shortText(input.asked, 'asked')
    const outcome = await orderVisit(context, { ...input, asked })
    switch (outcome?.kind) {
      case undefined:
        return unknown
      case 'over':
        return over(outcome.dispute)
      case 'alreadyOrdered': {
        const message = 'Ya se ordenó una revisión para esta aclaración.'
        return { __typename: 'DisputeVisitStands', message, dispute: outcome.dispute }
      }
      case 'ordered':
        return { __typename: 'DisputeVisitOrdered', dispute: outcome.dispute }
    }
  },
  answerDispute: async (_root, { input }, context) => {
    const { disputeId, outcome: decided, reason, granted, readings } = input
    const outcome = await answerDispute(context, {
      ...{ disputeId, outcome: decided, reason: shortText(reason, 'reason') },
      granted: granted == null ? null : pesosOf(granted, 'granted'),
      readings: readings.slice(0, 50).map(({ readOn, litres, source }) => {
        if (!Number.isSafeInteger(litres) || litres < 0) throw badUserInput('litres must be whole')
        return { readOn, litres, source: shortText(source, 'source') }
      }),
    })
    switch (outcome?.kind) {
      case undefined:
        return unknown
      case 'over':
        return over(outcome.dispute)
      case 'incomplete':
        return { __typename: 'DisputeAnswerIncomplete', message: missing[outcome.because] }
      case 'answered':
        return { __typename: 'DisputeAnswered', dispute: outcome.dispute }
    }
  },
}

function impossible(message: string) {
  return { __typename: 'DisputeImpossible', message } as const
}

function over(dispute: Dispute) {
  const message = 'Esta aclaración ya se respondió o se retiró.'
  return { __typename: 'DisputeOver', message, dispute } as const
}

function pesosOf(text: string, name: string) {
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(text)) throw badUserInput(`${name} is written like 1234.50`)
  return centavosFromPesos(text)
}

function shortText(text: string, name: string): string {
  if (text.length > 2_000) throw badUserInput(`${name} must not be longer than 2000 characters`)
  return text
}
