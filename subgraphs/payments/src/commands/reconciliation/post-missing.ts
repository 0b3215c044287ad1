import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { ReconciliationTask } from '../../domain/reconciliation/task.ts'
import type { ProviderName } from '../../psp/psp-port.ts'
import { pspsOf } from '../../psp/psps-of.ts'
import type { Recording } from '../ledger/recording.ts'
import { settleCharge } from '../reference/charges/settle-charge.ts'

/** How long a provider may take to be read. */
const patienceMs = 15_000

/** What came of reading a provider again. */
export type MissingOutcome = 'taken' | 'absent' | 'silent' | 'noOrder'

/**
 * Reads a charge again that the provider's book has and ours has not, and takes over what it says now, as after a webhook: nothing
 * is posted on the word of a file. Outside of any transaction until the provider has answered.
 */
export async function postMissing(
  room: SubgraphRoom,
  { source, orderId }: Pick<ReconciliationTask, 'source' | 'orderId'>,
  recording: Recording,
): Promise<MissingOutcome> {
  const provider = source.toLowerCase() as ProviderName
  const psp = source === 'BANK' ? null : pspsOf(room).named(provider)
  if (psp === null || orderId === null) return 'noOrder'
  const answer = await psp.read(orderId, AbortSignal.timeout(patienceMs))
  if (answer.kind !== 'charge') return answer.kind
  await room.database.transaction(
    systemViewer,
    (tx) => settleCharge(tx, { provider, charge: answer.charge }, recording),
    { idempotent: true },
  )
  return 'taken'
}
