import { dueDevices, progressOf } from '../../domain/firmware/campaign.ts'
import type { FirmwareCampaignResolvers, FirmwareFailureResolvers } from '../../generated/resolvers.ts'
import { releasesByIds } from '../../store/firmware/release.ts'
import { metersByKeys } from '../../store/meter.ts'

const mostTold = 1_000

export const FirmwareCampaign: FirmwareCampaignResolvers = {
  operatingUnitId: ({ operatingUnitId }) => String(operatingUnitId),
  release: async ({ releaseId }, _args, { room, viewer }) => {
    const found = await room.database.transaction(viewer, (tx) => releasesByIds(tx, [releaseId]))
    const release = found.get(releaseId)
    if (release === undefined) throw new Error(`release ${releaseId} is referred to, and is not there`)
    return release
  },
  batches: (campaign) => [...progressOf(campaign)],
  dueMeters: async (campaign, _args, { room, viewer, now }) => {
    const keys = dueDevices(campaign, now)
      .slice(0, mostTold)
      .map(({ meterKey }) => meterKey)
    const meters = await room.database.transaction(viewer, (tx) => metersByKeys(tx, keys))
    return keys.flatMap((key) => meters.get(key) ?? [])
  },
  failures: ({ devices }) => devices.filter(({ outcome }) => outcome === 'FAILED').slice(0, mostTold),
}

export const FirmwareFailure: FirmwareFailureResolvers = {
  meter: ({ meterKey }, _args, { meterByKey }) => meterByKey.require(meterKey),
  at: ({ changedAt }) => changedAt ?? new Date(0),
}
