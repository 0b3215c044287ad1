import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { strandedWatches } from '../../store/watches/watch.ts'
import { endWatches } from '../../telemetry/watches/end-watches.ts'

/** Ends what the people of a home asked for under a contract that is not in force there any more. */
export async function endStrandedWatches(tx: Transaction, servicePointId: string, at: Date): Promise<void> {
  await endWatches(tx, await strandedWatches(tx, servicePointId), { at })
}
