import { isId } from '@aquacis/kit/values/id.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { allOperatingUnits } from '../store/operating-unit.ts'

export const Query: QueryResolvers = {
  contract: (_root, { id }, { contractById }) => (isId(id) ? contractById.load(id) : null),
  contractByNumber: (_root, { contractNumber }, { contractByNumber }) =>
    contractByNumber.load(contractNumber),
  operatingUnits: (_root, _args, { room, viewer }) => room.database.transaction(viewer, allOperatingUnits),
}
