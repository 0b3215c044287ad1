import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { integer, pgTable, primaryKey, real, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Caution } from '../../domain/detection/signal.ts'
import { instant, instants, numbers, quoted } from '../column.ts'
import { keptByTheSystem } from '../office-policies.ts'
import { alertKind } from './alert-enums.ts'

/** What detection remembers of each meter, as of an instant that lags behind the newest reading by a day at most. */
export const meterState = pgTable(
  'meter_state',
  {
    meterKey: integer('meter_key').primaryKey(),
    /** Changes when the past of the meter does. */
    stamp: uuid('stamp').notNull(),
    asOf: timestamp('as_of', { withTimezone: true, precision: 3 }).notNull(),
    /** Of the newest checkpoint. */
    checkpointAt: timestamp('checkpoint_at', { withTimezone: true, precision: 3 }).notNull(),
    /** How often it speaks; 0 while that is not known. */
    intervalSeconds: integer('interval_seconds').notNull(),
    state: bytea('state').notNull(),
  },
  () => [keptByTheSystem()],
)

/** Older memories of each meter, a week apart. */
export const meterCheckpoint = pgTable(
  'meter_checkpoint',
  {
    meterKey: integer('meter_key').notNull(),
    asOf: timestamp('as_of', { withTimezone: true, precision: 3 }).notNull(),
    state: bytea('state').notNull(),
  },
  (table) => [primaryKey({ columns: [table.meterKey, table.asOf] }), keptByTheSystem()],
)

/** How much more evidence a kind of alert needs at a meter. */
export const meterCaution = pgTable(
  'meter_caution',
  {
    meterKey: integer('meter_key').notNull(),
    kind: alertKind('kind').notNull(),
    caution: real('caution').notNull(),
  },
  (table) => [primaryKey({ columns: [table.meterKey, table.kind] }), keptByTheSystem()],
)

/** Where detection stands at a meter. Instants in milliseconds since 1970. */
export interface StatePosition {
  /** Of the newest reading before this batch, or of the newest one; null when it is the meter's first. */
  readonly seenBefore: number | null
  /** Of the newest reading. */
  readonly latest: number
  /** Null when nothing is remembered. */
  readonly memory: MemoryPosition | null
}

/** Which memory a meter has. Instants in milliseconds since 1970. */
export interface MemoryPosition {
  readonly stamp: string
  readonly asOf: number
  readonly checkpointAt: number
  /** How often it speaks; 0 while that is not known. */
  readonly intervalSeconds: number
  /** It says no more than that the meter is new. */
  readonly isBlank: boolean
}

interface MemoryRow {
  readonly [column: string]: unknown
  readonly meter_key: number
  readonly stamp: string
  readonly as_of_ms: number
  readonly checkpoint_ms: number
  readonly interval_seconds: number
  readonly blank: boolean
}

const memoryColumns =
  sql.raw(`s.stamp, s.interval_seconds, (extract(epoch from s.as_of) * 1000)::float8 as as_of_ms,
  (extract(epoch from s.checkpoint_at) * 1000)::float8 as checkpoint_ms, octet_length(s.state) = 0 as blank`)

function memoryOf(row: MemoryRow): MemoryPosition {
  const { stamp, as_of_ms, checkpoint_ms, interval_seconds, blank } = row
  return {
    ...{ stamp, asOf: as_of_ms, checkpointAt: checkpoint_ms },
    ...{ intervalSeconds: interval_seconds, isBlank: blank },
  }
}

/** Which memories meters have; one of which nothing is remembered is absent. */
export async function memoriesOf(
  tx: Transaction,
  keys: readonly number[],
): Promise<ReadonlyMap<number, MemoryPosition>> {
  if (keys.length === 0) return new Map()
  const { rows } = await tx.execute<MemoryRow>(sql`
    select s.meter_key, ${memoryColumns} from meter_state s
    where s.meter_key = any(${numbers(keys, (key) => key)}::int[])`)
  return new Map(rows.map((row) => [row.meter_key, memoryOf(row)]))
}

/** Where detection stands at meters of which nothing is new. */
export async function positionsOf(
  tx: Transaction,
  keys: readonly number[],
): Promise<ReadonlyMap<number, StatePosition>> {
  const { rows } = await tx.execute<MemoryRow & { latest_ms: number; known: boolean }>(sql`
    select l.meter_key, (extract(epoch from l.at) * 1000)::float8 as latest_ms, s.meter_key is not null as known, ${memoryColumns}
    from latest_reading l left join meter_state s using (meter_key)
    where l.meter_key = any(${numbers(keys, (key) => key)}::int[])`)
  return new Map(
    rows.map((row) => {
      const memory = row.known ? memoryOf(row) : null
      return [row.meter_key, { seenBefore: row.latest_ms, latest: row.latest_ms, memory }]
    }),
  )
}

/** Makes whoever detects at these meters wait until the transaction ends, in the order that everybody keeps. */
export async function lockMeters(tx: Transaction, keys: readonly number[]): Promise<void> {
  await tx.execute(sql`
    select from latest_reading where meter_key = any(${numbers(keys, (key) => key)}::int[])
    order by meter_key for update`)
}

/** A memory of a meter as it was written. */
export interface StoredState {
  /** Milliseconds since 1970. */
  readonly asOf: number
  /** Empty: a meter that was never heard. */
  readonly state: Buffer
  /** Or a checkpoint. */
  readonly isNewest: boolean
}

