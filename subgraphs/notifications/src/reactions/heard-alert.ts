import type { AlertClosed, AlertOpened } from '@aquacis/metering/events'
import type * as v from 'valibot'
import type { Alert, AlertEnd } from '../domain/alert.ts'
import { isNoticeKind } from '../domain/notice-kinds.ts'

type AboutAlert = Omit<v.InferOutput<(typeof AlertOpened)['schema']>, 'openedAt' | 'areaEventId'>
type ClosedReason = v.InferOutput<(typeof AlertClosed)['schema']>['reason']

/** An alert as a fact of metering tells it; null where residents are not told of it. */
export function heardAlert(told: AboutAlert, end: Alert['end'] = null): Alert | null {
  const { alertId: id, servicePointId, kind, severity, litres } = told
  if (!told.toldToResident || !isNoticeKind(kind)) return null
  const since = new Date(told.since)
  const { litresPerHour = null, costCentavos = null, tellOnly = null } = told
  const { limit: limitLitres = null, limitCentavos = null } = told
  const water = { litres, litresPerHour, costCentavos, limitLitres, limitCentavos }
  return { id, servicePointId, kind, severity, since, ...water, tellOnly, end }
}

/** Why it ended, for whoever lives there: that a device spoke again says that its silence is over. */
export function heardEnd(at: string, reason: ClosedReason): { readonly at: Date; readonly reason: AlertEnd } {
  return { at: new Date(at), reason: reason === 'HEARD_AGAIN' ? 'ENDED' : reason }
}
