import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { ServicePointHolder } from '../../domain/service-point.ts'
import { numbers, quoted } from '../column.ts'
import { device, placeOfKey, sealedKey } from '../device.ts'
import { meter } from '../meter.ts'
import { servicePointHolder } from '../service-point-holder.ts'

/** A meter in service whose radio enciphers. */
export interface KeyHolder {
  readonly meterKey: number
  readonly meterId: string
  /** Of its life. */
  readonly version: number
  /** 32 lower-case hexadecimal digits; null: none is known. */
  readonly key: string | null
  readonly place: Pick<ServicePointHolder, 'operatingUnitId'>
}

/** Meters in service with Wireless M-Bus radios at these addresses, by address, locked until the transaction ends. */
export async function lockKeyHolders(
  tx: Transaction,
  sealer: Sealer,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, KeyHolder>> {
  const rows = await tx
    .select({ meter, device, holder: servicePointHolder })
    .from(device)
    .innerJoin(meter, eq(meter.key, device.meterKey))
    .innerJoin(servicePointHolder, eq(servicePointHolder.servicePointId, meter.servicePointId))
    .where(
      and(
        eq(device.network, 'WMBUS'),
        isNull(device.retiredAt),
        sql`${device.address} = any(${sql.param(addresses)}::text[])`,
      ),
    )
    .orderBy(meter.key)
    .for('update', { of: meter })
  return new Map(
    rows.map((row) => {
      const sealed = row.device.encryptionKey
      const key = sealed && sealer.open(sealed, placeOfKey(row.meter.id)).toString('hex')
      const { key: meterKey, id: meterId, version } = row.meter
      const { operatingUnitId } = row.holder
      return [row.device.address, { meterKey, meterId, version, key, place: { operatingUnitId } }]
    }),
  )
}

/** Puts keys in their places, sealed, in one statement. */
export async function saveKeys(
  tx: Transaction,
  sealer: Sealer,
  keys: readonly { readonly meterKey: number; readonly meterId: string; readonly key: string }[],
): Promise<void> {
  const sealed = keys.map(
    ({ meterId, key }) => sealedKey(sealer, meterId, key).encryptionKey ?? Buffer.alloc(0),
  )
  await tx.execute(sql`
    update device set encryption_key = told.sealed, sealed_with = ${sealer.keyName}
    from unnest(${numbers(keys, ({ meterKey }) => meterKey)}::int[], ${quoted(sealed, (bytes) => bytes)}::bytea[])
      as told (meter_key, sealed)
    where device.meter_key = told.meter_key`)
}

/** How many keys are sealed with another master key than the one that seals now. */
export async function countOldSeals(tx: Transaction, keyName: string): Promise<number> {
  return tx.$count(device, isOldSeal(keyName))
}

/** Seals some of the keys anew that another master key sealed; gives how many. Runs beside others of its kind. */
export async function sealAnew(tx: Transaction, sealer: Sealer, limit: number): Promise<number> {
  const rows = await tx
    .select({ meterKey: device.meterKey, sealed: device.encryptionKey })
    .from(device)
    .where(isOldSeal(sealer.keyName))
    .orderBy(device.meterKey)
    .limit(limit)
    .for('update', { skipLocked: true })
  const ids = await tx
    .select({ meterKey: meter.key, meterId: meter.id })
    .from(meter)
    .where(
      inArray(
        meter.key,
        rows.map(({ meterKey }) => meterKey),
      ),
    )
  const idOf = new Map(ids.map(({ meterKey, meterId }) => [meterKey, meterId]))
  const keys = rows.flatMap(({ meterKey, sealed }) => {
    const meterId = idOf.get(meterKey)
    if (meterId === undefined || sealed === null) return []
    return [{ meterKey, meterId, key: sealer.open(sealed, placeOfKey(meterId)).toString('hex') }]
  })
  if (keys.length > 0) await saveKeys(tx, sealer, keys)
  return keys.length
}

function isOldSeal(keyName: string) {
  const other = or(isNull(device.sealedWith), ne(device.sealedWith, keyName))
  return and(isNotNull(device.encryptionKey), other)
}
