import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { Contract } from './contract.ts'

/** Who may see a contract: its holder, staff of its office, the system. */
export function maySeeContract(
  viewer: Viewer,
  contract: Pick<Contract, 'customerId' | 'operatingUnitId'>,
): boolean {
  switch (viewer.kind) {
    case 'system':
      return true
    case 'staff':
      return viewer.operatingUnitIds.includes(contract.operatingUnitId)
    case 'resident':
      return viewer.partyId === contract.customerId
    case 'anonymous':
      return false
  }
}

/** Who may see a place: staff of its office, and whoever may see the contract in force there. */
export function maySeeServicePoint(
  viewer: Viewer,
  operatingUnitId: number,
  contractHere: Contract | null,
): boolean {
  if (contractHere !== null && maySeeContract(viewer, contractHere)) return true
  return (
    viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.operatingUnitIds.includes(operatingUnitId))
  )
}

/** Who may start a supply in an office: its staff. */
export function mayStartContract(viewer: Viewer, operatingUnitId: number): boolean {
  return viewer.kind === 'staff' && viewer.operatingUnitIds.includes(operatingUnitId)
}
