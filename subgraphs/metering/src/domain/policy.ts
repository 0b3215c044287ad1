import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { ServicePointHolder } from './service-point.ts'

type Place = Pick<ServicePointHolder, 'customerId' | 'operatingUnitId'>

/**
 * Who may see the meter of a service point, its readings and its consumption: whoever holds the contract, staff of
 * the office, the system. Row-level security of the database says the same a second time.
 */
export function maySeeMeter(viewer: Viewer, place: Place): boolean {
  switch (viewer.kind) {
    case 'system':
      return true
    case 'staff':
      return viewer.operatingUnitIds.includes(place.operatingUnitId)
    case 'resident':
      return viewer.partyId === place.customerId
    case 'anonymous':
      return false
  }
}

/** Who may put a meter into service at a service point, and do whatever else is done to it: staff of its office. */
export function mayInstallMeter(viewer: Viewer, place: Place): boolean {
  return viewer.kind === 'staff' && viewer.operatingUnitIds.includes(place.operatingUnitId)
}

/** Who may see what an office's meters measured together: staff of that office. */
export function maySeeOffice(viewer: Viewer, operatingUnitId: number): boolean {
  return (
    viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.operatingUnitIds.includes(operatingUnitId))
  )
}
