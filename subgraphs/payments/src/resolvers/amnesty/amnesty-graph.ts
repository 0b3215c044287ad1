import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { badUserInput, forbidden } from '@aquacis/kit/runtime/errors.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { amnestyOfferFor } from '../../commands/amnesty/apply-amnesty.ts'
import { endAmnesty, startAmnesty } from '../../commands/amnesty/run-amnesty.ts'
import type { MutationResolvers, PaymentAccountResolvers, QueryResolvers } from '../../generated/resolvers.ts'
import { listAmnesties } from '../../store/amnesty/amnesty.ts'
import { readId } from '../plan/read-wish.ts'

/** What is asked of amnesties. */
export const amnestyQueries: Pick<QueryResolvers, 'amnesties'> = {
  amnesties: async (_root, args, { viewer, room }) => {
    const page = readPage(args, instantPlaces)
    const found = await room.database.transaction(viewer, (tx) => listAmnesties(tx, page))
    return connectionOf(found, page, instantPlaces, ({ startedAt: at, id }) => ({ at, id }))
  },
}

/** What an account tells of them: campaigns are known to offices alone, what one would do for an account to its people. */
export const accountAmnesty: Pick<PaymentAccountResolvers, 'amnesty'> = {
  amnesty: async ({ contractId }, _args, { room, now }) => {
    const offer = await room.database.transaction(systemViewer, (tx) => amnestyOfferFor(tx, contractId, now))
    if (offer === null) return null
    const { name, until, forgives, toPay } = offer
    return { name, until, forgives: pesosText(forgives), toPay: pesosText(toPay) }
  },
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** What is done with them. */
export const amnestyMutations: Pick<MutationResolvers, 'startAmnesty' | 'endAmnesty'> = {
  startAmnesty: async (_root, { input }, context) => {
    const { id, operatingUnitIds, usageClasses, from, to, billsDueBefore, ...wanted } = input
    if (!operatingUnitIds.every((unit) => /^\d{1,3}$/.test(unit)))
      throw badUserInput('operatingUnitIds must be numbers of offices')
    if (![from, to, billsDueBefore].every((one) => day.test(one))) throw badUserInput('days are YYYY-MM-DD')
    const outcome = await startAmnesty(context, {
      ...{ ...wanted, id: readId(id, 'id'), from, to, billsDueBefore },
      ...{ operatingUnitIds: operatingUnitIds.map(Number), usageClasses: usageClasses ?? [] },
    })
    switch (outcome.kind) {
      case 'started':
        return { __typename: 'AmnestyStarted', amnesty: await context.amnestyById.require(id) }
      case 'mistaken':
        return { __typename: 'AmnestyMistaken', message: outcome.says }
      case 'notAllowed':
        throw forbidden()
      default:
        return outcome satisfies never
    }
  },
  endAmnesty: async (_root, { id }, context) => {
    const done = await endAmnesty(context, readId(id, 'id'))
    return done
      ? { __typename: 'AmnestyEnded', amnesty: await context.amnestyById.require(id) }
      : { __typename: 'AmnestyUnknown', message: 'No hay una campaña así, o incluye otras administraciones.' }
  },
}
