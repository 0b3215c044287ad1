import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, gt, gte, inArray, isNull, lt } from 'drizzle-orm'
import type { BatteryLevel, Device } from '../../domain/devices/device.ts'
import { blankShadow } from '../../domain/devices/shadow.ts'
import { device, profileOf } from '../device.ts'
import { deviceBattery, deviceState } from '../device-sighting.ts'
import { meter } from '../meter.ts'
import { shadowsOf } from './shadow.ts'

/** Devices with all that is known of them, by meter key; those that are not the transaction's to see are absent. */
export async function devicesOf(
  tx: Transaction,
  meterKeys: readonly number[],
): Promise<ReadonlyMap<number, Device>> {
  const rows = await tx
    .select({ device, state: deviceState })
    .from(device)
    .leftJoin(deviceState, eq(deviceState.meterKey, device.meterKey))
    .where(inArray(device.meterKey, [...meterKeys]))
  const shadows = await shadowsOf(tx, meterKeys)
  return new Map(
    rows.map(({ device: row, state }) => [
      row.meterKey,
      { ...identityOf(row), ...knowledgeOf(state), shadow: shadows.get(row.meterKey) ?? blankShadow },
    ]),
  )
}

function identityOf(row: typeof device.$inferSelect) {
  const { meterKey, network, address, application, intervalSeconds } = row
  const hasKey = row.encryptionKey !== null
  return { meterKey, network, address, application, intervalSeconds, hasKey, profile: profileOf(row) }
}

function knowledgeOf(state: typeof deviceState.$inferSelect | null) {
  return {
    firmware: state?.firmware ?? null,
    lastSeenAt: state?.lastSeenAt ?? null,
    heard: state?.heard ?? 0,
    clockDriftSeconds: state?.clockDriftSeconds ?? null,
    battery: state?.batteryAt
      ? { at: state.batteryAt, percent: state.batteryPercent, millivolts: state.batteryMillivolts }
      : null,
    reception: state?.radioAt
      ? { at: state.radioAt, rssiDbm: state.rssiDbm, snrDb: state.snrDb, gateway: state.gateway }
      : null,
  }
}

/** The battery of a device since an instant, in order of time: a point for each day on which it changed. */
export async function batteryTrend(
  tx: Transaction,
  meterKeys: readonly number[],
  since: Date,
): Promise<ReadonlyMap<number, readonly BatteryLevel[]>> {
  const { meterKey, at, percent, millivolts } = deviceBattery
  const rows = await tx
    .select({ meterKey, at, percent, millivolts })
    .from(deviceBattery)
    .where(and(inArray(meterKey, [...meterKeys]), gte(at, since)))
    .orderBy(deviceBattery.day)
  return Map.groupBy(rows, (row) => row.meterKey)
}

/** Ids of meters in service whose radio enciphers and has no key here, in order, after an id. */
export async function meterIdsWithoutKey(
  tx: Transaction,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .select({ id: meter.id })
    .from(device)
    .innerJoin(meter, eq(meter.key, device.meterKey))
    .where(
      and(
        eq(device.network, 'WMBUS'),
        isNull(device.encryptionKey),
        isNull(device.retiredAt),
        after === null ? undefined : gt(meter.id, after),
      ),
    )
    .orderBy(meter.id)
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** Forgets what is older than the battery's history is kept; gives how many points went. */
export async function forgetBatteries(tx: Transaction, before: Date): Promise<number> {
  const { rowCount } = await tx.delete(deviceBattery).where(lt(deviceBattery.at, before))
  return rowCount ?? 0
}
