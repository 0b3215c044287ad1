import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import type { CommandAcknowledgement } from '../domain/telemetry-batch.ts'

/** Writes down what devices answered to commands; gives the facts to publish. */
export async function settleCommands(
  _tx: Transaction,
  _acknowledgements: readonly CommandAcknowledgement[],
): Promise<readonly EventEnvelope[]> {
  return []
}
