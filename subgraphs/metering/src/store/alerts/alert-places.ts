import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { numbers } from '../column.ts'

/** Where a meter hangs: by what its alerts are told and gathered. */
export interface AlertPlace {
  readonly meterId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
  /** The gateway that hears it best; null where telegrams do not say. */
  readonly gateway: string | null
}

/** Places of meters by key. */
export async function alertPlaces(
  tx: Transaction,
  keys: readonly number[],
): Promise<ReadonlyMap<number, AlertPlace>> {
  if (keys.length === 0) return new Map()
  const { rows } = await tx.execute<{
    meter_key: number
    id: string
    service_point_id: string
    unit: number
    gateway: string | null
  }>(sql`
    select m.meter_key, m.id, m.service_point_id, coalesce(m.former_operating_unit_id, h.operating_unit_id) as unit,
      d.gateway
    from meter m
    join service_point_holder h using (service_point_id)
    left join device_state d using (meter_key)
    where m.meter_key = any(${numbers(keys, (key) => key)}::int[])`)
  return new Map(
    rows.map(({ meter_key, id, service_point_id, unit, gateway }) => [
      meter_key,
      { meterId: id, servicePointId: service_point_id, operatingUnitId: unit, gateway },
    ]),
  )
}

/** Nominal diameters of meters in millimetres, by key. */
export async function calibresOf(
  tx: Transaction,
  keys: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (keys.length === 0) return new Map()
  const { rows } = await tx.execute<{ meter_key: number; calibre_millimetres: number }>(sql`
    select meter_key, calibre_millimetres from meter
    where meter_key = any(${numbers(keys, (key) => key)}::int[])`)
  return new Map(rows.map(({ meter_key, calibre_millimetres }) => [meter_key, calibre_millimetres]))
}
