import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { BillPeriod } from '../domain/account/price-bill.ts'
import type { VolumeSources } from '../domain/account/volume-of.ts'
import { nothingNear } from '../domain/volume/meter-near.ts'
import { correctionsOf } from '../store/registers/day-correction.ts'
import { registersNear } from '../store/registers/registers-near.ts'

/** A period of the water at a service point. */
export interface PeriodAsked {
  readonly servicePointId: string
  readonly period: BillPeriod
  /** Whether a bill before it says with which register it begins. */
  readonly isContinued: boolean
}

/** What is known of the water of a period, and the numbers on the plates of its meters. */
export interface PeriodWater extends VolumeSources {
  readonly serials: ReadonlyMap<string, string>
}

/** The water of periods, side by side with what was asked, in three statements for thousands. */
export async function waterOfPeriods(
  tx: Transaction,
  asked: readonly PeriodAsked[],
): Promise<readonly PeriodWater[]> {
  const ends = await registersNear(
    tx,
    asked.map(({ servicePointId, period }) => ({ servicePointId, day: period.to })),
  )
  // A bill that goes on from another one begins with that one's register: the first day need not be looked up.
  const firsts = asked.map((one, index) => ({ one, index })).filter(({ one }) => !one.isContinued)
  const begins = await registersNear(
    tx,
    firsts.map(({ one: { servicePointId, period } }) => ({ servicePointId, day: period.from })),
  )
  const beginOf = new Map(firsts.map(({ index }, place) => [index, begins[place] ?? []]))
  const corrections = await correctionsOf(
    tx,
    asked.map(({ servicePointId, period }) => ({ servicePointId, ...period })),
  )
  return asked.map((_one, index) => {
    const begin = new Map((beginOf.get(index) ?? []).map(({ meterId, near }) => [meterId, near]))
    const meters = ends[index] ?? []
    return {
      meters: meters.map(({ near: to, serial: _serial, ...life }) => ({
        ...{ ...life, to },
        from: begin.get(life.meterId) ?? nothingNear,
      })),
      corrections: corrections[index] ?? [],
      serials: new Map(
        meters.flatMap(({ meterId, serial }) => (serial === null ? [] : [[meterId, serial] as const])),
      ),
    }
  })
}
