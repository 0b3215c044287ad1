import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { nextHour, startOfHour } from '@aquacis/kit/values/calendar.ts'
import { type Consumption, type RunningConsumption, runningSince } from '../domain/consumption.ts'
import { placeRunning } from '../domain/life/place-consumption.ts'
import type { Meter } from '../domain/meter.ts'
import { residentsSeeSince } from '../domain/policy.ts'
import type { Reading } from '../domain/reading.ts'
import type { ServicePoint } from '../domain/service-point.ts'
import { latestReadings } from '../store/latest-reading.ts'
import { chartsAt, type SeenPlace, timesAt } from '../store/life/place-consumption.ts'
import { metersByIds, metersEverAt } from '../store/meter.ts'
import { loadHolders } from '../store/service-point-holder.ts'

/** How things stand at a service point after a reading. */
export interface ConsumptionUpdate extends RunningConsumption {
  readonly servicePoint: ServicePoint
  /** Under which water runs there now. */
  readonly contractId: string
  readonly reading: Reading
  readonly thisHour: Consumption
  /** Of the telegram that brought the reading. */
  readonly traceId: string
}

/** A meter whose readings were told, and by which telegram. */
export interface HeardMeter {
  readonly meterId: string
  readonly traceId: string
}

/** What is known of a meter that can be shown. */
interface Known {
  readonly meter: Meter
  readonly reading: Reading
  readonly place: SeenPlace
  readonly contractId: string
  readonly traceId: string
}

/** Looks up how things stand at these meters, all at once; those that are gone or have nothing are absent. */
export async function loadConsumptionUpdates(
  tx: Transaction,
  heard: readonly HeardMeter[],
): Promise<ConsumptionUpdate[]> {
  const meters = await metersByIds(
    tx,
    heard.map(({ meterId }) => meterId),
  )
  const latest = await latestReadings(
    tx,
    [...meters.values()].map(({ key }) => key),
  )
  const placeIds = [...meters.values()].map(({ servicePoint }) => servicePoint.id)
  const holders = await loadHolders(tx, placeIds)
  const stood = await metersEverAt(tx, placeIds)
  const known = heard.flatMap(({ meterId, traceId }): Known[] => {
    const meter = meters.get(meterId)
    const reading = meter && latest.get(meter.key)
    const holder = meter && holders.get(meter.servicePoint.id)
    if (meter === undefined || reading === undefined || holder === undefined) return []
    // What ran for whoever lived there before is not told to whoever watches now.
    const place = { meters: stood.get(meter.servicePoint.id) ?? [], since: residentsSeeSince(holder) }
    return [{ meter, reading, place, contractId: holder.contractId, traceId }]
  })
  const updates: ConsumptionUpdate[] = []
  // Readings that are told together are mostly of the same hour.
  for (const [hour, ofHour] of Map.groupBy(known, ({ reading }) => startOfHour(reading.at).getTime()))
    updates.push(...(await updatesOfHour(tx, new Date(hour), ofHour)))
  return updates
}

async function updatesOfHour(
  tx: Transaction,
  hour: Date,
  known: readonly Known[],
): Promise<ConsumptionUpdate[]> {
  const places = new Map(known.map(({ meter, place }) => [meter.servicePoint.id, place]))
  const days = await timesAt(tx, places, 'DAY', { from: runningSince(hour) })
  const charts = await chartsAt(tx, places, { step: 'HOUR', starts: [hour], end: nextHour(hour) })
  return known.map(({ meter: { servicePoint }, reading, place, contractId, traceId }) => {
    const running = placeRunning(reading.at, days.get(servicePoint.id) ?? [], place.since)
    const [bar] = charts.get(servicePoint.id)?.bars ?? []
    const thisHour = bar ?? { from: hour, to: nextHour(hour), volume: null }
    return { ...running, thisHour, reading, traceId, servicePoint, contractId }
  })
}
