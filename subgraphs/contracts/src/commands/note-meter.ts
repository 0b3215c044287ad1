import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { endBilledMeter, putBilledMeter } from '../store/billed-meter.ts'

/** Notes which serial number the bills of a service point bear, or that its meter is gone; in any order, and twice. */
export async function noteMeterInstalled(
  tx: Transaction,
  meter: { readonly meterId: string; readonly servicePointId: string; readonly serial?: string },
): Promise<void> {
  const { meterId, servicePointId, serial } = meter
  // Facts from before serial numbers were told say nothing of bills.
  if (serial !== undefined) await putBilledMeter(tx, { meterId, servicePointId, serial })
}

/** Notes that a meter was removed: bills bear its number a while longer. */
export async function noteMeterRemoved(
  tx: Transaction,
  meter: { readonly meterId: string; readonly servicePointId: string; readonly at: string },
): Promise<void> {
  const { meterId, servicePointId, at } = meter
  await endBilledMeter(tx, { meterId, servicePointId, removedAt: new Date(at) })
}
