import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq, sql } from 'drizzle-orm'
import { index, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { BilledMeter } from '../domain/claim.ts'

/**
 * Meters as metering told of them: their serial numbers stand on the bills. Of one whose end was heard first only the
 * end is known until its beginning is.
 */
export const billedMeter = pgTable(
  'billed_meter',
  {
    meterId: uuid('meter_id').primaryKey(),
    servicePointId: uuid('service_point_id').notNull(),
    serial: text(),
    removedAt: timestamp('removed_at', { withTimezone: true, precision: 3 }),
  },
  (table) => [
    index('billed_meter_by_service_point').on(table.servicePointId),
    pgPolicy('billed_meter_for_the_system', {
      for: 'all',
      using: sql`aquacis_scope_is_all()`,
      withCheck: sql`aquacis_scope_is_all()`,
    }),
  ],
)

/** Meters that stand or stood at a service point. */
export async function billedMetersAt(tx: Transaction, servicePointId: string): Promise<BilledMeter[]> {
  const rows = await tx.select().from(billedMeter).where(eq(billedMeter.servicePointId, servicePointId))
  return rows.flatMap(({ serial, removedAt }) => (serial === null ? [] : [{ serial, removedAt }]))
}

/** Notes the serial number of a meter at a service point. */
export async function putBilledMeter(
  tx: Transaction,
  meter: { readonly meterId: string; readonly servicePointId: string; readonly serial: string },
): Promise<void> {
  const { serial } = meter
  await tx
    .insert(billedMeter)
    .values(meter)
    .onConflictDoUpdate({ target: billedMeter.meterId, set: { serial } })
}

/** Notes that a meter was removed. */
export async function endBilledMeter(
  tx: Transaction,
  meter: { readonly meterId: string; readonly servicePointId: string; readonly removedAt: Date },
): Promise<void> {
  const { removedAt } = meter
  await tx
    .insert(billedMeter)
    .values(meter)
    .onConflictDoUpdate({ target: billedMeter.meterId, set: { removedAt } })
}
