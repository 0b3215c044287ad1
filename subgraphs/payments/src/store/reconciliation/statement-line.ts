import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { type SQL, sql } from 'drizzle-orm'
import { date, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Match } from '../../domain/reconciliation/finding.ts'
import { lineOf } from '../../domain/reconciliation/keyed-movements.ts'
import type { BankMovement, ProviderRecord, StatementSource } from '../../domain/reconciliation/statement.ts'
import { centavosColumn } from '../ledger/columns.ts'

type ToldRecord = Omit<ProviderRecord, 'at' | 'amount' | 'fee'> & { readonly at: string }
type ToldMovement = Omit<BankMovement, 'amount'>

/** What banks and providers told, line by line: each once, whichever file tells it again. */
export const statementLine = pgTable(
  'statement_line',
  {
    source: text().$type<StatementSource>().notNull(),
    key: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    amount: centavosColumn('amount'),
    fee: centavosColumn('fee'),
    chargeId: text('charge_id'),
    transferId: text('transfer_id'),
    trackingKey: text('tracking_key'),
    /** All that was told, but the amounts. */
    told: jsonb().$type<ToldRecord | ToldMovement>().notNull(),
    /** Payments of ours that are the same money; null while there is none. */
    paymentIds: uuid('payment_ids').array(),
  },
  (table) => [
    primaryKey({ name: 'statement_line_pk', columns: [table.source, table.key] }),
    index('statement_line_by_day').on(table.day),
    index('statement_line_by_charge').on(table.source, table.chargeId).where(sql`charge_id is not null`),
    index('statement_line_by_transfer')
      .on(table.source, table.transferId)
      .where(sql`transfer_id is not null`),
    index('statement_line_by_amount').on(table.amount, table.day),
    systemOnly('statement_line'),
  ],
)

type LineRow = typeof statementLine.$inferInsert
/** A line as it is kept. */
export type KeptLine = typeof statementLine.$inferSelect

/** Lines as they are compared. */
export interface Lines {
  readonly records: readonly ProviderRecord[]
  readonly movements: readonly BankMovement[]
}

/** A provider's record as a line; `day` is its civil day. */
export function lineOfRecord({ at, amount, fee, ...told }: ProviderRecord, day: string): LineRow {
  const { provider: source, key, chargeId, transferId } = told
  return { source, key, day, amount, fee, chargeId, transferId, told: { ...told, at: at.toISOString() } }
}

/** A movement of the bank as a line. */
export function lineOfMovement({ amount, ...told }: BankMovement): LineRow {
  const { bookedOn: day, trackingKey } = told
  return { source: 'BANK', key: lineOf(told), day, amount, fee: centavos(0n), trackingKey, told }
}

const linesAtOnce = 2_000

/**
 * Keeps lines; the answer is how many were new. A known record learns with which transfer it was settled: providers tell of a
 * charge on its day, and of the transfer the day after.
 */
export async function addLines(tx: Transaction, lines: readonly LineRow[]): Promise<number> {
  let added = 0
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    const some = lines.slice(from, from + linesAtOnce)
    const rows = await tx
      .insert(statementLine)
      .values(some)
      .onConflictDoUpdate({
        target: [statementLine.source, statementLine.key],
        set: { transferId: sql`excluded.transfer_id`, told: sql`excluded.told` },
        setWhere: sql`${statementLine.transferId} is null and excluded.transfer_id is not null`,
      })
      .returning({ isNew: sql<boolean>`xmax = 0` })
    added += rows.filter(({ isNew }) => isNew).length
  }
  return added
}

/** Lines of some days, and all others of their charges and transfers. */
export async function linesAround(tx: Transaction, from: string, to: string): Promise<Lines> {
  return linesWhere(
    tx,
    sql`(day between ${from}::date and ${to}::date
      or (source, charge_id) in (select source, charge_id from statement_line where charge_id is not null and day between ${from}::date and ${to}::date)
      or (source, transfer_id) in (select source, transfer_id from statement_line where transfer_id is not null and day between ${from}::date and ${to}::date))`,
  )
}

/** Lines of charges, by `[source, chargeId]`. */
export async function linesOfCharges(
  tx: Transaction,
  charges: readonly (readonly [StatementSource, string])[],
): Promise<Lines> {
  if (charges.length === 0) return { records: [], movements: [] }
  const [sources, ids] = [charges.map(([source]) => source), charges.map(([, id]) => id)]
  return linesWhere(
    tx,
    sql`(source, charge_id) in (select * from unnest(${sql.param(sources)}::text[], ${sql.param(ids)}::text[]))`,
  )
}

/** Money that came in, of an amount on some days, of a way to pay. */
export async function linesOfAmount(
  tx: Transaction,
  { amount, from, to }: { readonly amount: Centavos; readonly from: string; readonly to: string },
): Promise<Lines> {
  return linesWhere(tx, sql`amount = ${amount} and day between ${from}::date and ${to}::date`)
}

async function linesWhere(tx: Transaction, condition: SQL): Promise<Lines> {
  const rows = await tx.select().from(statementLine).where(condition)
  const records: ProviderRecord[] = []
  const movements: BankMovement[] = []
  for (const { told, amount, fee } of rows) {
    if ('at' in told) records.push({ ...told, at: new Date(told.at), amount, fee })
    else movements.push({ ...told, amount })
  }
  return { records, movements }
}

/** Keeps which payments lines are the same money as. */
export async function markMatched(tx: Transaction, matches: readonly Match[]): Promise<void> {
  if (matches.length === 0) return
  const column = (of: (match: Match) => string) => sql.param(matches.map(of))
  await tx.execute(sql`
    update statement_line l set payment_ids = m.ids::uuid[]
    from unnest(${column(({ source }) => source)}::text[], ${column(({ line }) => line)}::text[],
      ${column(({ paymentIds }) => `{${paymentIds.join(',')}}`)}::text[]) as m (source, key, ids)
    where l.source = m.source and l.key = m.key and l.payment_ids is distinct from m.ids::uuid[]`)
}

/** Lines by the names that tasks keep: a provider's key, the bank's account and key. In the order of days. */
export async function linesOfTask(tx: Transaction, keys: readonly string[]): Promise<KeptLine[]> {
  if (keys.length === 0) return []
  return tx
    .select()
    .from(statementLine)
    .where(sql`${statementLine.key} = any(${sql.param([...keys])}::text[])`)
    .orderBy(statementLine.day, statementLine.key)
}