/** All memories of meters, newest first: the state, then the checkpoints. */
export async function statesOf(
  tx: Transaction,
  keys: readonly number[],
): Promise<ReadonlyMap<number, readonly StoredState[]>> {
  const wanted = numbers(keys, (key) => key)
  const { rows } = await tx.execute<{
    meter_key: number
    as_of_ms: number
    state: Buffer
    newest: boolean
  }>(sql`
    select meter_key, (extract(epoch from as_of) * 1000)::float8 as as_of_ms, state, newest from (
      select meter_key, as_of, state, true as newest from meter_state where meter_key = any(${wanted}::int[])
      union all
      select meter_key, as_of, state, false from meter_checkpoint where meter_key = any(${wanted}::int[])) memory
    order by meter_key, as_of desc, newest desc`)
  const found = new Map<number, StoredState[]>()
  for (const { meter_key, as_of_ms, state, newest } of rows) {
    const memory = { asOf: as_of_ms, state, isNewest: newest }
    const known = found.get(meter_key)
    if (known) known.push(memory)
    else found.set(meter_key, [memory])
  }
  return found
}

/** The newest memory of each meter. */
export async function newestStates(
  tx: Transaction,
  keys: readonly number[],
): Promise<ReadonlyMap<number, Omit<StoredState, 'isNewest'>>> {
  if (keys.length === 0) return new Map()
  const { rows } = await tx.execute<{ meter_key: number; as_of_ms: number; state: Buffer }>(sql`
    select meter_key, (extract(epoch from as_of) * 1000)::float8 as as_of_ms, state
    from meter_state where meter_key = any(${numbers(keys, (key) => key)}::int[])`)
  return new Map(rows.map(({ meter_key, as_of_ms, state }) => [meter_key, { asOf: as_of_ms, state }]))
}

/** Cautions of meters; one without any is absent. */
export async function cautionsOf(
  tx: Transaction,
  keys: readonly number[],
): Promise<ReadonlyMap<number, Caution>> {
  const rows = await tx
    .select()
    .from(meterCaution)
    .where(sql`${meterCaution.meterKey} = any(${numbers(keys, (key) => key)}::int[])`)
  const found = new Map<number, Caution>()
  for (const { meterKey, kind, caution } of rows) {
    found.set(meterKey, { ...found.get(meterKey), [kind]: caution })
  }
  return found
}

/** Sets how cautious a kind of alert is at a meter. */
export async function saveCaution(tx: Transaction, row: typeof meterCaution.$inferInsert): Promise<void> {
  const target = [meterCaution.meterKey, meterCaution.kind]
  await tx
    .insert(meterCaution)
    .values(row)
    .onConflictDoUpdate({ target, set: { caution: row.caution } })
}

/** A memory to be written. Instants in milliseconds since 1970. */
export interface NewState {
  readonly meterKey: number
  readonly stamp: string
  readonly asOf: number
  readonly checkpointAt: number
  readonly intervalSeconds: number
  readonly state: Uint8Array
}

/**
 * Writes the newest memory of each meter, sorted by meter. All states go as one parameter: as an array their bytes would be written out as text.
 */
export async function saveStates(tx: Transaction, states: readonly NewState[]): Promise<void> {
  if (states.length === 0) return
  await tx.execute(sql`
    insert into meter_state (meter_key, stamp, as_of, checkpoint_at, interval_seconds, state)
    select meter_key, stamp, ${instant('as_of_ms')}, ${instant('checkpoint_ms')}, seconds,
      substring(${Buffer.concat(states.map(({ state }) => state))}::bytea from start for length) from unnest(
      ${numbers(states, ({ meterKey }) => meterKey)}::int[], ${quoted(states, ({ stamp }) => stamp)}::uuid[],
      ${instants(states, ({ asOf }) => new Date(asOf))},
      ${instants(states, ({ checkpointAt }) => new Date(checkpointAt))},
      ${numbers(states, ({ intervalSeconds }) => intervalSeconds)}::int[],
      ${starts(states)}::int[], ${numbers(states, ({ state }) => state.length)}::int[])
      as given (meter_key, stamp, as_of_ms, checkpoint_ms, seconds, start, length)
    on conflict (meter_key) do update set stamp = excluded.stamp, as_of = excluded.as_of, checkpoint_at = excluded.checkpoint_at,
      interval_seconds = excluded.interval_seconds, state = excluded.state`)
}

/** Writes checkpoints, and forgets all but the newest two of each of these meters. */
export async function saveCheckpoints(
  tx: Transaction,
  states: readonly Pick<NewState, 'meterKey' | 'asOf' | 'state'>[],
): Promise<void> {
  if (states.length === 0) return
  await tx.execute(sql`
    insert into meter_checkpoint (meter_key, as_of, state)
    select meter_key, ${instant('as_of_ms')},
      substring(${Buffer.concat(states.map(({ state }) => state))}::bytea from start for length) from unnest(
      ${numbers(states, ({ meterKey }) => meterKey)}::int[],
      ${instants(states, ({ asOf }) => new Date(asOf))},
      ${starts(states)}::int[], ${numbers(states, ({ state }) => state.length)}::int[])
      as given (meter_key, as_of_ms, start, length)
    on conflict (meter_key, as_of) do update set state = excluded.state`)
  await tx.execute(sql`
    delete from meter_checkpoint using (
      select meter_key, as_of, row_number() over (partition by meter_key order by as_of desc) as place
      from meter_checkpoint where meter_key = any(${numbers(states, ({ meterKey }) => meterKey)}::int[])) old
    where place > 2 and meter_checkpoint.meter_key = old.meter_key and meter_checkpoint.as_of = old.as_of`)
}

/** Where each state begins in all of them together, counted from 1. */
function starts(states: readonly { readonly state: Uint8Array }[]) {
  let next = 1
  return numbers(states, ({ state }) => {
    const start = next
    next += state.length
    return start
  })
}
