import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import {
  type BarRange,
  barsOf,
  type Consumption,
  type RunningConsumption,
  runningConsumption,
  runningSince,
  startBefore,
} from './domain/consumption.ts'
import type { Device } from './domain/devices/device.ts'
import type { Meter } from './domain/meter.ts'
import { maySeeMeter } from './domain/policy.ts'
import type { Reading } from './domain/reading.ts'
import { devicesOf } from './store/devices/registry.ts'
import { latestReadings } from './store/latest-reading.ts'
import { metersByIds, metersBySerials, metersByServicePoints } from './store/meter.ts'
import { spansOf } from './store/register-roll-up.ts'

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface MeteringContext extends RequestContext {
  readonly meterById: BatchLoader<string, Meter>
  readonly meterBySerial: BatchLoader<string, Meter>
  readonly meterAtServicePoint: BatchLoader<string, Meter>
  /** By meter key; null for whoever is not of the meter's office. */
  readonly deviceOfMeter: BatchLoader<number, Device>
  /** By meter key. */
  readonly latestOfMeter: BatchLoader<number, Reading>
  /** By meter key; null until the first reading. */
  readonly runningOfMeter: BatchLoader<number, RunningConsumption>
  /** Bars by meter key; the same loader for the same range. */
  barsIn(range: BarRange): BatchLoader<number, Consumption[]>
}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): MeteringContext {
  const { viewer, room, now } = base
  const asViewer = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(viewer, work)
  const visible = (meters: ReadonlyMap<string, Meter>) =>
    new Map([...meters].filter(([, meter]) => maySeeMeter(viewer, meter.holder)))
  const ranges = new Map<string, BatchLoader<number, Consumption[]>>()
  return {
    ...base,
    meterById: batchLoader(async (ids) => visible(await asViewer((tx) => metersByIds(tx, ids)))),
    meterBySerial: batchLoader(async (serials) =>
      visible(await asViewer((tx) => metersBySerials(tx, serials))),
    ),
    meterAtServicePoint: batchLoader(async (ids) =>
      visible(await asViewer((tx) => metersByServicePoints(tx, ids))),
    ),
    deviceOfMeter: batchLoader((keys) => asViewer((tx) => devicesOf(tx, keys))),
    latestOfMeter: batchLoader((keys) => asViewer((tx) => latestReadings(tx, keys))),
    runningOfMeter: batchLoader((keys) => asViewer((tx) => runningOf(tx, keys, now))),
    barsIn(range) {
      const name = `${range.step} ${range.starts[0]?.getTime()} ${range.end.getTime()}`
      const known = ranges.get(name)
      if (known) return known
      const loader = batchLoader<number, Consumption[]>((keys) =>
        asViewer((tx) => barsOfMeters(tx, keys, range)),
      )
      ranges.set(name, loader)
      return loader
    },
  }
}

async function runningOf(tx: Transaction, keys: readonly number[], now: Date) {
  const latest = await latestReadings(tx, keys)
  const days = await spansOf(tx, 'DAY', keys, { from: runningSince(now) })
  return new Map(
    // A meter whose clock is ahead of ours is already in its next day around midnight.
    [...latest].map(([key, { at }]) => [key, runningConsumption(at > now ? at : now, days.get(key) ?? [])]),
  )
}

async function barsOfMeters(tx: Transaction, keys: readonly number[], range: BarRange) {
  const [first] = range.starts
  if (first === undefined) return new Map()
  const window = { from: startBefore(range.step, first), before: range.end }
  const spans = await spansOf(tx, range.step, keys, window)
  return new Map(keys.map((key) => [key, barsOf(range, spans.get(key) ?? [])]))
}
