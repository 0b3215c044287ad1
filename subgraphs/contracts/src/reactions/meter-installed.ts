import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { MeterInstalled } from '@aquacis/metering/events'
import { noteMeterInstalled } from '../commands/note-meter.ts'

/** The serial number of the meter stands on the bill: whoever knows it has one in hand. */
export const meterInstalled = reaction(MeterInstalled, (_room, tx, { data }) => noteMeterInstalled(tx, data))
