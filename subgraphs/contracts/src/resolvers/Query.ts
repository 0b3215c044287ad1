import { worksFor } from '@aquacis/kit/values/viewer.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { visibleContracts } from '../member-loaders.ts'
import { contractsOfParty } from '../store/contract.ts'
import { allOperatingUnits } from '../store/operating-unit.ts'
import { contractConnection, contractPage } from './pages/contract-connection.ts'

export const Query: QueryResolvers = {
  contract: (_root, { id }, { contractById }) => contractById.load(id),
  contractByNumber: (_root, { contractNumber }, { contractByNumber }) =>
    contractByNumber.load(contractNumber),
  operatingUnits: (_root, _args, { room, viewer }) => room.database.transaction(viewer, allOperatingUnits),
  myOperatingUnits: async (_root, _args, { room, viewer }) => {
    const all = await room.database.transaction(viewer, allOperatingUnits)
    return all.filter(({ id }) => worksFor(viewer, id))
  },
  myContracts: async (_root, args, { viewer, room }) => {
    const page = contractPage(args)
    if (viewer.kind !== 'resident') return contractConnection([], page)
    const part = { after: page.after, limit: page.first + 1, ended: args.ended ?? false }
    const found = await room.database.transaction(viewer, async (tx) =>
      visibleContracts(tx, viewer, await contractsOfParty(tx, viewer.partyId, part)),
    )
    return contractConnection(found, page)
  },
}
