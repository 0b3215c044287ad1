import { type Viewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import { type ContractParty, seesBills } from './contract-party.ts'
import type { FiscalDocument } from './document/document.ts'

/**
 * Who may see a fiscal document: whoever held the contract when its bill was issued, whoever owns or rents there now, staff of
 * its office, the system. Row-level security of the database says the same a second time.
 */
export function maySeeDocument(
  viewer: Viewer,
  document: Pick<FiscalDocument, 'customerId' | 'contractId' | 'operatingUnitId'>,
  parties: readonly Pick<ContractParty, 'contractId' | 'partyId' | 'role'>[],
): boolean {
  if (viewer.kind !== 'resident') return worksFor(viewer, document.operatingUnitId)
  if (document.customerId === viewer.partyId) return true
  return parties.some(
    ({ contractId, partyId, role }) =>
      contractId === document.contractId && partyId === viewer.partyId && seesBills(role),
  )
}
