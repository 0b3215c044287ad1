import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { inArray, sql } from 'drizzle-orm'
import { index, integer, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { AreaEvent } from '../../domain/alerts/area-event.ts'
import { keptByTheSystem } from '../office-policies.ts'
import { alertKind, alertLayer } from './alert-enums.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** What befell several neighbours at once: alerts of one kind at meters that one gateway hears. */
export const areaEvent = pgTable(
  'area_event',
  {
    id: uuid('id').primaryKey(),
    layer: alertLayer('layer').notNull(),
    kind: alertKind('kind').notNull(),
    detail: text('detail').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    gateway: text('gateway').notNull(),
    openedAt: at('opened_at').notNull(),
    newestAt: at('newest_at').notNull(),
    /** How many meters it befell. */
    meters: integer('meters').notNull(),
  },
  (table) => [
    index('area_event_by_area').on(table.operatingUnitId, table.gateway, table.newestAt),
    pgPolicy('seen_by_office', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(${table.operatingUnitId})`,
    }),
    keptByTheSystem(),
  ],
)

/** Events by id. */
export async function areaEventsByIds(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AreaEvent>> {
  const rows = await tx
    .select({ id: areaEvent.id, openedAt: areaEvent.openedAt, meters: areaEvent.meters })
    .from(areaEvent)
    .where(inArray(areaEvent.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row]))
}
