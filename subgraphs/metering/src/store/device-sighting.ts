import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { DeviceSighting } from '../domain/telemetry-batch.ts'

/** Keeps what telegrams said of their devices: last seen, battery, radio quality, firmware. */
export async function keepSightings(_tx: Transaction, _sightings: readonly DeviceSighting[]): Promise<void> {}
