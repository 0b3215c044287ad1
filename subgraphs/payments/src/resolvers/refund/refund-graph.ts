import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { centavosFromPesos, pesosText, spokenPesos } from '@aquacis/kit/values/money.ts'
import { approveRefund } from '../../commands/refund/approve-refund.ts'
import { askRefund } from '../../commands/refund/ask-refund.ts'
import { type EndRefundOutcome, markRefundPaid, rejectRefund } from '../../commands/refund/end-refund.ts'
import {
  canBeRejected,
  decideApproval,
  isPaidByStaff,
  type Refund as Kept,
} from '../../domain/refund/refund.ts'
import type { MutationResolvers, QueryResolvers, RefundResolvers } from '../../generated/resolvers.ts'
import { countRefunds, listRefunds } from '../../store/refund/refund.ts'

export const Refund: RefundResolvers = {
  amount: ({ amount }) => pesosText(amount),
  payment: ({ paymentId }, _args, { paymentById }) => paymentById.load(paymentId),
  account: ({ contractId }, _args, { accountById }) =>
    contractId === null ? null : accountById.load(contractId),
  difference: ({ taskId }, _args, { taskById }) => (taskId === null ? null : taskById.load(taskId)),
  mayApprove: (refund, _args, { viewer }) =>
    viewer.kind === 'staff' && decideApproval(refund, viewer.subject) === 'approved',
  mayReject: (refund) => canBeRejected(refund),
  mayMarkPaid: (refund) => isPaidByStaff(refund),
}

/** What is asked of refunds; row-level security shows those of the viewer's offices. */
export const refundQueries: Pick<QueryResolvers, 'refunds'> = {
  refunds: async (_root, { state, ...args }, { viewer, room }) => {
    const page = readPage(args, instantPlaces)
    const [found, totalCount] = await room.database.transaction(
      viewer,
      async (tx) =>
        [await listRefunds(tx, state ?? null, page), await countRefunds(tx, state ?? null)] as const,
    )
    return { ...connectionOf(found, page, instantPlaces, ({ askedAt: at, id }) => ({ at, id })), totalCount }
  },
}

const unknown = {
  __typename: 'RefundUnknown',
  message: 'No encontramos ese pago o esa devolución entre los de tu oficina. Revisa e intenta de nuevo.',
} as const

const words = {
  idTaken: 'Ese identificador ya está en uso con otros datos. Usa uno nuevo.',
  underWay: 'Este pago ya tiene una devolución en curso: espera a que termine para pedir otra.',
  reasonMissing: 'Escribe el motivo de la devolución con unas palabras.',
  amountMissing: 'Escribe cuánto se devuelve: más de cero.',
  notByProvider: 'Este pago no se puede devolver por donde llegó. Elige transferencia o efectivo.',
  ownRequest: 'La pediste tú: la aprueba otra persona.',
  moneyGone: 'De este pago ya no queda tanto por devolver. Rechaza esta devolución y pide otra.',
  ownerFound:
    'Mientras tanto se supo de qué contrato es este dinero: rechaza esta devolución y pide otra a nombre del contrato.',
  noteMissing: 'Escribe el motivo o el comprobante.',
  paidByProvider: 'Esta devolución la paga el proveedor: espera su respuesta.',
} as const

/** What staff do about refunds. */
export const refundMutations: Pick<
  MutationResolvers,
  'askRefund' | 'approveRefund' | 'rejectRefund' | 'markRefundPaid'
> = {
  askRefund: async (_root, { input }, context) => {
    const { id, paymentId, amount, means, reason } = input
    if (!/^\d{1,12}(\.\d{1,2})?$/.test(amount)) throw badUserInput('amount is written like 1234.50')
    const outcome = await askRefund(context, {
      ...{ id, paymentId, means, amount: centavosFromPesos(amount), reason: shortText(reason, 'reason') },
    })
    if (outcome === null) return unknown
    switch (outcome.kind) {
      case 'asked':
        return { __typename: 'RefundKept', refund: outcome.refund }
      case 'tooMuch':
        return impossible(`De este pago se pueden devolver hasta ${spokenPesos(outcome.most)}.`)
      default:
        return impossible(words[outcome.kind])
    }
  },
  approveRefund: async (_root, { input }, context) => {
    const outcome = await approveRefund(context, input.refundId)
    if (outcome === null) return unknown
    switch (outcome.kind) {
      case 'approved':
        return { __typename: 'RefundKept', refund: outcome.refund }
      case 'over':
        return over(outcome.refund)
      default:
        return impossible(words[outcome.kind])
    }
  },
  rejectRefund: async (_root, { input: { refundId, reason } }, context) =>
    ended(await rejectRefund(context, { refundId, reason: shortText(reason, 'reason') })),
  markRefundPaid: async (_root, { input: { refundId, document } }, context) =>
    ended(await markRefundPaid(context, { refundId, document: shortText(document, 'document') })),
}

function ended(outcome: EndRefundOutcome) {
  if (outcome === null) return unknown
  switch (outcome.kind) {
    case 'ended':
      return { __typename: 'RefundKept', refund: outcome.refund } as const
    case 'over':
      return over(outcome.refund)
    default:
      return impossible(words[outcome.kind])
  }
}

function impossible(message: string) {
  return { __typename: 'RefundImpossible', message } as const
}

function over(refund: Kept) {
  const message = 'Esta devolución ya se decidió: mira cómo quedó.'
  return { __typename: 'RefundOver', message, refund } as const
}

function shortText(text: string, name: string): string {
  if (text.length > 500) throw badUserInput(`${name} must not be longer than 500 characters`)
  return text
}
