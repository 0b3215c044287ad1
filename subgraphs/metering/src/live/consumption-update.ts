import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { nextHour, startOfHour } from '@aquacis/kit/values/calendar.ts'
import { type Consumption, type RunningConsumption, runningSince } from '../domain/consumption.ts'
import { placeRunning } from '../domain/life/place-consumption.ts'
import { residentsSeeSince } from '../domain/policy.ts'
import type { Reading } from '../domain/reading.ts'
import type { ServicePoint } from '../domain/service-point.ts'
import { latestReadings } from '../store/latest-reading.ts'
import { chartsAt, type SeenPlace, timesAt } from '../store/life/place-consumption.ts'
import { metersByIds, metersEverAt } from '../store/meter.ts'
import { loadHolder } from '../store/service-point-holder.ts'

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

/** Looks up how things stand; null when the meter is gone or has nothing. */
export async function loadConsumptionUpdate(
  tx: Transaction,
  meterId: string,
  traceId: string,
): Promise<ConsumptionUpdate | null> {
  const meter = (await metersByIds(tx, [meterId])).get(meterId)
  const reading = meter && (await latestReadings(tx, [meter.key])).get(meter.key)
  const holder = meter && (await loadHolder(tx, meter.servicePoint.id))
  if (meter === undefined || reading === undefined || !holder) return null
  const stood = (await metersEverAt(tx, [meter.servicePoint.id])).get(meter.servicePoint.id) ?? []
  // What ran for whoever lived there before is not told to whoever watches now.
  const since = residentsSeeSince(holder)
  const places = new Map([[meter.servicePoint.id, { meters: stood, since }]])
  const days = await timesAt(tx, places, 'DAY', { from: runningSince(reading.at) })
  const running = placeRunning(reading.at, days.get(meter.servicePoint.id) ?? [], since)
  const thisHour = await hourOf(tx, places, meter.servicePoint, reading.at)
  const { servicePoint } = meter
  return { ...running, thisHour, reading, traceId, servicePoint, contractId: holder.contractId }
}

async function hourOf(
  tx: Transaction,
  places: ReadonlyMap<string, SeenPlace>,
  { id }: ServicePoint,
  at: Date,
): Promise<Consumption> {
  const from = startOfHour(at)
  const to = nextHour(at)
  const [bar] = (await chartsAt(tx, places, { step: 'HOUR', starts: [from], end: to })).get(id)?.bars ?? []
  return bar ?? { from, to, volume: null }
}
