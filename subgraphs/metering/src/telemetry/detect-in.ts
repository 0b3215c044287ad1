import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import type { DeviceAlarms, DeviceSighting, TelemetryReading } from '../domain/telemetry-batch.ts'
import type { MeterAddress } from '../store/meter.ts'

/** What detection sees of a batch: what is new, by whom. */
export interface Detectable {
  /** New readings only, sorted by meter and instant. */
  readonly stored: readonly TelemetryReading[]
  readonly alarms: readonly DeviceAlarms[]
  readonly sightings: readonly DeviceSighting[]
  readonly meters: ReadonlyMap<number, MeterAddress>
  readonly now: Date
}

/** Moves the state of each meter on by what is new, opens and closes alerts, and gives the facts to publish. */
export async function detectIn(_tx: Transaction, _batch: Detectable): Promise<readonly EventEnvelope[]> {
  return []
}
