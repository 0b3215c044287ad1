import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { Consumption } from '../domain/consumption.ts'

/** How a figure of a table is known. */
export type Quality = 'MEASURED' | 'INTERPOLATED' | 'UNKNOWN'

/** A line of a table of consumption; its volume is null exactly where it is unknown. */
export interface ConsumptionLine {
  readonly from: Date
  readonly to: Date
  readonly volume: Litres | null
  readonly quality: Quality
}

/** Bars as lines of a table, silent ones with their share (by the start of the bar in milliseconds) where one is known. */
export function* consumptionLines(
  bars: readonly Consumption[],
  shares: ReadonlyMap<number, Litres> | null,
): Generator<ConsumptionLine> {
  for (const { from, to, volume } of bars) {
    const share = shares?.get(from.getTime()) ?? null
    if (volume !== null) yield { from, to, volume, quality: 'MEASURED' }
    else if (share !== null) yield { from, to, volume: share, quality: 'INTERPOLATED' }
    else yield { from, to, volume: null, quality: 'UNKNOWN' }
  }
}
