import { dueDevices, progressOf } from '../../domain/firmware/campaign.ts'
import type { FirmwareCampaignResolvers, FirmwareFailureResolvers } from '../../generated/resolvers.ts'

const mostTold = 1_000

export const FirmwareCampaign: FirmwareCampaignResolvers = {
  operatingUnitId: ({ operatingUnitId }) => String(operatingUnitId),
  release: ({ releaseId }, _args, { releaseById }) => releaseById.require(releaseId),
  batches: (campaign) => [...progressOf(campaign)],
  dueMeters: async (campaign, _args, { meterByKey, now }) => {
    const due = dueDevices(campaign, now).slice(0, mostTold)
    const meters = await Promise.all(due.map(({ meterKey }) => meterByKey.load(meterKey)))
    return meters.filter((meter) => meter !== null)
  },
  failures: ({ devices }) => devices.filter(({ outcome }) => outcome === 'FAILED').slice(0, mostTold),
}

export const FirmwareFailure: FirmwareFailureResolvers = {
  meter: ({ meterKey }, _args, { meterByKey }) => meterByKey.require(meterKey),
  at: ({ changedAt }) => changedAt ?? new Date(0),
}
