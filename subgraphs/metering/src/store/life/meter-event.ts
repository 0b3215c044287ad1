import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import { and, gt, inArray, lte, sql } from 'drizzle-orm'
import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import * as v from 'valibot'
import type { MeterFact } from '../../domain/life/meter-life.ts'
import { instant, instants, numbers, quoted } from '../column.ts'
import { meter } from '../meter.ts'
import { keptByTheSystem, ofOffice, ofOfficePolicies } from '../office-policies.ts'

/** The constraint that two writers of one life break who know the same past. */
export const lifeConstraint = 'meter_event_in_order'

/** The lives of meters as facts, in order; never updated, never deleted. */
export const meterEvent = pgTable(
  'meter_event',
  {
    meterKey: integer('meter_key')
      .notNull()
      .references(() => meter.key),
    version: integer('version').notNull(),
    type: text('type').$type<MeterFact['type']>().notNull(),
    data: jsonb('data').notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, precision: 3 }).notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    primaryKey({ name: lifeConstraint, columns: [table.meterKey, table.version] }),
    ...ofOfficePolicies(ofOffice(table.meterKey), ['select', 'insert']),
    keptByTheSystem(),
  ],
)

/** A fact with who told it and when. */
export interface KeptFact {
  readonly fact: MeterFact
  readonly recordedAt: Date
  /** Subject of the person, or the name of the process. */
  readonly by: string
}

/** A fact of one meter's life, with the place that it takes in it. */
export interface NewFact {
  readonly meterKey: number
  /** One more than the version that the decision was taken on. */
  readonly version: number
  readonly fact: MeterFact
}

/** Appends facts, of as many meters as there are. Fails with {@link lifeConstraint} when a place is taken. */
export async function appendFacts(
  tx: Transaction,
  facts: readonly NewFact[],
  { recordedAt, by }: Pick<KeptFact, 'recordedAt' | 'by'>,
): Promise<void> {
  await tx.execute(sql`
    insert into meter_event (meter_key, version, type, data, at, recorded_at, by)
    select meter_key, version, type, data, ${instant('at_ms')}, ${recordedAt.toISOString()}::timestamptz, ${by}::text
    from unnest(
      ${numbers(facts, ({ meterKey }) => meterKey)}::int[], ${numbers(facts, ({ version }) => version)}::int[],
      ${quoted(facts, ({ fact }) => fact.type)}::text[],
      ${quoted(facts, ({ fact }) => JSON.stringify(fact.data))}::jsonb[],
      ${instants(facts, ({ fact }) => fact.at)}) as told (meter_key, version, type, data, at_ms)
    order by meter_key, version`)
}

/** Everything that happened to a meter, oldest first. */
export async function factsOfMeter(tx: Transaction, meterKey: number): Promise<readonly KeptFact[]> {
  return (await factsOfMeters(tx, [meterKey])).get(meterKey) ?? []
}

/**
 * The same of several meters, by key; those of which nothing is told are absent. Of each life the part behind `after`: a
 * fact's place is its version, counted from 1 without a gap.
 */
export async function factsOfMeters(
  tx: Transaction,
  meterKeys: readonly number[],
  part?: { readonly after: number; readonly limit: number },
): Promise<ReadonlyMap<number, readonly KeptFact[]>> {
  const { version } = meterEvent
  const inPart =
    part === undefined ? undefined : and(gt(version, part.after), lte(version, part.after + part.limit))
  const rows = await tx
    .select()
    .from(meterEvent)
    .where(and(inArray(meterEvent.meterKey, [...meterKeys]), inPart))
    .orderBy(version)
  const told = rows.map(({ meterKey, type, data, at, recordedAt, by }) => ({
    meterKey,
    kept: { fact: { ...v.parse(factSchema, { type, data }), at }, recordedAt, by },
  }))
  const found = Map.groupBy(told, ({ meterKey }) => meterKey)
  return new Map([...found].map(([key, facts]) => [key, facts.map(({ kept }) => kept)]))
}

const volume = v.pipe(
  v.number(),
  v.transform((value): Litres => litres(value)),
)
const profile = v.object({
  vendor: v.string(),
  model: v.string(),
  litresPerPulse: v.nullable(v.number()),
})
const installed = v.object({
  serial: v.string(),
  manufacturer: v.string(),
  model: v.string(),
  calibreMillimetres: v.number(),
  servicePointId: v.string(),
  initialLitres: v.nullable(volume),
  replaces: v.nullable(v.string()),
  radio: v.object({
    network: v.picklist(['WMBUS', 'LORAWAN', 'NBIOT']),
    address: v.string(),
    profile: v.optional(v.nullable(profile)),
  }),
})

const factSchema = v.variant('type', [
  v.object({ type: v.literal('MeterInstalled'), data: installed }),
  v.object({
    type: v.literal('KeyChanged'),
    data: v.object({ source: v.picklist(['BY_HAND', 'KEY_FILE']) }),
  }),
  v.object({
    type: v.literal('ReadingRecordedByHand'),
    data: v.object({ readingId: v.string(), litres: volume, origin: v.picklist(['FIELD', 'SELF']) }),
  }),
  v.object({
    type: v.literal('ReadingValidated'),
    data: v.object({
      readingId: v.string(),
      verdict: v.picklist(['CONFIRMED', 'DISPUTED']),
      why: v.string(),
    }),
  }),
  v.object({
    type: v.literal('MeterReplaced'),
    data: v.object({ finalLitres: volume, successorId: v.string(), why: v.string() }),
  }),
  v.object({
    type: v.literal('MeterRemoved'),
    data: v.object({ finalLitres: v.nullable(volume), why: v.string() }),
  }),
])
