import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { worksFor } from '../../domain/policy.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { listClaims } from '../../store/claim/payment-claim.ts'

/** Questions of claims. */
export const claimQueries: Pick<QueryResolvers, 'paymentClaim' | 'paymentClaims'> = {
  paymentClaim: (_root, { id }, { claimById }) => claimById.load(id),
  paymentClaims: async (_root, { state, ...args }, { viewer, room }) => {
    const page = readPage(args, instantPlaces)
    const found = await room.database.transaction(viewer, (tx) => listClaims(tx, state ?? null, page))
    const seen = found.filter(({ operatingUnitId }) => worksFor(viewer, operatingUnitId))
    return connectionOf(seen, page, instantPlaces, ({ openedAt: at, id }) => ({ at, id }))
  },
}
