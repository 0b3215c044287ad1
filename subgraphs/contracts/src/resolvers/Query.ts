import type { QueryResolvers } from '../generated/resolvers.ts'
import { allOperatingUnits } from '../store/operating-unit.ts'

export const Query: QueryResolvers = {
  contract: (_root, { id }, { contractById }) => contractById.load(id),
  contractByNumber: (_root, { contractNumber }, { contractByNumber }) =>
    contractByNumber.load(contractNumber),
  operatingUnits: (_root, _args, { room, viewer }) => room.database.transaction(viewer, allOperatingUnits),
}
