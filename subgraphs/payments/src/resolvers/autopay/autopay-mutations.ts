import { type ChangeAutopayOutcome, changeAutopay } from '../../commands/autopay/change-autopay.ts'
import { enrolAutopay } from '../../commands/autopay/enrol-autopay.ts'
import type { MutationResolvers, ResolversTypes } from '../../generated/resolvers.ts'
import type { PaymentsContext } from '../../loaders.ts'
import { readId, readPesos } from '../plan/read-wish.ts'

const unknown = {
  __typename: 'PayableUnknown',
  message: 'No encontramos ese contrato entre los tuyos. Revisa que hayas entrado con tu cuenta.',
} as const

/** What is done with autopay. */
export const autopayMutations: Pick<MutationResolvers, 'enrolAutopay' | 'changeAutopay' | 'endAutopay'> = {
  enrolAutopay: async (_root, { input }, context) => {
    const { id, contractId, method, cardToken, directDebit, mostAmount } = input
    const outcome = await enrolAutopay(context, {
      ...{ id: readId(id, 'id'), contractId: readId(contractId, 'contractId'), method },
      ...{ cardToken: cardToken ?? null, mostAmount: mostAmount == null ? null : readPesos(mostAmount) },
      directDebit: directDebit == null ? null : { ...directDebit, expiresOn: directDebit.expiresOn ?? null },
    })
    switch (outcome.kind) {
      case 'enrolled':
        return { __typename: 'AutopayEnrolled', autopay: await context.autopayById.require(id) }
      case 'inForce':
        return {
          __typename: 'AutopayInForce',
          message: 'Este contrato ya tiene pago automático. Cancélalo antes de registrar otro.',
          autopay: await context.autopayById.require(outcome.autopayId),
        }
      case 'refused':
        return { __typename: 'AutopayCardRefused', message: outcome.says }
      case 'cardMissing':
        return { __typename: 'AutopayCardRefused', message: 'Falta la tarjeta. Escribe sus datos de nuevo.' }
      case 'debitRefused':
        return { __typename: 'DirectDebitRefused', message: outcome.fault.says, field: outcome.fault.field }
      case 'down':
        return {
          __typename: 'PaymentProviderDown',
          message:
            'No pudimos hablar con el proveedor de pagos. No se registró nada: inténtalo en unos minutos.',
          others: [],
        }
      case 'unknown':
        return unknown
      default:
        return outcome satisfies never
    }
  },
  changeAutopay: async (_root, { input: { id, paused, mostAmount } }, context) => {
    const to = paused == null ? undefined : paused ? ('PAUSED' as const) : ('ACTIVE' as const)
    const outcome = await changeAutopay(context, {
      id: readId(id, 'id'),
      ...(to === undefined ? {} : { to }),
      ...(mostAmount === undefined ? {} : { mostAmount: mostAmount === null ? null : readPesos(mostAmount) }),
    })
    return answerOf(outcome, id, context)
  },
  endAutopay: async (_root, { id }, context) =>
    answerOf(await changeAutopay(context, { id: readId(id, 'id'), to: 'ENDED' }), id, context),
}

async function answerOf(
  outcome: ChangeAutopayOutcome,
  id: string,
  { autopayById }: PaymentsContext,
): Promise<ResolversTypes['ChangeAutopayResult']> {
  if (outcome === 'unknown') return unknown
  const autopay = await autopayById.require(id)
  if (outcome === 'changed') return { __typename: 'AutopayChanged', autopay }
  if (outcome === 'overMandate')
    return {
      ...{ __typename: 'DirectDebitRefused', field: 'MOST_AMOUNT' },
      message:
        'Autorizaste un monto máximo menor. Para subirlo, cancela el pago automático y registra la cuenta de nuevo.',
    }
  const message =
    autopay.state === 'STOPPED'
      ? `${autopay.stoppedBecause ?? ''} Registra de nuevo el pago automático.`.trim()
      : 'Este pago automático ya se canceló. Puedes registrar uno nuevo.'
  return { __typename: 'AutopayOver', message, autopay }
}
