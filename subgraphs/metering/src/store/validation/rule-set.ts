import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq, or, sql } from 'drizzle-orm'
import {
  date,
  integer,
  jsonb,
  pgEnum,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import * as v from 'valibot'
import type { Estimator, ValidationSource } from '../../domain/validation/metered-day.ts'
import type { RuleSet, ValidationRule } from '../../domain/validation/rule-set.ts'

const validationSource = pgEnum('validation_source', ['TELEMETRY', 'FIELD', 'SELF'])

/** The constraint that a second rule set of one source, office and day breaks. */
export const ruleSetConstraint = 'validation_rule_set_once'

/** Rules of validation and estimation, never changed: a new day has a new set. */
export const validationRuleSet = pgTable(
  'validation_rule_set',
  {
    id: uuid('id').primaryKey(),
    source: validationSource('source').notNull(),
    operatingUnitId: integer('operating_unit_id'),
    effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
    rules: jsonb('rules').notNull(),
    estimators: text('estimators').array().notNull(),
    adoptedBy: text('adopted_by').notNull(),
    adoptedAt: timestamp('adopted_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [
    unique(ruleSetConstraint).on(table.source, table.operatingUnitId, table.effectiveFrom).nullsNotDistinct(),
    pgPolicy('seen_by_staff', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(${table.operatingUnitId})
      or (${table.operatingUnitId} is null and current_setting('aquacis.scope', true) = 'units')`,
    }),
    pgPolicy('adopted_by_office', {
      for: 'insert',
      withCheck: sql`aquacis_unit_in_scope(${table.operatingUnitId})`,
    }),
    pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` }),
  ],
)

const action = v.picklist(['FLAG', 'ESTIMATE'])
const positive = v.pipe(v.number(), v.minValue(0))
const rule = v.variant('rule', [
  v.object({ rule: v.literal('NEGATIVE'), action }),
  v.object({ rule: v.literal('SPIKE'), action, timesUsual: positive, atLeastLitres: positive }),
  v.object({ rule: v.literal('ABOVE_CAPACITY'), action, hoursOfPermanentFlow: positive }),
  v.object({ rule: v.literal('ZERO_RUN'), action, days: positive, usualAtLeastLitres: positive }),
])
const estimator = v.picklist(['SHARE_OF_KNOWN_TOTAL', 'SIMILAR_DAYS', 'RECENT_MEAN', 'LAST_YEAR'])

const rulesSchema: v.GenericSchema<unknown, ValidationRule[]> = v.array(rule)
const estimatorsSchema: v.GenericSchema<unknown, Estimator[]> = v.array(estimator)

/** Who adopted a rule set, and when. */
export interface AdoptedRuleSet extends RuleSet {
  readonly adoptedBy: string
  readonly adoptedAt: Date
}

/** Adds a rule set. Fails with {@link ruleSetConstraint} when its source and office have one from that day on. */
export async function addRuleSet(tx: Transaction, added: AdoptedRuleSet): Promise<void> {
  await tx
    .insert(validationRuleSet)
    .values({ ...added, rules: [...added.rules], estimators: [...added.estimators] })
}

/** The rule set of an id; null when there is none, or it is not the transaction's to see. */
export async function loadRuleSet(tx: Transaction, id: string): Promise<AdoptedRuleSet | null> {
  const [row] = await tx.select().from(validationRuleSet).where(eq(validationRuleSet.id, id))
  return row === undefined ? null : fromRow(row)
}

/** All that the transaction sees, newest first. */
export async function ruleSets(
  tx: Transaction,
  source: ValidationSource,
): Promise<readonly AdoptedRuleSet[]> {
  const rows = await tx
    .select()
    .from(validationRuleSet)
    .where(eq(validationRuleSet.source, source))
    .orderBy(sql`${validationRuleSet.effectiveFrom} desc`, validationRuleSet.operatingUnitId)
  return rows.map(fromRow)
}

/** Those that can be in force in an office: its own and those for all. */
export async function ruleSetsOfOffice(
  tx: Transaction,
  operatingUnitId: number,
): Promise<readonly AdoptedRuleSet[]> {
  const rows = await tx
    .select()
    .from(validationRuleSet)
    .where(
      or(
        eq(validationRuleSet.operatingUnitId, operatingUnitId),
        sql`${validationRuleSet.operatingUnitId} is null`,
      ),
    )
  return rows.map(fromRow)
}

function fromRow(row: typeof validationRuleSet.$inferSelect): AdoptedRuleSet {
  return {
    ...row,
    rules: v.parse(rulesSchema, row.rules),
    estimators: v.parse(estimatorsSchema, row.estimators),
  }
}
