import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/**
 * Meters by their service lives, as metering tells them; whatever nobody told is null. One may be known by its registers
 * alone, where it was put in before anybody told billing.
 */
export const meterLife = pgTable(
  'meter_life',
  {
    meterId: uuid('meter_id').primaryKey(),
    servicePointId: uuid('service_point_id').notNull(),
    operatingUnitId: integer('operating_unit_id'),
    serial: text(),
    installedAt: timestamp('installed_at', { withTimezone: true, precision: 3 }),
    initialLitres: bigint('initial_litres', { mode: 'number' }),
    removedAt: timestamp('removed_at', { withTimezone: true, precision: 3 }),
    finalLitres: bigint('final_litres', { mode: 'number' }),
    lastAt: timestamp('last_at', { withTimezone: true, precision: 3 }),
    lastLitres: bigint('last_litres', { mode: 'number' }),
  },
  (table) => [
    index('meter_life_by_service_point').on(table.servicePointId),
    pgPolicy('meter_life_is_seen', {
      for: 'select',
      using: sql`(select aquacis_scope_is_all()) or aquacis_unit_in_scope(operating_unit_id)`,
    }),
    pgPolicy('meter_life_for_the_system', {
      for: 'all',
      using: sql`(select aquacis_scope_is_all())`,
      withCheck: sql`(select aquacis_scope_is_all())`,
    }),
  ],
)

/** What is told of a meter that was put in. */
export interface ToldInstallation {
  readonly meterId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
  readonly serial?: string
  readonly installedAt?: string
  readonly initialLitres?: number | null
}

/** Keeps a meter that was put in; told again, or after its end, it loses nothing. */
export async function keepInstallation(tx: Transaction, told: ToldInstallation): Promise<void> {
  const known = {
    ...{ servicePointId: told.servicePointId, operatingUnitId: told.operatingUnitId },
    ...(told.serial === undefined ? {} : { serial: told.serial }),
    ...(told.installedAt === undefined ? {} : { installedAt: new Date(told.installedAt) }),
    ...(told.initialLitres === undefined ? {} : { initialLitres: told.initialLitres }),
  }
  await tx
    .insert(meterLife)
    .values({ meterId: told.meterId, ...known })
    .onConflictDoUpdate({ target: meterLife.meterId, set: known })
}

/** What is told of a meter that was taken out. */
export interface ToldRemoval {
  readonly meterId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
  readonly at: string
  readonly finalLitres: number | null
  readonly lastRegister?: { readonly at: string; readonly litres: number } | null
}

/** Keeps the end of a meter, whether its beginning was told or not. */
export async function keepRemoval(tx: Transaction, told: ToldRemoval): Promise<void> {
  const { lastRegister = null } = told
  const known = {
    ...{ servicePointId: told.servicePointId, operatingUnitId: told.operatingUnitId },
    ...{ removedAt: new Date(told.at), finalLitres: told.finalLitres },
    ...(lastRegister === null ? {} : { lastAt: new Date(lastRegister.at), lastLitres: lastRegister.litres }),
  }
  await tx
    .insert(meterLife)
    .values({ meterId: told.meterId, ...known })
    .onConflictDoUpdate({ target: meterLife.meterId, set: known })
}

/** Makes room for registers of meters that nobody told of; those that are known stay as they are. */
export async function knowMeters(
  tx: Transaction,
  meters: readonly { readonly meterId: string; readonly servicePointId: string }[],
): Promise<void> {
  await tx.execute(sql`
    insert into meter_life (meter_id, service_point_id)
    select * from unnest(${sql.param(meters.map(({ meterId }) => meterId))}::uuid[],
      ${sql.param(meters.map(({ servicePointId }) => servicePointId))}::uuid[]) as told (meter_id, service_point_id)
    where not exists (select from meter_life known where known.meter_id = told.meter_id)
    order by 1 on conflict do nothing`)
}
