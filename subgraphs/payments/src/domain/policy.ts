import { type Viewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import { type ContractParty, seesBills } from './contract-party.ts'
import type { PayingContract } from './paying-contract.ts'

/**
 * Who may see what a contract owes and paid: its holder, for good; whoever owns or rents there now; staff of its office; the
 * system. Row-level security of the database says the same a second time.
 */
export function maySeePayments(
  viewer: Viewer,
  {
    contractId,
    customerId,
    operatingUnitId,
  }: Pick<PayingContract, 'contractId' | 'customerId' | 'operatingUnitId'>,
  parties: readonly Pick<ContractParty, 'contractId' | 'partyId' | 'role'>[],
): boolean {
  if (viewer.kind !== 'resident') return worksFor(viewer, operatingUnitId)
  if (customerId === viewer.partyId) return true
  return parties.some(
    (one) => one.contractId === contractId && one.partyId === viewer.partyId && seesBills(one.role),
  )
}
