import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { SatSchemas } from '../cfdi/sat-schemas.ts'
import type { Pac } from '../pac/pac-port.ts'
import type { CsdKeeper } from '../seals/csd-keeper.ts'
import type { FiscalSettings } from '../settings.ts'
import type { PacHealth } from './pac-health.ts'

/** What documents are sealed, stamped and cancelled with. */
export interface Workshop {
  readonly room: SubgraphRoom
  readonly settings: FiscalSettings
  readonly csd: CsdKeeper
  /** In the order in which they are asked. */
  readonly pacs: readonly Pac[]
  readonly health: PacHealth
  /** Null where none are configured. */
  readonly schemas: SatSchemas | null
  readonly leaseMs: number
}

/** A PAC by its name. Throws where it is not configured any more: then nobody knows what it stamped. */
export function pacNamed({ pacs }: Workshop, name: string): Pac {
  const found = pacs.find((pac) => pac.name === name)
  if (found === undefined)
    throw new Error(`a document may be stamped at ${name}: put it back into AQUACIS_FISCAL_PACS`)
  return found
}
