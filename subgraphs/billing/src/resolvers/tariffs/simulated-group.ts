import type { ChangeJson, DecileJson, GroupJson } from '../../domain/rating/simulation/simulation-json.ts'
import type { TariffSimulation } from '../../store/simulation/tariff-simulation.ts'

/** What becomes of one contract, by its number. */
interface ShownChange extends Omit<ChangeJson, 'id'> {
  readonly contractNumber: string
}

/** A tenth by use or by amount; the other one of both bounds is null. */
interface ShownTenth extends Omit<DecileJson<unknown>, 'upTo'> {
  readonly upToLitres: number | null
  readonly upToPesos: string | null
}

/** A simulation beside the document that its tariff has by now. */
export interface SimulationShown extends TariffSimulation {
  readonly isOfThisDocument: boolean
}

/** A group of a simulation as the graph tells it. */
export interface SimulatedGroupShown
  extends Omit<GroupJson, 'byConsumption' | 'byBill' | 'largestRise' | 'largestFall'> {
  readonly usageClass: string | null
  readonly largestRise: ShownChange | null
  readonly largestFall: ShownChange | null
  readonly byConsumption: ShownTenth[]
  readonly byBill: ShownTenth[]
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

function shown(change: ChangeJson | null): ShownChange | null {
  return change === null ? null : { contractNumber: change.id, before: change.before, after: change.after }
}
