import { maySeeAlert } from '../../domain/alerts/viewing/alert-policy.ts'
import { isSeen } from '../../domain/policy.ts'
import type { MeterResolvers, ServicePointResolvers } from '../../generated/resolvers.ts'
import { alertConnection, alertPage } from './alert-connection.ts'

export const alertFields: Pick<MeterResolvers, 'alerts'> = {
  alerts: async ({ key, holder }, args, { viewer, alertsIn }) => {
    const page = alertPage(args)
    const alerts = (await alertsIn(page).load(key)) ?? []
    return alertConnection(
      // A list is in the order in which alerts opened: what opened before the viewer's time stands in no place of it.
      alerts.filter((alert) => maySeeAlert(viewer, holder, alert) && isSeen(viewer, holder, alert.openedAt)),
      page,
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
