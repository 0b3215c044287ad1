import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type {
  CampaignDevice,
  CampaignState,
  FirmwareCampaign,
  FirmwareOutcome,
} from '../../domain/firmware/campaign.ts'
import { behind, instants, numbers, quoted } from '../column.ts'
import { device } from '../device.ts'
import { deviceState } from '../device-sighting.ts'
import { meter } from '../meter.ts'
import { ofOfficePolicies } from '../office-policies.ts'
import { servicePointHolder } from '../service-point-holder.ts'
import { type FirmwareRelease, firmwareRelease } from './release.ts'

const all = ['select', 'insert', 'update'] as const

/** Releases on their way to the devices of an office. */
export const firmwareCampaign = pgTable(
  'firmware_campaign',
  {
    id: uuid('id').primaryKey(),
    releaseId: uuid('release_id')
      .notNull()
      .references(() => firmwareRelease.id),
    operatingUnitId: integer('operating_unit_id').notNull(),
    batchSizes: integer('batch_sizes').array().notNull(),
    pauseMinutes: integer('pause_minutes').notNull(),
    mostFailuresPercent: integer('most_failures_percent').notNull(),
    state: text('state').$type<CampaignState>().notNull(),
    stoppedBecause: text('stopped_because'),
    startedAt: timestamp('started_at', { withTimezone: true, precision: 3 }).notNull(),
    by: text('by').notNull(),
  },
  (table) => ofOfficePolicies(sql`aquacis_unit_in_scope(${table.operatingUnitId})`, all),
)

/** What became of each device of a campaign. */
export const firmwareCampaignDevice = pgTable(
  'firmware_campaign_device',
  {
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => firmwareCampaign.id),
    meterKey: integer('meter_key')
      .notNull()
      .references(() => meter.key),
    batch: integer('batch').notNull(),
    outcome: text('outcome').$type<FirmwareOutcome>().notNull(),
    reason: text('reason'),
    changedAt: timestamp('changed_at', { withTimezone: true, precision: 3 }),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.meterKey] }),
    ...ofOfficePolicies(sql`exists (select from firmware_campaign c where c.id = ${table.campaignId})`, all),
  ],
)

/** Adds a campaign with its devices, each waiting. */
export async function addCampaign(
  tx: Transaction,
  campaign: FirmwareCampaign,
  batchSizes: readonly number[],
): Promise<void> {
  const { devices, ...written } = campaign
  await tx.insert(firmwareCampaign).values({ ...written, batchSizes: [...batchSizes] })
  await tx.execute(sql`
    insert into firmware_campaign_device (campaign_id, meter_key, batch, outcome)
    select ${campaign.id}::uuid, meter_key, batch, 'PENDING' from unnest(
      ${numbers(devices, ({ meterKey }) => meterKey)}::int[], ${numbers(devices, ({ batch }) => batch)}::int[])
      as given (meter_key, batch)`)
}

/** A campaign with its devices, locked until the transaction ends; null when it is not the transaction's to see. */
export async function lockCampaign(tx: Transaction, id: string): Promise<FirmwareCampaign | null> {
  await tx
    .select({ id: firmwareCampaign.id })
    .from(firmwareCampaign)
    .where(eq(firmwareCampaign.id, id))
    .for('update')
  return (await campaignsWhere(tx, eq(firmwareCampaign.id, id)))[0] ?? null
}

/** A campaign with its devices; null when it is not the transaction's to see. */
export async function loadCampaign(tx: Transaction, id: string): Promise<FirmwareCampaign | null> {
  return (await campaignsWhere(tx, eq(firmwareCampaign.id, id)))[0] ?? null
}

/** A page of the campaigns of an office, the newest first. */
export function campaignsOf(
  tx: Transaction,
  office: number,
  { after, limit }: Page<InstantPlace>,
): Promise<FirmwareCampaign[]> {
  const { operatingUnitId, startedAt, id } = firmwareCampaign
  const earlier = after === null ? undefined : behind(startedAt, id, after)
  return campaignsWhere(tx, and(eq(operatingUnitId, office), earlier), limit)
}

async function campaignsWhere(
  tx: Transaction,
  condition: SQL | undefined,
  limit = 1,
): Promise<FirmwareCampaign[]> {
  const rows = await tx
    .select()
    .from(firmwareCampaign)
    .where(condition)
    .orderBy(desc(firmwareCampaign.startedAt), desc(firmwareCampaign.id))
    .limit(limit)
  const devices = await tx
    .select()
    .from(firmwareCampaignDevice)
    .where(
      inArray(
        firmwareCampaignDevice.campaignId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(firmwareCampaignDevice.batch, firmwareCampaignDevice.meterKey)
  return rows.map(({ batchSizes: _sizes, ...row }) => ({
    ...row,
    devices: devices
      .filter(({ campaignId }) => campaignId === row.id)
      .map(({ campaignId: _campaign, ...each }) => each),
  }))
}

/** Writes down how a campaign stands, and these devices of it. */
export async function saveCampaign(
  tx: Transaction,
  { id, state, stoppedBecause }: FirmwareCampaign,
  changed: readonly CampaignDevice[],
): Promise<void> {
  await tx.update(firmwareCampaign).set({ state, stoppedBecause }).where(eq(firmwareCampaign.id, id))
  if (changed.length === 0) return
  await tx.execute(sql`
    update firmware_campaign_device as known
    set outcome = told.outcome, reason = nullif(told.reason, ''), changed_at = to_timestamp(told.at_ms / 1000)
    from unnest(${numbers(changed, ({ meterKey }) => meterKey)}::int[],
      ${quoted(changed, ({ outcome }) => outcome)}::text[], ${quoted(changed, ({ reason }) => reason ?? '')}::text[],
      ${instants(changed, ({ changedAt }) => changedAt ?? new Date(0))}) as told (meter_key, outcome, reason, at_ms)
    where known.campaign_id = ${id}::uuid and known.meter_key = told.meter_key`)
}

/** Devices of an office in service that are of the release's model and do not run it yet, by meter key. */
export async function devicesForRelease(
  tx: Transaction,
  { vendor, model, version }: FirmwareRelease,
  operatingUnitId: number,
): Promise<number[]> {
  const rows = await tx
    .select({ meterKey: device.meterKey })
    .from(device)
    .innerJoin(meter, eq(meter.key, device.meterKey))
    .innerJoin(servicePointHolder, eq(servicePointHolder.servicePointId, meter.servicePointId))
    .leftJoin(deviceState, eq(deviceState.meterKey, device.meterKey))
    .where(
      and(
        eq(servicePointHolder.operatingUnitId, operatingUnitId),
        isNull(device.retiredAt),
        eq(device.vendor, vendor),
        eq(device.model, model),
        or(isNull(deviceState.firmware), ne(deviceState.firmware, version)),
      ),
    )
    .orderBy(device.meterKey)
  return rows.map(({ meterKey }) => meterKey)
}
