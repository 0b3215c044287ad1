import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { eq, sql } from 'drizzle-orm'
import { index, integer, pgEnum, pgTable, real, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import type { DownlinkTarget } from '../domain/devices/downlink.ts'
import type { KeptInstallation } from '../domain/life/installation.ts'
import { type Radio, type RadioAddress, type RadioProfile, radioName } from '../domain/radio.ts'
import { quoted } from './column.ts'
import { latestReading } from './latest-reading.ts'
import { meter } from './meter.ts'
import { keptByTheSystem, ofOffice, ofOfficePolicies } from './office-policies.ts'

/** The constraint that a second radio of the same address breaks. */
export const radioConstraint = 'radio_taken'

const radioNetwork = pgEnum('radio_network', ['WMBUS', 'LORAWAN', 'NBIOT'])

/** Radio modules of meters: their address on the air, and their key, sealed. */
export const device = pgTable(
  'device',
  {
    meterKey: integer('meter_key')
      .primaryKey()
      .references(() => meter.key),
    network: radioNetwork('network').notNull(),
    address: text('address').notNull(),
    encryptionKey: bytea('encryption_key'),
    /** Which master key sealed it; null for what was sealed before keys had names. */
    sealedWith: text('sealed_with'),
    vendor: text('vendor'),
    model: text('model'),
    litresPerPulse: real('litres_per_pulse'),
    intervalSeconds: integer('interval_seconds'),
    application: text('application'),
    /** When its meter was removed: the address is free again. */
    retiredAt: timestamp('retired_at', { withTimezone: true, precision: 3 }),
  },
  (table) => [
    uniqueIndex(radioConstraint).on(table.network, table.address).where(sql`${table.retiredAt} is null`),
    index('device_by_seal').on(table.sealedWith).where(sql`${table.encryptionKey} is not null`),
    // A resident is shown nothing of it, not even sealed.
    ...ofOfficePolicies(ofOffice(table.meterKey), ['select', 'insert', 'update']),
    keptByTheSystem(),
  ],
)

/** A sealed key opens only in the row of its own meter. */
export function placeOfKey(meterId: string): string {
  return `device|encryption_key|${meterId}`
}

/** The radio of a meter, by the meter's key. */
export interface NewDevice {
  readonly meterKey: number
  readonly installation: Pick<KeptInstallation, 'meterId' | 'radio'>
}

/** Adds radios, their keys sealed. Fails with {@link radioConstraint} when another one has an address. */
export async function addDevices(
  tx: Transaction,
  sealer: Sealer,
  added: readonly NewDevice[],
): Promise<void> {
  const rows = added.map(({ meterKey, installation: { meterId, radio } }) => {
    const { network, address, encryptionKey, profile, intervalSeconds, application } = radio
    return {
      ...{ meterKey, network, address, intervalSeconds, application },
      ...{ vendor: profile?.vendor, model: profile?.model, litresPerPulse: profile?.litresPerPulse },
      ...sealedKey(sealer, meterId, encryptionKey),
    }
  })
  // A statement has 65,535 parameters at most.
  for (let start = 0; start < rows.length; start += 4_000) {
    await tx.insert(device).values(rows.slice(start, start + 4_000))
  }
}

/** A key as it is kept, beside the name of the one that sealed it. */
export function sealedKey(sealer: Sealer, meterId: string, key: string | null) {
  if (key === null) return { encryptionKey: null, sealedWith: null }
  const encryptionKey = sealer.seal(Buffer.from(key, 'hex'), placeOfKey(meterId))
  return { encryptionKey, sealedWith: sealer.keyName }
}

/** Names of those of these addresses at which a radio is in service, as far as the transaction sees. */
export async function radiosTaken(
  tx: Transaction,
  addresses: readonly RadioAddress[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ network: device.network, address: device.address })
    .from(device)
    .where(sql`(${device.network}, ${device.address}) in (select * from unnest(
      ${quoted(addresses, ({ network }) => network)}::radio_network[],
      ${quoted(addresses, ({ address }) => address)}::text[])) and ${device.retiredAt} is null`)
  return new Set(rows.map(radioName))
}

/** What was installed under an id; null when nothing was, or it is not the transaction's to see. */
export async function loadInstallation(
  tx: Transaction,
  sealer: Sealer,
  meterId: string,
): Promise<KeptInstallation | null> {
  return (await loadInstallations(tx, sealer, [meterId])).get(meterId) ?? null
}

