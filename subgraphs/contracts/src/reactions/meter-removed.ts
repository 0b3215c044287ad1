import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { MeterRemoved } from '@aquacis/metering/events'
import { noteMeterRemoved } from '../commands/note-meter.ts'

/** The last bills bear the number of the meter that is gone; later ones do not. */
export const meterRemoved = reaction(MeterRemoved, (_room, tx, { data }) => noteMeterRemoved(tx, data))
