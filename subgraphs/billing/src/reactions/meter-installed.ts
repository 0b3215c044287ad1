import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { MeterInstalled } from '@aquacis/metering/events'
import { keepInstallation } from '../store/registers/meter-life.ts'

/** A bill counts a meter from its initial register on. */
export const meterInstalled = reaction(MeterInstalled, (_room, tx, { data }) => keepInstallation(tx, data))
