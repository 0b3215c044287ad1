import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { type AlertSpan, isTold } from '../../domain/alerts/alert.ts'
import { instant, instants, numbers, quoted } from '../column.ts'
import type { AlertPlace } from './alert-places.ts'

/** A span with its id and meter, as it is written. */
export interface SavedSpan extends AlertSpan {
  readonly id: string
  readonly meterKey: number
}

/** A new alert with the place of its meter. */
export interface NewAlert extends SavedSpan {
  readonly place: AlertPlace
}

/** Adds alerts; one of a name that stands already is left out. Answers with the ids of those that were added. */
export async function addAlerts(tx: Transaction, added: readonly NewAlert[]): Promise<ReadonlySet<string>> {
  if (added.length === 0) return new Set()
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into alert (id, meter_key, layer, kind, detail, severity, since, opened_at, escalated_at, closed_at,
      closed_reason, litres, litres_at, operating_unit_id, gateway, told)
    select id, meter_key, layer, kind, detail, severity, ${instant('since_ms')}, ${instant('opened_ms')},
      ${instant('escalated_ms')}, ${instant('closed_ms')}, closed_reason, litres, ${instant('litres_ms')}, unit, gateway, told
    from unnest(
      ${quoted(added, ({ id }) => id)}::uuid[], ${numbers(added, ({ meterKey }) => meterKey)}::int[],
      ${quoted(added, ({ layer }) => layer)}::alert_layer[], ${quoted(added, ({ kind }) => kind)}::alert_kind[],
      ${quoted(added, ({ detail }) => detail)}::text[], ${quoted(added, ({ severity }) => severity)}::alert_severity[],
      ${instants(added, ({ since }) => new Date(since))}, ${instants(added, ({ openedAt }) => new Date(openedAt))},
      ${numbers(added, ({ escalatedAt }) => escalatedAt)}::float8[], ${numbers(added, ({ closedAt }) => closedAt)}::float8[],
      ${sql.param(added.map(({ closedReason }) => closedReason))}::alert_closed_reason[],
      ${numbers(added, ({ litres }) => litres)}::bigint[], ${instants(added, ({ litresAt }) => new Date(litresAt))},
      ${numbers(added, ({ place }) => place.operatingUnitId)}::int[],
      ${sql.param(added.map(({ place }) => place.gateway))}::text[], ${sql.param(added.map((each) => isTold(each)))}::boolean[])
      as given (id, meter_key, layer, kind, detail, severity, since_ms, opened_ms, escalated_ms, closed_ms, closed_reason,
        litres, litres_ms, unit, gateway, told)
    order by meter_key, layer, kind, detail
    on conflict do nothing
    returning id`)
  return new Set(rows.map(({ id }) => id))
}

/** Moves kept alerts on. Sorted by id, so that two writers cannot deadlock. */
export async function moveAlerts(tx: Transaction, moved: readonly SavedSpan[]): Promise<void> {
  if (moved.length === 0) return
  const sorted = moved.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await tx.execute(sql`
    update alert set severity = given.severity, since = ${instant('since_ms')}, escalated_at = ${instant('escalated_ms')},
      closed_at = ${instant('closed_ms')}, closed_reason = given.closed_reason, litres = given.litres,
      litres_at = ${instant('litres_ms')}
    from unnest(
      ${quoted(sorted, ({ id }) => id)}::uuid[], ${quoted(sorted, ({ severity }) => severity)}::alert_severity[],
      ${instants(sorted, ({ since }) => new Date(since))}, ${numbers(sorted, ({ escalatedAt }) => escalatedAt)}::float8[],
      ${numbers(sorted, ({ closedAt }) => closedAt)}::float8[],
      ${sql.param(sorted.map(({ closedReason }) => closedReason))}::alert_closed_reason[],
      ${numbers(sorted, ({ litres }) => litres)}::bigint[], ${instants(sorted, ({ litresAt }) => new Date(litresAt))})
      as given (id, severity, since_ms, escalated_ms, closed_ms, closed_reason, litres, litres_ms)
    where alert.id = given.id`)
}
