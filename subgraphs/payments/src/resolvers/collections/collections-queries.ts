import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'
import { countCases, listCases } from '../../store/collections/debt-case.ts'

/** Questions of debt cases. */
export const collectionsQueries: Pick<QueryResolvers, 'debtCase' | 'debtCases' | 'vulnerabilityKinds'> = {
  debtCase: (_root, { id }, { debtCaseById }) => debtCaseById.load(id),
  debtCases: async (_root, { first, after, ...filter }, { viewer, room }) => {
    const page = readPage({ first, after: after ?? null }, instantPlaces)
    const [found, totalCount] = await room.database.transaction(
      viewer,
      async (tx) => [await listCases(tx, filter, page), await countCases(tx, filter)] as const,
    )
    return { ...connectionOf(found, page, instantPlaces, ({ openedAt: at, id }) => ({ at, id })), totalCount }
  },
  vulnerabilityKinds: () => [...shippedCollections().policy.vulnerabilities],
}
