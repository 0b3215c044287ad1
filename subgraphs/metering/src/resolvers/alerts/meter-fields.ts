import { maySeeAlert } from '../../domain/alerts/alert-policy.ts'
import type { MeterResolvers, ServicePointResolvers } from '../../generated/resolvers.ts'
import { alertsOfMeter } from '../../store/alerts/alert.ts'
import { alertConnection, alertPage } from './alert-connection.ts'

export const alertFields: Pick<MeterResolvers, 'alerts'> = {
  alerts: async ({ key }, { open, ...args }, { room, viewer }) => {
    const page = alertPage(args)
    const found = await room.database.transaction(viewer, (tx) =>
      alertsOfMeter(tx, key, { open: open ?? null, after: page.after, limit: page.first + 1 }),
    )
    return alertConnection(found, page)
  },
}

export const openAlertFields: Pick<ServicePointResolvers, 'openAlerts'> = {
  openAlerts: async ({ id }, _args, { viewer, meterAtServicePoint, openAlertsOfMeter }) => {
    const meter = await meterAtServicePoint.load(id)
    const open = meter && (await openAlertsOfMeter.load(meter.key))
    return open ? open.filter((alert) => maySeeAlert(viewer, meter.holder, alert)) : []
  },
}
