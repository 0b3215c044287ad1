import type { ChangeJson, GroupJson } from '../../domain/rating/simulation/simulation-json.ts'
import type { SimulatedChange, SimulatedTenth } from '../../generated/resolvers.ts'
import type { TariffSimulation } from '../../store/simulation/tariff-simulation.ts'

/** A simulation beside the document that its tariff has by now. */
export interface SimulationShown extends TariffSimulation {
  readonly isOfThisDocument: boolean
}

/** A group of a simulation as the graph tells it. */
export interface SimulatedGroupShown
  extends Omit<GroupJson, 'byConsumption' | 'byBill' | 'largestRise' | 'largestFall'> {
  readonly usageClass: string | null
  readonly largestRise: SimulatedChange | null
  readonly largestFall: SimulatedChange | null
  readonly byConsumption: SimulatedTenth[]
  readonly byBill: SimulatedTenth[]
}

/** Names the group; null for all classes together. */
export function simulatedGroup(usageClass: string | null, group: GroupJson): SimulatedGroupShown {
  const { byConsumption, byBill, largestRise, largestFall, ...sums } = group
  return {
    ...{ usageClass, ...sums, largestRise: shown(largestRise), largestFall: shown(largestFall) },
    byConsumption: byConsumption.map(({ upTo, ...tenth }) => ({
      ...tenth,
      upToLitres: upTo,
      upToPesos: null,
    })),
    byBill: byBill.map(({ upTo, ...tenth }) => ({ ...tenth, upToPesos: upTo, upToLitres: null })),
  }
}

function shown(change: ChangeJson | null): SimulatedChange | null {
  return change === null ? null : { contractNumber: change.id, before: change.before, after: change.after }
}
