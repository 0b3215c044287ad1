import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { maySeeMeter } from '../policy.ts'
import type { ServicePointHolder } from '../service-point.ts'
import { type AlertName, isTold } from './alert.ts'
import type { Verdict } from './feedback.ts'

type Place = Pick<ServicePointHolder, 'customerId' | 'operatingUnitId'>

/** Who may see an alert: whoever may see its meter; of residents, only what they are told. */
export function maySeeAlert(viewer: Viewer, place: Place, alert: AlertName): boolean {
  return maySeeMeter(viewer, place) && (viewer.kind !== 'resident' || isTold(alert))
}

/** Whether somebody who sees an alert may say this of it: only staff who looked can confirm. */
export function maySay(viewer: Viewer, verdict: Verdict): boolean {
  return viewer.kind === 'staff' || (viewer.kind === 'resident' && verdict !== 'CONFIRMED')
}
