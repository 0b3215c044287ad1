import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import {
  type CampaignAction,
  type FirmwareCampaign,
  type OutcomeTold,
  recordOutcomes,
  steer,
} from '../../domain/firmware/campaign.ts'
import { lockCampaign, saveCampaign } from '../../store/firmware/campaign.ts'
import { metersByIds } from '../../store/meter.ts'

/** Pauses, resumes or stops a campaign. */
export async function steerCampaign(
  { room, viewer }: RequestContext,
  id: string,
  { action, why }: { readonly action: CampaignAction; readonly why: string },
): Promise<FirmwareCampaign | 'FirmwareCampaignUnknown' | 'FirmwareCampaignOver'> {
  return room.database.transaction(
    viewer,
    async (tx) => {
      const campaign = await lockCampaign(tx, id)
      if (campaign === null) return 'FirmwareCampaignUnknown'
      const after = steer(campaign, action, why)
      if (after === null) return 'FirmwareCampaignOver'
      await saveCampaign(tx, after, [])
      return after
    },
    { idempotent: true },
  )
}

/** What became of a device, by the public id of its meter. */
export type OutcomeWish = Omit<OutcomeTold, 'meterKey'> & { readonly meterId: string }

/** Takes down what became of devices; gives the campaign as it stands then, and the meters that were not taken down. */
export async function tellOutcomes(
  { room, viewer, now }: RequestContext,
  id: string,
  outcomes: readonly OutcomeWish[],
): Promise<
  { readonly campaign: FirmwareCampaign; readonly ignored: readonly string[] } | 'FirmwareCampaignUnknown'
> {
  return room.database.transaction(
    viewer,
    async (tx) => {
      const campaign = await lockCampaign(tx, id)
      if (campaign === null) return 'FirmwareCampaignUnknown'
      const { told, strangers } = await withKeys(tx, outcomes)
      const { campaign: after, ignored } = recordOutcomes(campaign, told, now)
      const before = new Map(campaign.devices.map((device) => [device.meterKey, device]))
      await saveCampaign(
        tx,
        after,
        after.devices.filter((device) => before.get(device.meterKey) !== device),
      )
      const idOf = new Map(told.map(({ meterKey, meterId }) => [meterKey, meterId]))
      return { campaign: after, ignored: [...strangers, ...ignored.flatMap((key) => idOf.get(key) ?? [])] }
    },
    { idempotent: true },
  )
}

async function withKeys(tx: Transaction, outcomes: readonly OutcomeWish[]) {
  const meters = await metersByIds(
    tx,
    outcomes.map(({ meterId }) => meterId),
  )
  const told = outcomes.flatMap((outcome) => {
    const meter = meters.get(outcome.meterId)
    return meter === undefined ? [] : [{ ...outcome, meterKey: meter.key }]
  })
  return { told, strangers: outcomes.map(({ meterId }) => meterId).filter((id) => !meters.has(id)) }
}
