import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type SQL, sql } from 'drizzle-orm'
import {
  bigint,
  index,
  integer,
  pgSequence,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { LedgerAccount, LedgerTransaction, TransactionKind } from '../../domain/ledger/book/book.ts'
import type { Component } from '../../domain/ledger/book/components.ts'
import { seenWithContract } from '../seen-with-contract.ts'
import { centavosColumn, instantColumn } from './columns.ts'

/** Numbers of transactions, drawn under the lock of their contract. */
export const ledgerNo = pgSequence('ledger_no')

/** What happened to money, in order. Appended to and never changed: triggers refuse it. */
export const ledgerTransaction = pgTable(
  'ledger_transaction',
  {
    no: bigint({ mode: 'number' }).primaryKey(),
    sourceKey: text('source_key').notNull(),
    kind: text().$type<TransactionKind>().notNull(),
    contractId: uuid('contract_id'),
    operatingUnitId: integer('operating_unit_id'),
    invoiceId: uuid('invoice_id'),
    paymentId: uuid('payment_id'),
    occurredAt: instantColumn('occurred_at').notNull(),
    recordedAt: instantColumn('recorded_at').notNull(),
    amount: centavosColumn('amount'),
    balance: centavosColumn('balance'),
    /** How many entries it has. */
    lines: smallint().notNull(),
    traceId: text('trace_id').notNull(),
  },
  (table) => [
    unique('each_cause_is_written_once').on(table.sourceKey),
    index('ledger_transaction_by_contract').on(table.contractId, table.no),
    ...seenWithContract('ledger_transaction'),
  ],
)

/** Sides of transactions. All of a transaction come in one statement, and the database refuses those that do not come to zero. */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    transactionNo: bigint('transaction_no', { mode: 'number' }).notNull(),
    line: smallint().notNull(),
    account: text().$type<LedgerAccount>().notNull(),
    amount: centavosColumn('amount'),
    contractId: uuid('contract_id'),
    invoiceId: uuid('invoice_id'),
    component: text().$type<Component>(),
    paymentId: uuid('payment_id'),
    provider: text(),
  },
  (table) => [
    primaryKey({ name: 'ledger_entry_pk', columns: [table.transactionNo, table.line] }),
    index('ledger_entry_by_bill').on(table.invoiceId).where(sql`account = 'RECEIVABLE'`),
    index('ledger_entry_of_credit').on(table.paymentId).where(sql`account in ('CREDIT', 'SUSPENSE')`),
    systemOnly('ledger_entry'),
  ],
)

/** A transaction with the office that it is of. */
export interface OfficeTransaction {
  readonly transaction: LedgerTransaction
  readonly operatingUnitId: number | null
}

/** Numbers of transactions to come, in order. Their contract is locked. */
export async function drawNumbers(tx: Transaction, count: number): Promise<number[]> {
  if (count === 0) return []
  const { rows } = await tx.execute<{ no: string }>(
    sql`select nextval('ledger_no') as no from generate_series(1, ${count})`,
  )
  return rows.map(({ no }) => Number(no))
}

/** What puts transactions and their entries into the book under their numbers, thousands at once. */
export function transactionWrites(
  written: readonly OfficeTransaction[],
  numbers: readonly number[],
  { at, traceId }: { readonly at: Date; readonly traceId: string },
): SQL[] {
  if (written.length === 0) return []
  const column = (of: (one: OfficeTransaction, index: number) => unknown) => sql.param(written.map(of))
  const fact = <Name extends keyof LedgerTransaction>(name: Name) =>
    column(({ transaction }) => transaction[name])
  const sides = written.flatMap(({ transaction: { contractId, entries } }, index) =>
    entries.map((entry, line) => ({ ...entry, contractId, no: numbers[index] ?? 0, line: line + 1 })),
  )
  const side = <Name extends keyof (typeof sides)[number]>(name: Name) =>
    sql.param(sides.map((row) => row[name]))
  return [
    sql`insert into ledger_transaction (no, source_key, kind, contract_id, operating_unit_id, invoice_id, payment_id, occurred_at,
        recorded_at, amount, balance, lines, trace_id)
      select no, source_key, kind, contract_id, operating_unit_id, invoice_id, payment_id, occurred_at,
        ${at.toISOString()}::timestamptz, amount, balance, lines, ${traceId}
      from unnest(${sql.param([...numbers])}::bigint[], ${fact('sourceKey')}::text[], ${fact('kind')}::text[],
        ${fact('contractId')}::uuid[], ${column(({ operatingUnitId }) => operatingUnitId)}::int[],
        ${fact('invoiceId')}::uuid[], ${fact('paymentId')}::uuid[],
        ${column(({ transaction }) => transaction.occurredAt.toISOString())}::timestamptz[],
        ${fact('amount')}::bigint[], ${fact('balance')}::bigint[],
        ${column(({ transaction }) => transaction.entries.length)}::smallint[])
        as given (no, source_key, kind, contract_id, operating_unit_id, invoice_id, payment_id, occurred_at, amount, balance, lines)`,
    sql`insert into ledger_entry (transaction_no, line, account, amount, contract_id, invoice_id, component, payment_id, provider)
      select * from unnest(${side('no')}::bigint[], ${side('line')}::smallint[], ${side('account')}::text[],
        ${side('amount')}::bigint[], ${side('contractId')}::uuid[], ${side('invoiceId')}::uuid[],
        ${side('component')}::text[], ${side('paymentId')}::uuid[], ${side('provider')}::text[])`,
  ]
}

/**
 * Writes into the book and beside it in one statement, at the end of which the database compares both: it takes no transaction without
 * its entries, and no entry without what it makes of its bill or payment (migration 0010).
 */
export async function writeTogether(tx: Transaction, writes: readonly SQL[]): Promise<void> {
  if (writes.length === 0) return
  const parts = writes.map((write, index) => sql`${sql.identifier(`write_${index}`)} as (${write})`)
  await tx.execute(sql`with ${sql.join(parts, sql`, `)} select`)
}

/** Those of the causes that are written already. */
export async function knownSources(tx: Transaction, sourceKeys: readonly string[]): Promise<string[]> {
  if (sourceKeys.length === 0) return []
  const { sourceKey } = ledgerTransaction
  const rows = await tx
    .select({ sourceKey })
    .from(ledgerTransaction)
    .where(sql`${sourceKey} = any(${sql.param([...sourceKeys])}::text[])`)
  return rows.map((row) => row.sourceKey)
}
