import { ContractStarted } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { tieParty } from '../commands/parties/tie-party.ts'
import { putContract } from '../store/contract.ts'

/** A contract can be paid from now on, and whoever holds it sees what it owes. */
export const contractStarted = reaction(ContractStarted, async (_room, tx, { data }) => {
  const { contractId, customerId, servicePointId, operatingUnitId, startedOn, usageClass, contractNumber } =
    data
  await putContract(tx, {
    ...{ contractId, customerId, servicePointId, operatingUnitId, startedOn },
    ...{ usageClass: usageClass ?? null, contractNumber: contractNumber ?? null },
  })
  await tieParty(tx, { id: contractId, contractId, partyId: customerId, role: 'OWNER' })
})
