import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import { answerClaim, withdrawClaim } from '../../commands/claim/answer-claim.ts'
import { type OpenClaimOutcome, openClaim } from '../../commands/claim/open-claim.ts'
import { shippedClaimPolicy } from '../../domain/claim/payment-claim.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'

type Asked = 'openPaymentClaim' | 'withdrawPaymentClaim' | 'answerPaymentClaim'

/** What can be done about claims. */
export const claimMutations: Pick<MutationResolvers, Asked> = {
  openPaymentClaim: async (_root, { input }, context) => {
    const { id, contractId, paidOn, channel, proofUploadId: uploadId = null } = input
    if (!isId(id) || !isId(contractId) || (uploadId !== null && !isId(uploadId)))
      throw badUserInput('id, contractId and proofUploadId must be UUIDs')
    const [folio, note] = [input.folio?.trim().slice(0, 60) || null, input.note?.trim().slice(0, 500) || null]
    const amount = pesosOf(input.amount)
    const outcome = await openClaim(context, {
      id,
      contractId,
      amount,
      paidOn,
      channel,
      folio,
      note,
      uploadId,
    })
    if (outcome.kind === 'opened')
      return { __typename: 'PaymentClaimOpened', claim: await context.claimById.require(id) }
    if (outcome.kind === 'doubled') {
      const message = 'Ya tienes una aclaración abierta por ese pago: espera la respuesta.'
      return { __typename: 'PaymentClaimExists', message, claim: outcome.claim }
    }
    return { __typename: 'PaymentClaimImpossible', message: obstacleWords(outcome) }
  },
  withdrawPaymentClaim: async (_root, { id }, context) => {
    const outcome = isId(id) ? await withdrawClaim(context, id) : 'unknown'
    if (outcome === 'unknown') return unknown
    const claim = await context.claimById.require(id)
    return outcome === 'withdrawn'
      ? { __typename: 'PaymentClaimWithdrawn', claim }
      : { __typename: 'PaymentClaimClosed', message: 'Esta aclaración ya está contestada.', claim }
  },
  answerPaymentClaim: async (_root, { input: { claimId, paymentId = null, answer } }, context) => {
    if (paymentId !== null && !isId(paymentId)) throw badUserInput('paymentId must be a UUID')
    const asked = { claimId, paymentId, answer: answer.slice(0, 1000) }
    const outcome = isId(claimId) ? await answerClaim(context, asked) : 'unknown'
    switch (outcome) {
      case 'answered':
        return { __typename: 'PaymentClaimAnswered', claim: await context.claimById.require(claimId) }
      case 'unknown':
        return unknown
      case 'closed':
        return {
          __typename: 'PaymentClaimClosed',
          message: 'Esta aclaración ya está contestada.',
          claim: await context.claimById.require(claimId),
        }
      case 'answerMissing':
        return {
          __typename: 'PaymentClaimImpossible',
          message: 'Escribe la respuesta para el usuario: qué se encontró, o por qué no.',
        }
      case 'paymentImpossible':
        return {
          __typename: 'PaymentClaimImpossible',
          message: 'Ese pago no existe o es de otro contrato: elige otro.',
        }
      default:
        return outcome satisfies never
    }
  },
}

const unknown = {
  __typename: 'PaymentClaimUnknown',
  message: 'No hay una aclaración así, o no es tuya.',
} as const

function pesosOf(text: string) {
  try {
    return centavosFromPesos(text)
  } catch {
    throw badUserInput('amount must be pesos such as "450.00"')
  }
}

function obstacleWords(outcome: Exclude<OpenClaimOutcome, { readonly kind: 'opened' | 'doubled' }>): string {
  switch (outcome.kind) {
    case 'contractUnknown':
      return 'No hay un contrato así, o no es tuyo.'
    case 'amountImpossible':
      return 'Escribe el importe que dice tu comprobante.'
    case 'dayImpossible':
      return `Escribe la fecha de tu comprobante: hasta ${shippedClaimPolicy.mostDaysBack} días atrás. Si el pago es anterior, acude a tu oficina.`
    case 'tooMany':
      return 'Tienes varias aclaraciones abiertas: espera su respuesta antes de abrir otra.'
    case 'proofImpossible':
      return proofWords[outcome.why]
    default:
      return outcome satisfies never
  }
}

const proofWords = {
  missing: 'El comprobante no llegó completo: envíalo de nuevo.',
  tooLarge: 'El comprobante mide más de 5 MB: toma la foto con menos resolución o envía el PDF.',
  type: 'El comprobante no es una foto (JPG, PNG, WEBP, HEIC) ni un PDF: elige otro archivo.',
} as const
