import { createHash } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { asc, desc, eq, inArray, sql } from 'drizzle-orm'
import {
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { SimulationJson } from '../../domain/rating/simulation/simulation-json.ts'

/** How far a simulation is. */
export type SimulationState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED'

/** What a version of the tariff would make of the contracts of some offices, and how far that is known. */
export interface TariffSimulation {
  readonly id: string
  readonly tariffCode: string
  /** SHA-256 of the document, hex: a draft may be replaced. */
  readonly documentHash: string
  /** The tariff of today, at whose prices the other sum is. */
  readonly presentCode: string
  readonly operatingUnitIds: readonly number[]
  /** So many of the last bills of each contract, at most. */
  readonly bills: number
  readonly state: SimulationState
  readonly askedAt: Date
  readonly askedBy: string
  readonly endedAt: Date | null
  /** Null until they are counted. */
  readonly contracts: number | null
  readonly contractsDone: number
  /** How often it was begun: whoever is killed with it leaves it to the next. */
  readonly attempts: number
  readonly result: SimulationJson | null
}

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const ofMyOffices = sql`not exists (select from unnest(operating_unit_ids) unit where not aquacis_unit_in_scope(unit))`

/** Simulations as they were asked for, each with what came of it. */
export const tariffSimulation = pgTable(
  'tariff_simulation',
  {
    id: uuid().primaryKey(),
    tariffCode: text('tariff_code').notNull(),
    documentHash: text('document_hash').notNull(),
    presentCode: text('present_code').notNull(),
    operatingUnitIds: integer('operating_unit_ids').array().notNull(),
    bills: smallint().notNull(),
    state: text().$type<SimulationState>().notNull(),
    askedAt: instant('asked_at').notNull(),
    askedBy: text('asked_by').notNull(),
    endedAt: instant('ended_at'),
    contracts: integer(),
    contractsDone: integer('contracts_done').notNull(),
    attempts: smallint().notNull(),
    result: jsonb().$type<SimulationJson>(),
  },
  (table) => [
    index('tariff_simulation_newest').on(table.tariffCode, table.askedAt),
    pgPolicy('tariff_simulation_is_seen', { for: 'select', using: ofMyOffices }),
    pgPolicy('tariff_simulation_is_asked', { for: 'insert', withCheck: ofMyOffices }),
    pgPolicy('tariff_simulation_for_the_system', {
      for: 'all',
      using: sql`aquacis_scope_is_all()`,
      withCheck: sql`aquacis_scope_is_all()`,
    }),
  ],
)

/** By which a document is known again. */
export function documentHash(document: string): string {
  return createHash('sha256').update(document).digest('hex')
}

/** Keeps a simulation that was asked for. */
export async function addSimulation(tx: Transaction, one: TariffSimulation): Promise<void> {
  await tx.insert(tariffSimulation).values({ ...one, operatingUnitIds: [...one.operatingUnitIds] })
}

/** Notes how far one is. */
export async function changeSimulation(
  tx: Transaction,
  id: string,
  change: Partial<
    Pick<
      TariffSimulation,
      'state' | 'documentHash' | 'endedAt' | 'contracts' | 'contractsDone' | 'attempts' | 'result'
    >
  >,
): Promise<void> {
  await tx.update(tariffSimulation).set(change).where(eq(tariffSimulation.id, id))
}

/** The oldest that is not over; null when there is nothing to do. */
export async function nextSimulation(tx: Transaction): Promise<TariffSimulation | null> {
  const [found] = await tx
    .select()
    .from(tariffSimulation)
    .where(inArray(tariffSimulation.state, ['WAITING', 'RUNNING']))
    .orderBy(asc(tariffSimulation.askedAt), asc(tariffSimulation.id))
    .limit(1)
  return found ?? null
}

/** The newest of each version of the tariff, as far as they are the transaction's to see. */
export async function newestSimulations(
  tx: Transaction,
  codes: readonly string[],
): Promise<Map<string, TariffSimulation>> {
  const found = await tx
    .selectDistinctOn([tariffSimulation.tariffCode])
    .from(tariffSimulation)
    .where(inArray(tariffSimulation.tariffCode, [...codes]))
    .orderBy(tariffSimulation.tariffCode, desc(tariffSimulation.askedAt), desc(tariffSimulation.id))
  return new Map(found.map((one) => [one.tariffCode, one]))
}

/** Accounts of offices that are open on a day: those that a simulation goes through. */
export async function countOpenAccounts(
  tx: Transaction,
  operatingUnitIds: readonly number[],
  day: string,
): Promise<number> {
  const { rows } = await tx.execute<{ readonly count: number }>(sql`
    select count(*)::int as count from account where operating_unit_id = any(${sql.param(operatingUnitIds)}::int[])
      and opened_on <= ${day}::date and (closed_on is null or closed_on >= ${day}::date)`)
  return rows[0]?.count ?? 0
}
