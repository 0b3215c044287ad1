import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Psp } from '../../../psp/psp-port.ts'
import type { ChargeRow } from '../../../store/reference/reference-charge.ts'

/** A charge in hand, with whom it was asked of. */
export interface ChargeInHand {
  readonly room: SubgraphRoom
  readonly psp: Psp
  readonly row: ChargeRow
  readonly signal: AbortSignal
}
