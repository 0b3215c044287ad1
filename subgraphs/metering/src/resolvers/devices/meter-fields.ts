import { nextDay } from '@aquacis/kit/values/calendar.ts'
import { standingAt } from '../../domain/meter.ts'
import { mayInstallMeter } from '../../domain/policy.ts'
import type { MeterResolvers, ServicePointResolvers } from '../../generated/resolvers.ts'

export const deviceFields: Pick<MeterResolvers, 'device' | 'life'> = {
  device: ({ key, holder }, _args, { viewer, deviceOfMeter }) =>
    mayInstallMeter(viewer, holder) ? deviceOfMeter.load(key) : null,
  life: async ({ key, holder }, _args, { viewer, lifeOfMeter }) =>
    mayInstallMeter(viewer, holder) ? [...((await lifeOfMeter.load(key)) ?? [])] : null,
}

export const installationFields: Pick<ServicePointResolvers, 'installations' | 'meterOn'> = {
  installations: async ({ id }, _args, { metersEverAt }) => [...((await metersEverAt.load(id)) ?? [])],
  meterOn: async ({ id }, { date }, { metersEverAt }) => {
    const end = nextDay(new Date(`${date}T12:00:00Z`))
    return standingAt((await metersEverAt.load(id)) ?? [], new Date(end.getTime() - 1))
  },
}
