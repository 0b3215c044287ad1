import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { DayVolumesCorrected } from '@aquacis/metering/events'
import { keepCorrections } from '../store/registers/day-correction.ts'

/** A day that was edited, or that a rule does not believe, is billed as validation holds it. */
export const dayVolumesCorrected = reaction(DayVolumesCorrected, (_room, tx, { data }) =>
  keepCorrections(tx, data, data.days),
)
