import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { worksFor } from '@aquacis/kit/values/viewer.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { countClaims, listClaims } from '../../store/claim/payment-claim.ts'

/** Questions of claims. */
export const claimQueries: Pick<QueryResolvers, 'paymentClaim' | 'paymentClaims'> = {
  paymentClaim: (_root, { id }, { claimById }) => claimById.load(id),
  paymentClaims: async (_root, { state, ...args }, { viewer, room }) => {
    const page = readPage(args, instantPlaces)
    const [found, totalCount] = await room.database.transaction(
      viewer,
      async (tx) =>
        [await listClaims(tx, state ?? null, page), await countClaims(tx, state ?? null)] as const,
    )
    const seen = found.filter(({ operatingUnitId }) => worksFor(viewer, operatingUnitId))
    return { ...connectionOf(seen, page, instantPlaces, ({ openedAt: at, id }) => ({ at, id })), totalCount }
  },
}
