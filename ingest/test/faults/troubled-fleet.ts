import { type FleetManifest, fleetManifest, type Household } from '@aquacis/simulators/fleet/manifest.ts'
import type { Fault } from '@aquacis/simulators/fleet/water/fault.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Homes on three networks, evenly; at two of three something goes wrong in the days after `begin`. */
export function troubledFleet(seed: string, meters: number, begin: Date): FleetManifest {
  const { households, ...rest } = fleetManifest({ seed, meters, mix: { wmbus: 1, lorawan: 1, nbiot: 1 } })
  const [first, second, ...others] = households
  const troubled = (household: Household): Household => ({
    ...household,
    meter: { ...household.meter, calibreMillimetres: 15 },
    faults: faultsOf(household.index, begin.getTime()),
  })
  return { ...rest, households: [troubled(first), troubled(second), ...others.map(troubled)] }
}

function faultsOf(index: number, begin: number): readonly Fault[] {
  const span = (fromDays: number, hours: number | null) => ({
    since: new Date(begin + fromDays * dayMs).toISOString(),
    until: hours === null ? null : new Date(begin + fromDays * dayMs + hours * hourMs).toISOString(),
  })
  switch (index % 6) {
    case 0:
      return [{ kind: 'LEAK', litresPerHour: 15, ...span(2, null) }]
    case 1:
      return [{ kind: 'BURST', litresPerHour: 400, ...span(1.5, 12) }]
    case 2:
      return [{ kind: 'LEAK', litresPerHour: 40, ...span(1, 5 * 24) }]
    case 3:
      return [{ kind: 'TAMPER', ...span(2, 2 * 24) }]
    default:
      return []
  }
}
