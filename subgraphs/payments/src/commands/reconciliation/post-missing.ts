import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { ReconciliationTask } from '../../domain/reconciliation/task.ts'
import type { ProviderName } from '../../psp/psp-port.ts'
import { pspsOf } from '../../psp/psps-of.ts'
import { settlementLists } from '../../psp/settlements/settlement-list.ts'
import { paymentSettingsOf } from '../../settings.ts'
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
  task: Pick<ReconciliationTask, 'source' | 'orderId' | 'subject'>,
  recording: Recording,
): Promise<MissingOutcome> {
  const { source } = task
  const provider = source.toLowerCase() as ProviderName
  const psp = source === 'BANK' ? null : pspsOf(room).named(provider)
  if (psp === null) return 'noOrder'
  const orderId = task.orderId ?? (await orderOfCharge(room, task))
  if (orderId === null) return 'noOrder'
  if (orderId === 'silent') return 'silent'
  const answer = await psp.read(orderId, AbortSignal.timeout(patienceMs))
  if (answer.kind !== 'charge') return answer.kind
  await room.database.transaction(
    systemViewer,
    (tx) => settleCharge(tx, { provider, charge: answer.charge }, recording),
    { idempotent: true },
  )
  return 'taken'
}

/** A provider's list of money names charges; its orders are what is read. */
async function orderOfCharge(
  room: SubgraphRoom,
  { source, subject }: Pick<ReconciliationTask, 'source' | 'subject'>,
): Promise<string | null> {
  const list = settlementLists(paymentSettingsOf(room)).find((one) => one.source === source)
  const chargeId = subject.split(' ')[2]
  if (list === undefined || chargeId === undefined) return null
  const found = await list.orderOf(chargeId, AbortSignal.timeout(patienceMs))
  return 'kind' in found ? 'silent' : found.orderId
}
