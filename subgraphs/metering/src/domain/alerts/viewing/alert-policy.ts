import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { isSeen, maySeeMeter } from '../../policy.ts'
import type { Place } from '../../service-point.ts'
import { type Alert, type AlertName, isTold } from '../alert.ts'
import type { Verdict } from '../feedback.ts'

/**
 * Who may see an alert: whoever may see its meter; of residents, only what they are told, and what lasted into their own
 * time, for a leak that goes on is theirs from their first day. What the people of a home asked for is theirs alone: it
 * tells when a house is empty.
 */
export function maySeeAlert(
  viewer: Viewer,
  place: Place,
  alert: AlertName & Pick<Alert, 'openedAt' | 'closedAt'>,
): boolean {
  if (!maySeeMeter(viewer, place)) return false
  const lasted = alert.layer === 'WATCH' ? alert.openedAt : alert.closedAt
  if (lasted !== null && !isSeen(viewer, place, lasted)) return false
  return viewer.kind === 'resident' ? isTold(alert) : viewer.kind !== 'staff' || alert.layer !== 'WATCH'
}

/** Whether somebody who sees an alert may say this of it: only staff who looked can confirm. */
export function maySay(viewer: Viewer, verdict: Verdict): boolean {
  return viewer.kind === 'staff' || (viewer.kind === 'resident' && verdict !== 'CONFIRMED')
}
