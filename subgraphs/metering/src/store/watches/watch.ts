import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, eq, inArray, isNull, lt, not, type SQL, sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Watch } from '../../domain/watches/watch.ts'
import { alertKind } from '../alerts/alert-enums.ts'
import { quoted } from '../column.ts'
import { keptByTheSystem } from '../office-policies.ts'
import { servicePointHolder } from '../service-point-holder.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * What the people of homes asked to be told, each kind once at a home. Theirs alone: no office sees when a house stands
 * empty, or who is worried about whom.
 */
export const watch = pgTable(
  'watch',
  {
    id: uuid('id').primaryKey(),
    servicePointId: uuid('service_point_id')
      .notNull()
      .references(() => servicePointHolder.servicePointId),
    contractId: uuid('contract_id').notNull(),
    setBy: uuid('set_by').notNull(),
    kind: alertKind('kind').notNull(),
    since: at('since').notNull(),
    endedAt: at('ended_at'),
    /** Of a threshold, the most; of too little use, the least; the allowance of an absence. */
    litres: integer('litres'),
    costCentavos: integer('cost_centavos'),
    fromAt: at('from_at'),
    untilAt: at('until_at'),
    fromHour: integer('from_hour'),
    untilHour: integer('until_hour'),
    contactMemberId: uuid('contact_member_id'),
    /** The change of all watches by which this one became what it is. */
    version: bigint('version', { mode: 'number' }).notNull(),
  },
  (table) => [
    check(
      'as_its_kind',
      sql`case ${table.kind}::text
      when 'AWAY_USE' then ${table.fromAt} is not null and ${table.untilAt} is not null and ${table.litres} is not null
      when 'TOO_LITTLE_USE' then ${table.fromHour} is not null and ${table.untilHour} is not null and ${table.litres} is not null
      else (${table.litres} is null) <> (${table.costCentavos} is null) end`,
    ),
    uniqueIndex('watch_once').on(table.servicePointId, table.kind).where(sql`${table.endedAt} is null`),
    index('watch_by_version').on(table.version),
    index('watch_absence')
      .on(table.untilAt)
      .where(sql`${table.endedAt} is null and ${table.untilAt} is not null`),
    index('watch_by_contact').on(table.contactMemberId).where(sql`${table.contactMemberId} is not null`),
    pgPolicy('seen_by_people', {
      for: 'select',
      using: sql`asks_as_party() and seen_since(${table.servicePointId}, true) is not null
      and exists (select from service_point_holder h
        where h.service_point_id = ${table.servicePointId} and h.contract_id = ${table.contractId})`,
    }),
    keptByTheSystem(),
  ],
)

/** Watches by id, as far as the transaction may see them. */
export async function watchesByIds(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Watch>> {
  const found = await watchesWhere(tx, inArray(watch.id, [...ids]))
  return new Map(found.map((each) => [each.id, each]))
}

/**
 * Running watches of these service points under the contracts in force there, the oldest first; a place without any is
 * absent.
 */
export async function runningWatches(
  tx: Transaction,
  servicePointIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Watch[]>> {
  const found = await watchesWhere(tx, and(runningAt(servicePointIds), inForce))
  return Map.groupBy(found, ({ servicePointId }) => servicePointId)
}

/** Running watches of a service point whose contract is in force there no more. */
export function strandedWatches(tx: Transaction, servicePointId: string): Promise<Watch[]> {
  return watchesWhere(tx, and(runningAt([servicePointId]), not(inForce)))
}

function runningAt(servicePointIds: readonly string[]): SQL | undefined {
  const atPlaces = sql`${watch.servicePointId} = any(${quoted(servicePointIds, (id) => id)}::uuid[])`
  return and(isNull(watch.endedAt), atPlaces)
}

const inForce = sql`exists (select from service_point_holder h where h.service_point_id = ${watch.servicePointId}
  and h.contract_id = ${watch.contractId} and h.ended_on is null)`

/** Running absences that were over at an instant, some at a time. */
export function absencesUntil(tx: Transaction, until: Date, limit: number): Promise<Watch[]> {
  return watchesWhere(tx, and(isNull(watch.endedAt), lt(watch.untilAt, until)), limit)
}

async function watchesWhere(tx: Transaction, condition: SQL | undefined, limit?: number): Promise<Watch[]> {
  const asked = tx.select().from(watch).where(condition).orderBy(asc(watch.since), asc(watch.id))
  return (await (limit === undefined ? asked : asked.limit(limit))).map(watchOf)
}

function watchOf(row: typeof watch.$inferSelect): Watch {
  const { id, servicePointId, contractId, setBy, since, endedAt } = row
  const common = { id, servicePointId, contractId, setBy, since, endedAt }
  const { kind, litres, costCentavos, fromAt, untilAt, fromHour, untilHour, contactMemberId } = row
  if (kind === 'DAY_LIMIT' || kind === 'MONTH_LIMIT') return { ...common, kind, litres, costCentavos }
  if (kind === 'AWAY_USE' && fromAt && untilAt && litres !== null) {
    return { ...common, kind, from: fromAt, until: untilAt, allowanceLitres: litres }
  }
  if (kind === 'TOO_LITTLE_USE' && fromHour !== null && untilHour !== null && litres !== null) {
    return { ...common, kind, fromHour, untilHour, litres, contactMemberId }
  }
  throw new Error(`watch ${id} has not what a watch of kind ${kind} needs`)
}

/** Adds a watch under a version of {@link nextVersion}. Fails when one of its kind runs at the home. */
export async function addWatch(tx: Transaction, added: Watch, version: number): Promise<void> {
  const { id, servicePointId, contractId, setBy, since, endedAt, kind } = added
  await tx.insert(watch).values({
    ...{ id, servicePointId, contractId, setBy, since, endedAt, kind, version },
    ...figuresOf(added),
  })
}

function figuresOf(added: Watch): Partial<typeof watch.$inferInsert> {
  switch (added.kind) {
    case 'DAY_LIMIT':
    case 'MONTH_LIMIT':
      return { litres: added.litres, costCentavos: added.costCentavos }
    case 'AWAY_USE':
      return { fromAt: added.from, untilAt: added.until, litres: added.allowanceLitres }
    case 'TOO_LITTLE_USE': {
      const { fromHour, untilHour, litres, contactMemberId } = added
      return { fromHour, untilHour, litres, contactMemberId }
    }
  }
}

/** Ends running watches, each at an instant of its own, under a version of {@link nextVersion}. */
export async function closeWatches(
  tx: Transaction,
  closed: readonly { readonly id: string; readonly at: Date }[],
  version: number,
): Promise<void> {
  for (const { id, at } of closed) {
    await tx
      .update(watch)
      .set({ endedAt: at, version })
      .where(and(eq(watch.id, id), isNull(watch.endedAt)))
  }
}

/** Takes a contact who left out of the watches of the contract: whoever is at home is told instead. */
export async function removeContact(tx: Transaction, memberId: string): Promise<void> {
  await tx.update(watch).set({ contactMemberId: null }).where(eq(watch.contactMemberId, memberId))
}
