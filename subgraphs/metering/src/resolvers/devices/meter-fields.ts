import { connectionOf, type PlaceText, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { nextDay } from '@aquacis/kit/values/calendar.ts'
import { standingAt } from '../../domain/meter.ts'
import { mayInstallMeter } from '../../domain/policy.ts'
import type { MeterResolvers, ServicePointResolvers } from '../../generated/resolvers.ts'

/** Facts are counted from 1 without a gap. */
const versionPlaces: PlaceText<number> = {
  write: String,
  read: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
}

export const deviceFields: Pick<MeterResolvers, 'device' | 'life'> = {
  device: ({ key, holder }, _args, { viewer, deviceOfMeter }) =>
    mayInstallMeter(viewer, holder) ? deviceOfMeter.load(key) : null,
  life: async ({ key, holder }, args, { viewer, lifeBehind }) => {
    if (!mayInstallMeter(viewer, holder)) return null
    const page = readPage(args, versionPlaces)
    const after = page.after ?? 0
    const facts = (await lifeBehind({ after, limit: page.limit }).load(key)) ?? []
    return connectionOf(facts, page, versionPlaces, (_fact, index) => after + index + 1)
  },
}

export const installationFields: Pick<ServicePointResolvers, 'installations' | 'meterOn'> = {
  installations: async ({ id }, _args, { metersEverAt }) => [...((await metersEverAt.load(id)) ?? [])],
  meterOn: async ({ id }, { date }, { metersEverAt }) => {
    const end = nextDay(new Date(`${date}T12:00:00Z`))
    return standingAt((await metersEverAt.load(id)) ?? [], new Date(end.getTime() - 1))
  },
}
