import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { and, eq, sql } from 'drizzle-orm'
import { integer, pgEnum, pgPolicy, pgTable, real, text, unique } from 'drizzle-orm/pg-core'
import type { Installation } from '../domain/meter.ts'
import { type Radio, type RadioAddress, type RadioProfile, wmbusAddress } from '../domain/radio.ts'
import { quoted } from './column.ts'
import { latestReading } from './latest-reading.ts'
import { meter } from './meter.ts'

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
    vendor: text('vendor'),
    model: text('model'),
    litresPerPulse: real('litres_per_pulse'),
    intervalSeconds: integer('interval_seconds'),
  },
  (table) => {
    // The office that installs a radio may compare it; a resident is shown nothing of it, not even sealed.
    const ofOffice = sql`exists (select from meter m
      join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = ${table.meterKey} and aquacis_unit_in_scope(h.operating_unit_id))`
    return [
      unique(radioConstraint).on(table.network, table.address),
      pgPolicy('seen_by_office', { for: 'select', using: ofOffice }),
      pgPolicy('installed_by_office', { for: 'insert', withCheck: ofOffice }),
      pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` }),
    ]
  },
)

/** A sealed key opens only in the row of its own meter. */
function placeOfKey(meterId: string): string {
  return `device|encryption_key|${meterId}`
}

/** Adds the radio of a meter, its key sealed. Fails with {@link radioConstraint} when another one has its address. */
export async function addDevice(
  tx: Transaction,
  sealer: Sealer,
  meterKey: number,
  installation: Installation,
): Promise<void> {
  const { meterId, manufacturer, identNumber } = installation
  const key = Buffer.from(installation.encryptionKey, 'hex')
  const encryptionKey = sealer.seal(key, placeOfKey(meterId))
  await tx.insert(device).values({ meterKey, ...wmbusAddress(manufacturer, identNumber), encryptionKey })
}

/** Whether a radio of this address is in service, as far as the transaction sees. */
export async function isRadioTaken(tx: Transaction, { network, address }: RadioAddress): Promise<boolean> {
  const taken = await tx
    .select({ meterKey: device.meterKey })
    .from(device)
    .where(and(eq(device.network, network), eq(device.address, address)))
  return taken.length > 0
}

/** What was installed under an id; null when nothing was, or it is not the transaction's to see. */
export async function loadInstallation(
  tx: Transaction,
  sealer: Sealer,
  meterId: string,
): Promise<Installation | null> {
  const [row] = await tx
    .select()
    .from(meter)
    .innerJoin(device, eq(device.meterKey, meter.key))
    .where(eq(meter.id, meterId))
  if (row === undefined) return null
  const { id, key: _key, installedAt: _installedAt, ...written } = row.meter
  const [, identNumber = ''] = row.device.address.split(':')
  const encryptionKey = keyOf(sealer, row.device.encryptionKey, id)?.toString('hex') ?? ''
  return { meterId: id, ...written, identNumber, encryptionKey }
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
      ${quoted(addresses, ({ address }) => address)}::text[]))`)
  return rows.map((row) => ({
    network: row.device.network,
    address: row.device.address,
    meterKey: row.meter.key,
    meterId: row.meter.id,
    servicePointId: row.meter.servicePointId,
    encryptionKey: keyOf(sealer, row.device.encryptionKey, row.meter.id),
    profile: profileOf(row.device),
    calibreMillimetres: row.meter.calibreMillimetres,
    intervalSeconds: row.device.intervalSeconds,
    latest: row.latest && { at: row.latest.at, litres: litres(row.latest.litres) },
  }))
}

function keyOf(sealer: Sealer, sealed: Buffer | null, meterId: string): Buffer | null {
  return sealed && sealer.open(sealed, placeOfKey(meterId))
}

function profileOf({ vendor, model, litresPerPulse }: typeof device.$inferSelect): RadioProfile | null {
  return vendor === null || model === null ? null : { vendor, model, litresPerPulse }
}
