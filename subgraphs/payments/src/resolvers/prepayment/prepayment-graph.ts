import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { offerYear } from '../../commands/prepayment/offer-year.ts'
import { type RequestYearOutcome, requestYear } from '../../commands/prepayment/request-year.ts'
import type { EstimateSource, PrepaidYear as Year } from '../../domain/prepayment/prepaid-year.ts'
import type { MutationResolvers, PaymentAccountResolvers, PrepaidYear } from '../../generated/resolvers.ts'
import { yearsByIds, yearsOf } from '../../store/prepayment/prepaid-year.ts'
import { readId } from '../plan/read-wish.ts'

const estimatedFrom = {
  LAST_BILLS: 'Promedio de tus últimos recibos, sin recargos, por doce meses',
} as const satisfies Readonly<Record<EstimateSource, string>>

/** What an account tells of paying a year at once. */
export const accountYear: Pick<PaymentAccountResolvers, 'prepaidYearOffer' | 'prepaidYear'> = {
  prepaidYearOffer: async ({ contractId }, _args, { viewer, room, now }) => {
    const offer = await room.database.transaction(viewer, (tx) => offerYear(tx, contractId, now))
    if (typeof offer === 'string') return null
    const { from, to, estimate, discount, payBefore: until } = offer
    const money = { estimate: pesosText(estimate), discount: pesosText(discount) }
    const toPay = pesosText(toPayOf(offer))
    return { from, to, until, ...money, toPay, estimatedFrom: estimatedFrom[offer.estimatedFrom] }
  },
  prepaidYear: async ({ contractId }, _args, { viewer, room }) => {
    const [year] = await room.database.transaction(viewer, (tx) => yearsOf(tx, [contractId]))
    return year === undefined ? null : shown(year)
  },
}

const refusals: Readonly<Record<Exclude<RequestYearOutcome, 'waiting' | 'unknown'>, string>> = {
  DEBT: 'Primero paga lo que debes: lo que pagaras por adelantado se iría a esos recibos.',
  TOO_FEW_BILLS: 'Todavía no hay suficientes recibos para calcular tu año. Inténtalo más adelante.',
  GOING_ON: 'Este contrato ya tiene un pago anual en curso.',
}

/** What is done with it. */
export const yearMutations: Pick<MutationResolvers, 'requestPrepaidYear'> = {
  requestPrepaidYear: async (_root, { input }, context) => {
    const ids = { id: readId(input.id, 'id'), contractId: readId(input.contractId, 'contractId') }
    const outcome = await requestYear(context, ids)
    if (outcome === 'unknown')
      return { __typename: 'PayableUnknown', message: 'No encontramos ese contrato entre los tuyos.' }
    if (outcome !== 'waiting') return { __typename: 'PrepaidYearImpossible', message: refusals[outcome] }
    const { room, viewer } = context
    const [year] = await room.database.transaction(viewer, (tx) => yearsByIds(tx, [ids.id]))
    if (year === undefined) throw new Error(`prepaid year ${ids.id} is not there`)
    return { __typename: 'PrepaidYearWaiting', year: shown(year) }
  },
}

function shown(year: Year): PrepaidYear {
  const { id, state, from, to, payBefore, estimate, discount, discountUsed } = year
  return {
    ...{ id, state, from, to, payBefore, estimate: pesosText(estimate), discount: pesosText(discount) },
    ...{ discountUsed: pesosText(discountUsed), toPay: pesosText(toPayOf(year)) },
  }
}

function toPayOf({ estimate, discount }: Pick<Year, 'estimate' | 'discount'>) {
  return centavos(estimate - discount)
}
