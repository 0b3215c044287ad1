import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { bigint, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Alert, AlertEnd } from '../domain/alert.ts'
import type { NoticeKind, Severity } from '../domain/notice-kinds.ts'

/** Alerts of which residents are told, as metering told them last: whoever moves in is told of those that stand. */
export const alert = pgTable(
  'alert',
  {
    id: uuid().primaryKey(),
    servicePointId: uuid('service_point_id').notNull(),
    kind: text().$type<NoticeKind>().notNull(),
    severity: text().$type<Severity>().notNull(),
    since: timestamp({ withTimezone: true }).notNull(),
    litres: bigint({ mode: 'number' }).notNull(),
    litresPerHour: integer('litres_per_hour'),
    costCentavos: bigint('cost_centavos', { mode: 'number' }),
    limitLitres: bigint('limit_litres', { mode: 'number' }),
    limitCentavos: bigint('limit_centavos', { mode: 'number' }),
    tellOnly: uuid('tell_only').array().$type<string[]>(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endedReason: text('ended_reason').$type<AlertEnd>(),
  },
  (table) => [index('alert_by_place').on(table.servicePointId), systemOnly('alert')],
)

/** Keeps how an alert stands. */
export async function saveAlert(tx: Transaction, { end, tellOnly, ...rest }: Alert): Promise<void> {
  const only = tellOnly === null ? null : [...tellOnly]
  const row = { ...rest, tellOnly: only, endedAt: end?.at ?? null, endedReason: end?.reason ?? null }
  await tx.insert(alert).values(row).onConflictDoUpdate({ target: alert.id, set: row })
}

/** Alerts that stand at a place, the oldest first. */
export async function alertsStandingAt(tx: Transaction, servicePointId: string): Promise<Alert[]> {
  const rows = await tx
    .select()
    .from(alert)
    .where(and(eq(alert.servicePointId, servicePointId), isNull(alert.endedAt)))
    .orderBy(alert.since, alert.id)
  return rows.map(({ endedAt: _at, endedReason: _reason, ...standing }) => ({ ...standing, end: null }))
}
