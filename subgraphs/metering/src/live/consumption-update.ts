import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { nextHour, startOfHour } from '@aquacis/kit/values/calendar.ts'
import {
  barsOf,
  type Consumption,
  type RunningConsumption,
  runningConsumption,
  runningSince,
  startBefore,
} from '../domain/consumption.ts'
import type { Meter } from '../domain/meter.ts'
import type { Reading } from '../domain/reading.ts'
import type { ServicePoint } from '../domain/service-point.ts'
import { latestReadings } from '../store/latest-reading.ts'
import { metersByIds } from '../store/meter.ts'
import { spansOf } from '../store/register-roll-up.ts'

/** How things stand at a service point after a reading. */
export interface ConsumptionUpdate extends RunningConsumption {
  readonly servicePoint: ServicePoint
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
  if (meter === undefined || reading === undefined) return null
  const days = await spansOf(tx, 'DAY', [meter.key], { from: runningSince(reading.at) })
  const running = runningConsumption(reading.at, days.get(meter.key) ?? [])
  const thisHour = await hourOf(tx, meter, reading.at)
  return { ...running, thisHour, reading, traceId, servicePoint: meter.servicePoint }
}

async function hourOf(tx: Transaction, meter: Meter, at: Date): Promise<Consumption> {
  const from = startOfHour(at)
  const to = nextHour(at)
  const hours = await spansOf(tx, 'HOUR', [meter.key], { from: startBefore('HOUR', from), before: to })
  const [bar] = barsOf({ step: 'HOUR', starts: [from], end: to }, hours.get(meter.key) ?? [])
  return bar ?? { from, to, volume: null }
}
