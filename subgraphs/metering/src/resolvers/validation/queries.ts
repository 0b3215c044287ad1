import type { QueryResolvers } from '../../generated/resolvers.ts'
import { ruleSets } from '../../store/validation/rule-set.ts'

export const validationQueries: Pick<QueryResolvers, 'validationRuleSets'> = {
  validationRuleSets: (_root, { source }, { room, viewer }) =>
    room.database.transaction(viewer, async (tx) => [...(await ruleSets(tx, source))]),
}
