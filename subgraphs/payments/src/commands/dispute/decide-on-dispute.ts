import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import type { Dispute } from '../../domain/dispute/dispute.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { maySeePayments } from '../../domain/policy.ts'
import { contractsOf, lockContracts } from '../../store/contract.ts'
import { partiesOf } from '../../store/contract-party.ts'
import { disputesByIds, lockDispute } from '../../store/dispute/dispute.ts'

/** Decides on a dispute that the viewer may see, under the lock of its contract and its own; null where it is not theirs. */
export async function decideOnDispute<Outcome>(
  { viewer, room }: RequestContext,
  id: string,
  decide: (tx: Transaction, dispute: Dispute, contract: PayingContract) => Promise<Outcome>,
): Promise<Outcome | null> {
  if (!isId(id)) return null
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const [known] = await disputesByIds(tx, [id])
      if (known === undefined || !(await isOfViewer(tx, viewer, known.contractId))) return null
      // The contract first, as whatever moves money does.
      const [contract] = await lockContracts(tx, [known.contractId])
      const dispute = await lockDispute(tx, id)
      return contract === undefined || dispute === null ? null : decide(tx, dispute, contract)
    },
    { idempotent: true },
  )
}

/** Whether a viewer may act on what a contract owes: its people, and staff of its office. */
export async function isOfViewer(tx: Transaction, viewer: Viewer, contractId: string): Promise<boolean> {
  const [contract] = await contractsOf(tx, [contractId])
  if (contract === undefined) return false
  const parties = viewer.kind === 'resident' ? await partiesOf(tx, [contractId]) : []
  return maySeePayments(viewer, contract, parties)
}

/** Who acts, as it is kept. */
export function subjectOf(viewer: Viewer): string {
  return viewer.kind === 'staff' || viewer.kind === 'resident' ? viewer.subject : viewer.kind
}
