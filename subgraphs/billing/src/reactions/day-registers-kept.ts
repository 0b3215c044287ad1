import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { DayRegistersKept } from '@aquacis/metering/events'
import { midnightRegisters } from '../domain/volume/midnight-registers.ts'
import { knowMeters } from '../store/registers/meter-life.ts'
import { keepMonths } from '../store/registers/register-month.ts'

/** Of the days that meters tell, billing keeps the registers nearest their midnights: bills close at midnights. */
export const dayRegistersKept = reaction(DayRegistersKept, async (_room, tx, { data: { meters } }) => {
  const byMeter = Map.groupBy(meters, ({ meterId }) => meterId)
  await knowMeters(tx, meters)
  await keepMonths(
    tx,
    [...byMeter].flatMap(([meterId, told]) =>
      midnightRegisters(told.flatMap(({ days }) => days)).map((month) => ({ meterId, ...month })),
    ),
  )
})
