import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { BarRange, Consumption } from './domain/consumption.ts'
import { chartsAt, type PlaceChart, type SeenPlace, sharesAt } from './store/life/place-consumption.ts'

/** What a range of bars is loaded with, by service point, whatever meters stood there. */
export interface ChartLoader {
  readonly chart: BatchLoader<string, PlaceChart>
  /** Shares of silent bars by their start in milliseconds; null where there are none. Asks nothing more where no bar is silent. */
  readonly shares: BatchLoader<string, ReadonlyMap<number, Litres>>
}

/** Water that ran between two instants; where it is a bar, of which chart. */
export interface ShownConsumption extends Consumption {
  readonly chart?: { readonly place: string; readonly range: BarRange }
}

/** What loading charts takes. */
export interface ChartParts {
  asViewer<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** What the viewer may see of what was measured. */
  measuredAt(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, SeenPlace>>
}

/** Loaders of charts for one request: the same ones for the same range. */
export function chartLoaders({ asViewer, measuredAt }: ChartParts): (range: BarRange) => ChartLoader {
  const known = new Map<string, ChartLoader>()
  return (range) => {
    const name = `${range.step} ${range.starts[0]?.getTime()} ${range.end.getTime()}`
    const loader = known.get(name) ?? make(range)
    known.set(name, loader)
    return loader
  }

  function make(range: BarRange): ChartLoader {
    const chart = batchLoader<string, PlaceChart>((ids) =>
      asViewer(async (tx) => chartsAt(tx, await measuredAt(tx, ids), range)),
    )
    const shares = batchLoader<string, ReadonlyMap<number, Litres>>(async (ids) => {
      const found = await Promise.all(ids.map(async (id) => [id, await chart.load(id)] as const))
      const charts = new Map(found.flatMap(([id, each]) => (each === null ? [] : [[id, each] as const])))
      return asViewer((tx) => sharesAt(tx, charts, range))
    })
    return { chart, shares }
  }
}
