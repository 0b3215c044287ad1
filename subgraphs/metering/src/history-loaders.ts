import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { DeviceCommand } from './domain/devices/command.ts'
import type { BatteryLevel } from './domain/devices/device.ts'
import { eachOnce } from './each-once.ts'
import { commandsOf } from './store/device-command.ts'
import { batteryTrend } from './store/devices/registry.ts'
import { factsOfMeters, type KeptFact } from './store/life/meter-event.ts'
import { type ConsumptionEdit, editsOf } from './store/validation/consumption-edit.ts'
import { type KeptDay, validatedDaysOf } from './store/validation/validated-day.ts'

/** Days from one to another, both included. */
interface Days {
  readonly from: string
  readonly to: string
}

/** What is loaded of the past of meters in one request, by meter key: as far as the viewer's transactions see it. */
export interface HistoryLoaders {
  /** The part of each life behind so many facts. */
  lifeBehind(part: {
    readonly after: number
    readonly limit: number
  }): BatchLoader<number, readonly KeptFact[]>
  validatedDaysIn(days: Days): BatchLoader<number, readonly KeptDay[]>
  editsIn(days: Days): BatchLoader<number, readonly ConsumptionEdit[]>
  batteriesSince(since: Date): BatchLoader<number, readonly BatteryLevel[]>
  commandsIn(page: Page<InstantPlace>): BatchLoader<number, readonly DeviceCommand[]>
}

/** The loaders of history for one request. */
export function historyLoaders({ viewer, room }: RequestContext): HistoryLoaders {
  const asViewer = <T>(work: (tx: Transaction) => Promise<T>) => room.database.transaction(viewer, work)
  const daysName = ({ from, to }: Days) => `${from} ${to}`
  return {
    lifeBehind: eachOnce(JSON.stringify, (part) =>
      batchLoader((keys) => asViewer((tx) => factsOfMeters(tx, keys, part))),
    ),
    validatedDaysIn: eachOnce(daysName, (days) =>
      batchLoader((keys) => asViewer((tx) => validatedDaysOf(tx, keys, days))),
    ),
    editsIn: eachOnce(daysName, (days) => batchLoader((keys) => asViewer((tx) => editsOf(tx, keys, days)))),
    batteriesSince: eachOnce(
      (since: Date) => String(since.getTime()),
      (since) => batchLoader((keys) => asViewer((tx) => batteryTrend(tx, keys, since))),
    ),
    commandsIn: eachOnce(JSON.stringify, (page) =>
      batchLoader((keys) => asViewer((tx) => commandsOf(tx, keys, page))),
    ),
  }
}
