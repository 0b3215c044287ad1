import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq, inArray } from 'drizzle-orm'
import { integer, jsonb, pgTable, timestamp } from 'drizzle-orm/pg-core'
import * as v from 'valibot'
import { blankShadow, type DeviceShadow } from '../../domain/devices/shadow.ts'
import { meter } from '../meter.ts'
import { keptByTheSystem, ofOffice, ofOfficePolicies } from '../office-policies.ts'

/** What each device shall be beside what it said that it is. */
export const deviceShadow = pgTable(
  'device_shadow',
  {
    meterKey: integer('meter_key')
      .primaryKey()
      .references(() => meter.key),
    desired: jsonb('desired').notNull(),
    desiredVersion: integer('desired_version').notNull(),
    reported: jsonb('reported').notNull(),
    reportedVersion: integer('reported_version').notNull(),
    reportedAt: timestamp('reported_at', { withTimezone: true, precision: 3 }),
  },
  (table) => [
    ...ofOfficePolicies(ofOffice(table.meterKey), ['select', 'insert', 'update']),
    keptByTheSystem(),
  ],
)

const settings = v.object({
  intervalSeconds: v.optional(v.number()),
  thresholds: v.optional(v.record(v.string(), v.number())),
  valve: v.optional(v.picklist(['OPEN', 'CLOSED'])),
})

/** Shadows by meter key; devices that nobody asked for anything are absent. */
export async function shadowsOf(
  tx: Transaction,
  meterKeys: readonly number[],
): Promise<ReadonlyMap<number, DeviceShadow>> {
  const rows = await tx
    .select()
    .from(deviceShadow)
    .where(inArray(deviceShadow.meterKey, [...meterKeys]))
  return new Map(rows.map((row) => [row.meterKey, shadowOf(row)]))
}

/** The shadow of one device, locked until the transaction ends. */
export async function lockShadow(tx: Transaction, meterKey: number): Promise<DeviceShadow> {
  const blank = { ...blankShadow, meterKey }
  await tx.insert(deviceShadow).values(blank).onConflictDoNothing()
  const [row] = await tx.select().from(deviceShadow).where(eq(deviceShadow.meterKey, meterKey)).for('update')
  return row ? shadowOf(row) : blankShadow
}

export async function saveShadow(tx: Transaction, meterKey: number, shadow: DeviceShadow): Promise<void> {
  await tx.update(deviceShadow).set(shadow).where(eq(deviceShadow.meterKey, meterKey))
}

function shadowOf(row: typeof deviceShadow.$inferSelect): DeviceShadow {
  const { desiredVersion, reportedVersion, reportedAt } = row
  return {
    ...{ desiredVersion, reportedVersion, reportedAt },
    desired: v.parse(settings, row.desired),
    reported: v.parse(settings, row.reported),
  }
}
