import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { type Centavos, centavosFromPesos, pesosText, spokenPesos } from '@aquacis/kit/values/money.ts'
import { closeDesk } from '../../commands/cash-desk/close-desk.ts'
import { depositDesk } from '../../commands/cash-desk/deposit-desk.ts'
import { openDesk } from '../../commands/cash-desk/open-desk.ts'
import { takeAtDesk } from '../../commands/cash-desk/take-at-desk.ts'
import { voidTaking } from '../../commands/cash-desk/void-taking.ts'
import type { DeskSession } from '../../domain/cash-desk/cash-desk.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'

const unknown = {
  __typename: 'CashDeskUnknown',
  message: 'No encontramos esa caja o ese cobro entre los de tu oficina. Revisa e intenta de nuevo.',
} as const

const words = {
  closed: 'Esta caja ya se cerró: abre otra para seguir cobrando.',
  notYourDesk: 'Esta caja es de otra persona. Cobra y cancela en la tuya.',
  contractUnknown: 'No encontramos ese contrato o esa referencia en tu oficina. Revisa el número.',
  idTaken: 'Ese identificador ya está en uso con otros datos. Usa uno nuevo.',
  amountMissing: 'Escribe cuánto se paga: más de cero.',
  documentMissing: 'Escribe el número del cheque o la autorización de la tarjeta.',
  reasonMissing: 'Escribe por qué se cancela el cobro.',
  notYourOffice: 'Esa oficina no es de las tuyas. Elige una en la que trabajes.',
  floatImpossible: 'El fondo no puede ser menor que cero.',
  notCountable: 'Revisa el conteo: cada denominación una sola vez y piezas enteras, de cero en adelante.',
  stillOpen: 'Primero cierra la caja con su conteo; después registra el depósito.',
  slipMissing: 'Escribe el número de la ficha de depósito.',
  nothingToDeposit: 'De esta caja no hay nada que depositar.',
} as const

/** What cashiers do. */
export const deskMutations: Pick<
  MutationResolvers,
  'openCashDesk' | 'takeDeskPayment' | 'voidDeskPayment' | 'closeCashDesk' | 'depositCashDesk'
> = {
  openCashDesk: async (_root, { input }, context) => {
    const { id, operatingUnitId, float } = input
    const outcome = await openDesk(context, { id, operatingUnitId, float: pesosOf(float, 'float') })
    switch (outcome.kind) {
      case 'opened':
        return { __typename: 'CashDeskOpened', session: outcome.session }
      case 'anotherIsOpen': {
        const message = 'Ya tienes una caja abierta: ciérrala antes de abrir otra.'
        return { __typename: 'CashDeskAlreadyOpen', message, session: outcome.session }
      }
      default:
        return impossible(words[outcome.kind])
    }
  },
  takeDeskPayment: async (_root, { input }, context) => {
    const { id, sessionId, number, means, amount, tendered, document } = input
    const outcome = await takeAtDesk(context, {
      ...{ id, sessionId, number: shortText(number, 'number'), means, amount: pesosOf(amount, 'amount') },
      tendered: tendered == null ? null : pesosOf(tendered, 'tendered'),
      document: document == null ? null : shortText(document, 'document'),
    })
    if (outcome === null) return unknown
    switch (outcome.kind) {
      case 'taken':
        return { __typename: 'DeskPaymentTaken', payment: outcome.taking }
      case 'tooLittleCash':
        return impossible(`Faltan ${spokenPesos(outcome.missing)}: lo recibido no alcanza.`)
      default:
        return impossible(words[outcome.kind])
    }
  },
  voidDeskPayment: async (_root, { input }, context) => {
    const { paymentId: takingId, reason } = input
    const outcome = await voidTaking(context, { takingId, reason: shortText(reason, 'reason') })
    if (outcome === null) return unknown
    switch (outcome.kind) {
      case 'voided':
        return { __typename: 'DeskPaymentVoided', payment: outcome.taking }
      case 'givenBack':
        return impossible(
          `De este cobro solo quedan ${spokenPesos(outcome.most)}: lo demás ya se devolvió. Pide una devolución por el resto.`,
        )
      default:
        return impossible(words[outcome.kind])
    }
  },
  closeCashDesk: async (_root, { input }, context) => {
    const { sessionId, pieces, explanation } = input
    const outcome = await closeDesk(context, {
      sessionId,
      count: pieces.slice(0, 50).map((one) => ({
        ...{ denomination: Number(pesosOf(one.denomination, 'denomination')), pieces: one.pieces },
      })),
      explanation: shortText(explanation ?? '', 'explanation'),
    })
    if (outcome === null) return unknown
    switch (outcome.kind) {
      case 'closed':
        return { __typename: 'CashDeskClosed', session: outcome.session }
      case 'alreadyClosed':
        return alreadyClosed(outcome.session)
      case 'explanationMissing': {
        const { difference } = outcome
        const message = `${differenceWords(difference)} Cuenta de nuevo o explica la diferencia.`
        return { __typename: 'CashDeskDiffers', message, difference: pesosText(difference) }
      }
      case 'notCountable':
        return impossible(words.notCountable)
    }
  },
  depositCashDesk: async (_root, { input }, context) => {
    const { sessionId, slip } = input
    const outcome = await depositDesk(context, { sessionId, slip: shortText(slip, 'slip') })
    if (outcome === null) return unknown
    return outcome.kind === 'deposited'
      ? { __typename: 'CashDeskDeposited', session: outcome.session }
      : impossible(words[outcome.kind])
  },
}

function impossible(message: string) {
  return { __typename: 'CashDeskImpossible', message } as const
}

function alreadyClosed(session: DeskSession) {
  const message = 'Esta caja ya se cerró, y su conteo no cambia.'
  return { __typename: 'CashDeskAlreadyClosed', message, session } as const
}

function differenceWords(difference: Centavos): string {
  return difference < 0n
    ? `Faltan ${spokenPesos(-difference as Centavos)} en la caja.`
    : `Sobran ${spokenPesos(difference)} en la caja.`
}

function pesosOf(text: string, name: string): Centavos {
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(text)) throw badUserInput(`${name} is written like 1234.50`)
  return centavosFromPesos(text)
}

function shortText(text: string, name: string): string {
  if (text.length > 500) throw badUserInput(`${name} must not be longer than 500 characters`)
  return text
}
