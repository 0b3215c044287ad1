import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Radio } from '../../domain/radio.ts'
import { instant, instants, quoted } from '../column.ts'
import { device, openedKey, profileOf } from '../device.ts'
import { meter } from '../meter.ts'

/** Which reading is meant: there is one of a meter and instant. */
export interface AskedReading {
  readonly meterId: string
  readonly at: Date
}

/** A reading that a telegram told, and what it takes to find that telegram again and to read it. */
export interface HeardReading extends AskedReading {
  readonly litres: Litres
  /** When concentrator, network server or device say that it was heard. */
  readonly receivedAt: Date
  /** Also of a meter that was taken out since. The key is the one of today: an older one is not kept. */
  readonly radio: Pick<Radio, 'network' | 'address' | 'encryptionKey' | 'profile'>
}

/** Readings that telegrams told, of these meters at these instants; those that people put down are not among them. */
export async function heardReadings(
  tx: Transaction,
  sealer: Sealer,
  asked: readonly AskedReading[],
): Promise<readonly HeardReading[]> {
  if (asked.length === 0) return []
  const { rows } = await tx.execute<KeptRow>(sql`
    select m.meter_key, asked.at_ms, r.litres, extract(epoch from r.received_at) * 1000 as received_ms
    from unnest(${quoted(asked, ({ meterId }) => meterId)}::uuid[], ${instants(asked, ({ at }) => at)})
      as asked (meter_id, at_ms)
    join meter m on m.id = asked.meter_id
    cross join lateral (select litres, received_at from reading
      where meter_key = m.meter_key and at = ${instant('at_ms')} and origin = 'TELEMETRY' offset 0) r`)
  const radios = await radiosOf(tx, sealer, [...new Set(asked.map(({ meterId }) => meterId))])
  return rows.flatMap((row) => {
    const known = radios.get(row.meter_key)
    if (known === undefined) return []
    const [at, receivedAt] = [new Date(row.at_ms), new Date(Math.round(Number(row.received_ms)))]
    return [{ ...known, at, receivedAt, litres: litres(Number(row.litres)) }]
  })
}

interface KeptRow extends Record<string, unknown> {
  readonly meter_key: number
  readonly at_ms: number
  readonly litres: string
  readonly received_ms: string
}

async function radiosOf(tx: Transaction, sealer: Sealer, meterIds: readonly string[]) {
  const rows = await tx
    .select({ meterId: meter.id, device })
    .from(device)
    .innerJoin(meter, eq(meter.key, device.meterKey))
    .where(inArray(meter.id, [...meterIds]))
  return new Map(
    rows.map(({ meterId, device: row }) => {
      const { network, address, meterKey } = row
      const encryptionKey = openedKey(sealer, row.encryptionKey, meterId)
      return [meterKey, { meterId, radio: { network, address, encryptionKey, profile: profileOf(row) } }]
    }),
  )
}
