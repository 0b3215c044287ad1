import type { TariffSimulationResolvers } from '../../generated/resolvers.ts'
import { simulatedGroup } from './simulated-group.ts'

export const TariffSimulation: TariffSimulationResolvers = {
  outcome: ({ result }) => (result === null ? null : simulatedGroup(null, result.all)),
  classes: ({ result }) =>
    (result?.classes ?? []).map(({ usageClass, ...group }) => simulatedGroup(usageClass, group)),
  leftOut: ({ result }) =>
    (result?.leftOut ?? []).map(({ by, refused, contracts, id }) => ({
      ...{ byProposal: by === 'proposed', reason: refused, contracts, contractNumber: id },
    })),
}
