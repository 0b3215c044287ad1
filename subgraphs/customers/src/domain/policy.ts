import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { Customer } from './customer.ts'

/** Who may see a customer: they themselves, staff of an office that has to do with them, the system. */
export function maySeeCustomer(viewer: Viewer, customer: Pick<Customer, 'id' | 'operatingUnitIds'>): boolean {
  switch (viewer.kind) {
    case 'system':
      return true
    case 'staff':
      return customer.operatingUnitIds.some((unit) => viewer.operatingUnitIds.includes(unit))
    case 'resident':
      return viewer.partyId === customer.id
    case 'anonymous':
      return false
  }
}

/** Who may change where notices to a customer go: whoever may see the customer. */
export function mayChangeContactEmail(
  viewer: Viewer,
  customer: Pick<Customer, 'id' | 'operatingUnitIds'>,
): boolean {
  return maySeeCustomer(viewer, customer)
}

/** Who may change what a customer is called: people themselves, and staff; a company's name stands in its papers. */
export function mayChangeDisplayName(
  viewer: Viewer,
  customer: Pick<Customer, 'id' | 'kind' | 'operatingUnitIds'>,
): boolean {
  if (!maySeeCustomer(viewer, customer)) return false
  return viewer.kind !== 'resident' || customer.kind === 'NATURAL_PERSON'
}

/** The customer that a viewer is; null for everybody but residents. */
export function ownCustomerId(viewer: Viewer): string | null {
  return viewer.kind === 'resident' ? viewer.partyId : null
}

/** Who may register customers at an office: its staff. */
export function mayRegisterCustomer(viewer: Viewer, operatingUnitId: number): boolean {
  return viewer.kind === 'staff' && viewer.operatingUnitIds.includes(operatingUnitId)
}
