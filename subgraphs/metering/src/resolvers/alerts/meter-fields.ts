import { maySeeAlert } from '../../domain/alerts/viewing/alert-policy.ts'
import { inOwnTime } from '../../domain/alerts/viewing/own-time.ts'
import { seenSince } from '../../domain/policy.ts'
import type { MeterResolvers, ServicePointResolvers } from '../../generated/resolvers.ts'
import { alertConnection, alertPage } from './alert-connection.ts'

export const alertFields: Pick<MeterResolvers, 'alerts'> = {
  alerts: async ({ key, holder }, args, { viewer, alertsIn }) => {
    const page = alertPage(args)
    const alerts = (await alertsIn(page).load(key)) ?? []
    const since = seenSince(viewer, holder)
    return alertConnection(
      alerts.filter((alert) => maySeeAlert(viewer, holder, alert)),
      page,
      // Its place, and so its cursor, says no more than it shows.
      (alert) => inOwnTime(alert, since),
    )
  },
}

export const openAlertFields: Pick<ServicePointResolvers, 'openAlerts'> = {
  openAlerts: async ({ id }, _args, { viewer, meterAtServicePoint, openAlertsOfMeter }) => {
    const meter = await meterAtServicePoint.load(id)
    const open = meter && (await openAlertsOfMeter.load(meter.key))
    return open ? open.filter((alert) => maySeeAlert(viewer, meter.holder, alert)) : []
  },
}
