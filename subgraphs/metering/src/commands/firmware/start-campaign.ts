import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { batchSizes, type FirmwareCampaign } from '../../domain/firmware/campaign.ts'
import { addCampaign, devicesForRelease, loadCampaign } from '../../store/firmware/campaign.ts'
import { releasesByIds } from '../../store/firmware/release.ts'
import { tellerOf } from '../life/teller.ts'

/** A release for the devices of an office. */
export interface CampaignWish
  extends Pick<
    FirmwareCampaign,
    'id' | 'releaseId' | 'operatingUnitId' | 'pauseMinutes' | 'mostFailuresPercent'
  > {
  /** Cumulative shares of the batches, rising to 100. */
  readonly batchPercents: readonly number[]
}

export type CampaignRefusal =
  | 'OfficeNotYours'
  | 'FirmwareReleaseUnknown'
  | 'FirmwareCampaignIdTaken'
  | 'BatchesMalformed'
  | 'NoDeviceNeedsIt'

/** Starts a campaign for every device of the office that needs the release. The same one again changes nothing. */
export async function startCampaign(
  context: RequestContext,
  wish: CampaignWish,
): Promise<FirmwareCampaign | CampaignRefusal> {
  const { room, viewer, now } = context
  const { operatingUnitId } = wish
  if (viewer.kind !== 'staff' || !viewer.operatingUnitIds.includes(operatingUnitId)) return 'OfficeNotYours'
  return room.database.transaction(
    viewer,
    async (tx) => {
      await lockNames(tx, [wish.id])
      const known = await loadCampaign(tx, wish.id)
      if (known !== null) return isSame(known, wish) ? known : 'FirmwareCampaignIdTaken'
      const release = (await releasesByIds(tx, [wish.releaseId])).get(wish.releaseId)
      if (release === undefined) return 'FirmwareReleaseUnknown'
      const meterKeys = await devicesForRelease(tx, release, operatingUnitId)
      const sizes = batchSizes(meterKeys.length, wish.batchPercents)
      if (sizes === null) return 'BatchesMalformed'
      if (meterKeys.length === 0) return 'NoDeviceNeedsIt'
      const campaign = campaignOf(wish, meterKeys, sizes, { startedAt: now, by: tellerOf(context).by })
      await addCampaign(tx, campaign, sizes)
      return campaign
    },
    { idempotent: true },
  )
}

function campaignOf(
  { batchPercents: _percents, ...wish }: CampaignWish,
  meterKeys: readonly number[],
  sizes: readonly number[],
  start: Pick<FirmwareCampaign, 'startedAt' | 'by'>,
): FirmwareCampaign {
  const batches = sizes.flatMap((size, index) => Array.from({ length: size }, () => index + 1))
  const devices = meterKeys.map((meterKey, index) => ({
    ...{ meterKey, batch: batches[index] ?? sizes.length },
    ...{ outcome: 'PENDING' as const, reason: null, changedAt: null },
  }))
  return { ...wish, ...start, state: 'RUNNING', stoppedBecause: null, devices }
}

function isSame(known: FirmwareCampaign, wish: CampaignWish): boolean {
  return (
    known.releaseId === wish.releaseId &&
    known.operatingUnitId === wish.operatingUnitId &&
    known.pauseMinutes === wish.pauseMinutes &&
    known.mostFailuresPercent === wish.mostFailuresPercent
  )
}
