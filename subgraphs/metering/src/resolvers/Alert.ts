import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { type Alert as AlertModel, litresPerHour } from '../domain/alerts/alert.ts'
import { tellingRecord } from '../domain/alerts/alert-record.ts'
import { inOwnTime } from '../domain/alerts/viewing/own-time.ts'
import { assumedCentavosPerCubicMetre, costInCentavos } from '../domain/alerts/water-price.ts'
import { mayInstallMeter, seenSince } from '../domain/policy.ts'
import type { AlertPrecisionResolvers, AlertResolvers } from '../generated/resolvers.ts'
import type { MeteringContext } from '../loaders.ts'
import { recordName } from '../store/alerts/alert-precision.ts'
import { alertWatchFields } from './watches/watch-fields.ts'

export const Alert: AlertResolvers = {
  ...alertWatchFields,
  __resolveReference: ({ id }, { alertById }) => (isId(id) ? alertById.load(id) : null),
  detail: ({ detail }) => (detail === '' ? null : detail),
  since: async (alert, _args, context) => (await shown(alert, context)).since,
  openedAt: async (alert, _args, context) => (await shown(alert, context)).openedAt,
  escalatedAt: async (alert, _args, context) => (await shown(alert, context)).escalatedAt,
  volume: async (alert, _args, context) => litres((await shown(alert, context)).litres),
  litresPerHour: (alert) => litresPerHour(alert),
  costCentavos: async (alert, _args, context) =>
    costInCentavos((await shown(alert, context)).litres, assumedCentavosPerCubicMetre),
  neighbours: async ({ areaEventId }, _args, { areaEventById }) => {
    const event = areaEventId === null ? null : await areaEventById.load(areaEventId)
    return event === null ? 0 : event.meters - 1
  },
  record: async (alert, _args, { recordOfKind }) => {
    const record = await recordOfKind.load(recordName(alert))
    return record && tellingRecord(record)
  },
  myVerdict: ({ id }, _args, { ownVerdict }) => ownVerdict.load(id),
  feedback: async ({ id, meterKey }, args, { viewer, meterByKey, feedbackIn }) => {
    const page = readPage(args, instantPlaces)
    const meter = await meterByKey.load(meterKey)
    if (meter === null || !mayInstallMeter(viewer, meter.holder)) return null
    return connectionOf((await feedbackIn(page).load(id)) ?? [], page, instantPlaces, ({ place }) => place)
  },
  meter: ({ meterKey }, _args, { meterByKey }) => meterByKey.require(meterKey),
}

/** What of it is the viewer's to know. */
async function shown(alert: AlertModel, { viewer, meterByKey }: MeteringContext): Promise<AlertModel> {
  if (viewer.kind !== 'resident') return alert
  const meter = await meterByKey.load(alert.meterKey)
  return meter === null ? alert : inOwnTime(alert, seenSince(viewer, meter.holder))
}

export const AlertPrecision: AlertPrecisionResolvers = {
  operatingUnitId: ({ operatingUnitId }) => String(operatingUnitId),
  precision: ({ judged, right }) => right / judged,
}