/** The same by id, for many. */
export async function loadInstallations(
  tx: Transaction,
  sealer: Sealer,
  meterIds: readonly string[],
): Promise<ReadonlyMap<string, KeptInstallation>> {
  const rows = await tx
    .select({ meter, device })
    .from(meter)
    .innerJoin(device, eq(device.meterKey, meter.key))
    .where(sql`${meter.id} = any(${sql.param(meterIds)}::uuid[])`)
  return new Map(rows.map((row) => [row.meter.id, installationOf(sealer, row)]))
}

function installationOf(
  sealer: Sealer,
  row: { readonly meter: typeof meter.$inferSelect; readonly device: typeof device.$inferSelect },
): KeptInstallation {
  const { id, serial, manufacturer, model, calibreMillimetres, servicePointId, installedAt } = row.meter
  const { network, address, intervalSeconds, application } = row.device
  const encryptionKey = openedKey(sealer, row.device.encryptionKey, id)?.toString('hex') ?? null
  const { initialLitres } = row.meter
  return {
    ...{ meterId: id, serial, manufacturer, model, calibreMillimetres, servicePointId, installedAt },
    initialLitres: initialLitres === null ? null : litres(initialLitres),
    radio: {
      ...{ network, address, encryptionKey, intervalSeconds, application },
      profile: profileOf(row.device),
    },
  }
}

/** Radios in service at these addresses, keys opened, each with its newest register: one question for all. */
export async function radiosAt(
  tx: Transaction,
  sealer: Sealer,
  addresses: readonly RadioAddress[],
): Promise<readonly Radio[]> {
  const rows = await tx
    .select({ meter, device, latest: latestReading })
    .from(device)
    .innerJoin(meter, eq(meter.key, device.meterKey))
    .leftJoin(latestReading, eq(latestReading.meterKey, device.meterKey))
    .where(sql`(${device.network}, ${device.address}) in (select * from unnest(
      ${quoted(addresses, ({ network }) => network)}::radio_network[],
      ${quoted(addresses, ({ address }) => address)}::text[])) and ${device.retiredAt} is null`)
  return rows.map((row) => ({
    network: row.device.network,
    address: row.device.address,
    meterKey: row.meter.key,
    meterId: row.meter.id,
    servicePointId: row.meter.servicePointId,
    encryptionKey: openedKey(sealer, row.device.encryptionKey, row.meter.id),
    profile: profileOf(row.device),
    calibreMillimetres: row.meter.calibreMillimetres,
    intervalSeconds: row.device.intervalSeconds,
    latest: row.latest && { at: row.latest.at, litres: litres(row.latest.litres) },
  }))
}

/** The key of a radio, opened; null for radios without one. */
export function openedKey(sealer: Sealer, sealed: Buffer | null, meterId: string): Buffer | null {
  return sealed && sealer.open(sealed, placeOfKey(meterId))
}

/** The profile that a row names; null where it names none. */
export function profileOf({
  vendor,
  model,
  litresPerPulse,
}: Pick<typeof device.$inferSelect, 'vendor' | 'model' | 'litresPerPulse'>): RadioProfile | null {
  return vendor === null || model === null ? null : { vendor, model, litresPerPulse }
}

/** How a device of a meter is reached; null when it has none, or it is not the transaction's to see. */
export async function loadTarget(tx: Transaction, meterKey: number): Promise<DownlinkTarget | null> {
  const [row] = await tx.select().from(device).where(eq(device.meterKey, meterKey))
  if (row === undefined) return null
  const { network, address, application } = row
  return { network, address, application, profile: profileOf(row) }
}

/** Notes how often a device reports from now on. */
export async function setReportInterval(tx: Transaction, meterKey: number, seconds: number): Promise<void> {
  await tx.update(device).set({ intervalSeconds: seconds }).where(eq(device.meterKey, meterKey))
}

/** Lets go of a radio whose meter was removed: its telegrams are unknown from then on, its address is free. */
export async function retireDevice(tx: Transaction, meterKey: number, at: Date): Promise<void> {
  await tx.update(device).set({ retiredAt: at }).where(eq(device.meterKey, meterKey))
}
