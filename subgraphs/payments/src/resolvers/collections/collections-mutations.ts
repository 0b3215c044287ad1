import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { type HandedOver, handOverNotice } from '../../commands/collections/hand-over-notice.ts'
import { endHoldEarly } from '../../commands/collections/holds/end-hold-early.ts'
import { grantHold, type HoldRequest } from '../../commands/collections/holds/grant-hold.ts'
import type { MutationResolvers, ResolversTypes } from '../../generated/resolvers.ts'
import type { PaymentsContext } from '../../loaders.ts'

const contractUnknown = {
  __typename: 'DebtContractUnknown',
  message: 'No hay un contrato así, o es de otra oficina. Revisa el número.',
} as const

/** What staff do about debt cases. */
export const collectionsMutations: Pick<
  MutationResolvers,
  'grantVulnerabilityHold' | 'pauseCollection' | 'endCollectionHold' | 'recordNoticeDelivery'
> = {
  grantVulnerabilityHold: (_root, { input }, context) => {
    const { id, contractId, until, vulnerability, proof } = input
    return placed(context, {
      id,
      contractId,
      until,
      why: { vulnerability, proof: shortText(proof, 'proof') },
    })
  },
  pauseCollection: (_root, { input }, context) => {
    const { id, contractId, until, reason } = input
    return placed(context, { id, contractId, until, why: { reason: shortText(reason, 'reason') } })
  },
  endCollectionHold: async (_root, { input }, context) => {
    const { holdId, reason } = input
    const outcome = await endHoldEarly(context, { holdId, reason: shortText(reason, 'reason') })
    if (outcome === null)
      return {
        __typename: 'CollectionHoldUnknown',
        message: 'No hay una protección así, o es de otra oficina.',
      }
    if (outcome.kind === 'ofAnother')
      return {
        __typename: 'CollectionHoldNotYours',
        message: 'Es de un convenio o de una búsqueda de pago: termina cuando ellos terminan.',
      }
    return {
      __typename: 'CollectionHoldEnded',
      account: await context.accountById.require(outcome.contractId),
    }
  },
  recordNoticeDelivery: async (_root, { input }, context) => {
    const handedOver: HandedOver = { ...input, detail: shortText(input.detail, 'detail') }
    const outcome = await handOverNotice(context, handedOver)
    if (outcome === null)
      return {
        __typename: 'DebtCaseUnknown',
        message: 'No hay un expediente abierto así, o es de otra oficina.',
      }
    if (outcome.kind === 'notGiven')
      return {
        __typename: 'NoticeNotGiven',
        message: 'El expediente no ha dado ese aviso, o la fecha es anterior al aviso o futura.',
      }
    return { __typename: 'NoticeDeliveryRecorded', debtCase: outcome.debtCase }
  },
}

async function placed(
  context: PaymentsContext,
  request: HoldRequest,
): Promise<ResolversTypes['CollectionHoldResult']> {
  const outcome = await grantHold(context, request)
  switch (outcome.kind) {
    case 'placed':
      return { __typename: 'CollectionHoldPlaced', account: outcome.contract }
    case 'unknown':
      return contractUnknown
    case 'kindUnknown':
      return impossible('No existe ese motivo de protección. Elige uno de la lista.')
    case 'nothingShown':
      return impossible('Falta decir qué se mostró o por qué.')
    case 'untilImpossible':
      return impossible(`El último día tiene que ser de hoy a dentro de ${outcome.mostDays} días.`)
    default:
      return outcome satisfies never
  }
}

function impossible(message: string) {
  return { __typename: 'CollectionHoldImpossible', message } as const
}

function shortText(text: string, name: string): string {
  if (text.length > 500) throw badUserInput(`${name} must not be longer than 500 characters`)
  return text
}
