import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { type AlertLoaders, alertLoaders } from './alert-loaders.ts'
import { type ChartLoader, chartLoaders } from './chart-loaders.ts'
import { type Comparison, comparer } from './comparison-loaders.ts'
import type { ComparedDays } from './domain/comparison/compared-days.ts'
import type { BarRange, RunningConsumption } from './domain/consumption.ts'
import type { Device } from './domain/devices/device.ts'
import type { Meter } from './domain/meter.ts'
import { maySeeConsumption, maySeeStoodMeter, seenSince } from './domain/policy.ts'
import type { PlaceProjection } from './domain/projection/place-projection.ts'
import type { Reading } from './domain/reading.ts'
import { type HistoryLoaders, historyLoaders } from './history-loaders.ts'
import { devicesOf } from './store/devices/registry.ts'
import { type FirmwareRelease, releasesByIds } from './store/firmware/release.ts'
import { latestReadings } from './store/latest-reading.ts'
import { projectionsAt, runningAt, type SeenPlace } from './store/life/place-consumption.ts'
import { metersByIds, metersBySerials, metersByServicePoints, metersEverAt } from './store/meter.ts'
import { type WatchLoaders, watchLoaders } from './watch-loaders.ts'

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface MeteringContext extends RequestContext, AlertLoaders, HistoryLoaders, WatchLoaders {
  readonly meterById: BatchLoader<string, Meter>
  readonly meterBySerial: BatchLoader<string, Meter>
  readonly meterAtServicePoint: BatchLoader<string, Meter>
  /** Every meter that stood at a service point, oldest first, as far as the viewer sees. */
  readonly metersEverAt: BatchLoader<string, readonly Meter[]>
  /** By meter key; null for whoever is not of the meter's office. */
  readonly deviceOfMeter: BatchLoader<number, Device>
  /** Firmware that devices can run; staff alone see any. */
  readonly releaseById: BatchLoader<string, FirmwareRelease>
  /** By meter key. */
  readonly latestOfMeter: BatchLoader<number, Reading>
  /** By service point, whatever meters stood there; null until the first reading. */
  readonly runningAt: BatchLoader<string, RunningConsumption>
  /** By service point, whatever meters stood there; null where nobody can tell yet. */
  readonly projectionAt: BatchLoader<string, PlaceProjection>
  chartsIn(range: BarRange): ChartLoader
  /** Null where the viewer sees nothing of what is measured at that service point. */
  compare(servicePointId: string, days: ComparedDays): Promise<Comparison | null>
}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): MeteringContext {
  const { viewer, room, now } = base
  const asViewer = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(viewer, work)
  const visible = (meters: ReadonlyMap<string, Meter>) =>
    new Map([...meters].filter(([, meter]) => maySeeStoodMeter(viewer, meter)))
  const everAt = async (tx: Transaction, ids: readonly string[]) =>
    new Map(
      [...(await metersEverAt(tx, ids))].map(([id, meters]) => [
        id,
        meters.filter((meter) => maySeeStoodMeter(viewer, meter)),
      ]),
    )
  const measuredAt = async (tx: Transaction, ids: readonly string[]) =>
    new Map([...(await everAt(tx, ids))].map(([id, meters]) => [id, measuredBy(viewer, meters)]))
  const chartsIn = chartLoaders({ asViewer, measuredAt })
  return {
    ...base,
    ...alertLoaders(base),
    ...historyLoaders(base),
    ...watchLoaders(base),
    meterById: batchLoader(async (ids) => visible(await asViewer((tx) => metersByIds(tx, ids)))),
    meterBySerial: batchLoader(async (serials) =>
      visible(await asViewer((tx) => metersBySerials(tx, serials))),
    ),
    meterAtServicePoint: batchLoader(async (ids) =>
      visible(await asViewer((tx) => metersByServicePoints(tx, ids))),
    ),
    metersEverAt: batchLoader((ids) => asViewer((tx) => everAt(tx, ids))),
    deviceOfMeter: batchLoader((keys) => asViewer((tx) => devicesOf(tx, keys))),
    releaseById: batchLoader((ids) => asViewer((tx) => releasesByIds(tx, ids))),
    latestOfMeter: batchLoader((keys) => asViewer((tx) => latestReadings(tx, keys))),
    runningAt: batchLoader((ids) => asViewer(async (tx) => runningAt(tx, await measuredAt(tx, ids), now))),
    projectionAt: batchLoader((ids) =>
      asViewer(async (tx) => projectionsAt(tx, await measuredAt(tx, ids), now)),
    ),
    chartsIn,
    compare: comparer({ ...base, asViewer, chartsIn }),
  }
}

/** What the viewer may see of what the meters of a place measured. */
function measuredBy(viewer: Viewer, meters: readonly Meter[]): SeenPlace {
  const seen = meters.filter(({ holder }) => maySeeConsumption(viewer, holder))
  const holder = seen.at(-1)?.holder
  return { meters: seen, since: holder === undefined ? null : seenSince(viewer, holder) }
}
