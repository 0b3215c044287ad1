import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { MeterRemoved } from '@aquacis/metering/events'
import { keepRemoval } from '../store/registers/meter-life.ts'

/** A bill counts a meter to its final register. */
export const meterRemoved = reaction(MeterRemoved, (_room, tx, { data }) => keepRemoval(tx, data))
