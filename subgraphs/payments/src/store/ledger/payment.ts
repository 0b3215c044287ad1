import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { asc, type SQL, sql } from 'drizzle-orm'
import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { LedgerPayment, MoneyProvider, PaymentChannel } from '../../domain/ledger/contract-ledger.ts'
import { seenWithContract } from '../seen-with-contract.ts'
import { centavosColumn, instantColumn } from './columns.ts'

/** Money that came in, or the credit of a bill, and where it is now: what went to bills, what is credit (or in suspense), what was taken back. */
export const payment = pgTable(
  'payment',
  {
    id: uuid().primaryKey(),
    sourceKey: text('source_key').notNull(),
    contractId: uuid('contract_id'),
    operatingUnitId: integer('operating_unit_id'),
    amount: centavosColumn('amount'),
    fee: centavosColumn('fee'),
    provider: text().$type<LedgerPayment['provider']>().notNull(),
    channel: text().$type<LedgerPayment['channel']>().notNull(),
    form: text().notNull(),
    paidAt: instantColumn('paid_at').notNull(),
    postedAt: instantColumn('posted_at').notNull(),
    referenceId: uuid('reference_id'),
    allotted: centavosColumn('allotted'),
    credit: centavosColumn('credit'),
    takenBack: centavosColumn('taken_back'),
    refunded: centavosColumn('refunded'),
  },
  (table) => [
    unique('money_of_a_source_comes_once').on(table.sourceKey),
    index('payment_by_contract').on(table.contractId),
    index('payment_ahead').on(table.contractId).where(sql`credit > 0`),
    index('payment_by_reference').on(table.referenceId).where(sql`reference_id is not null`),
    ...seenWithContract('payment'),
  ],
)

/** A payment with the office that it is of. */
export interface PostedMoney extends LedgerPayment {
  readonly operatingUnitId: number | null
}

/** Money that somebody paid. */
export interface PaidMoney extends PostedMoney {
  readonly provider: MoneyProvider
  readonly channel: PaymentChannel
}

/** Payments by their ids, as far as the transaction may see them. */
export function paymentsByIds(tx: Transaction, ids: readonly string[]): Promise<PostedMoney[]> {
  return among(tx, sql`${payment.id} = any(${sql.param([...ids])}::uuid[])`, ids)
}

/** Money that somebody paid, by its ids: credits of bills are none. */
export async function paidByIds(tx: Transaction, ids: readonly string[]): Promise<PaidMoney[]> {
  return (await paymentsByIds(tx, ids)).filter(isPaid)
}

function isPaid(one: PostedMoney): one is PaidMoney {
  return one.provider !== 'billing' && one.channel !== 'BILL'
}

/** What was paid by references, as far as the transaction may see it, the oldest first. */
export async function paymentsOfReference(
  tx: Transaction,
  referenceIds: readonly string[],
): Promise<PaidMoney[]> {
  const condition = sql`${payment.referenceId} = any(${sql.param([...referenceIds])}::uuid[])`
  return (await among(tx, condition, referenceIds)).filter(isPaid)
}

/** Payments by where they came from. */
export function paymentsBySourceKeys(tx: Transaction, sourceKeys: readonly string[]): Promise<PostedMoney[]> {
  return among(tx, sql`${payment.sourceKey} = any(${sql.param([...sourceKeys])}::text[])`, sourceKeys)
}

/** What a provider took from an instant on and before another, the oldest first. */
export function paymentsPaidBetween(
  tx: Transaction,
  provider: MoneyProvider,
  from: Date,
  to: Date,
): Promise<PostedMoney[]> {
  return paymentsWhere(
    tx,
    sql`${payment.provider} = ${provider} and ${payment.paidAt} >= ${from.toISOString()} and ${payment.paidAt} < ${to.toISOString()}`,
  )
}

/** Payments of contracts of which something is credit. */
export function paymentsAhead(tx: Transaction, contractIds: readonly string[]): Promise<PostedMoney[]> {
  return among(
    tx,
    sql`${payment.contractId} = any(${sql.param([...contractIds])}::uuid[]) and credit > 0`,
    contractIds,
  )
}

/** Money of a contract that is on no bill. */
export interface ContractCredit {
  readonly paymentId: string
  readonly contractId: string
  readonly amount: Centavos
  readonly since: Date
  readonly channel: LedgerPayment['channel']
  /** Of the bill of less than nothing that it is of; null where somebody paid it. */
  readonly invoiceNumber: string | null
}

/** Credits of contracts, as far as the transaction may see them, the oldest first. */
export async function creditsOf(tx: Transaction, contractIds: readonly string[]): Promise<ContractCredit[]> {
  if (contractIds.length === 0) return []
  const { rows } = await tx.execute<
    Record<'id' | 'contract_id' | 'credit' | 'paid_at', string> &
      Pick<ContractCredit, 'channel'> & {
        readonly invoice_number: string | null
      }
  >(sql`
    select p.id, p.contract_id, p.credit, p.paid_at, p.channel, b.invoice_number
    from payment p
    left join ledger_bill b on b.invoice_id = case when p.channel = 'BILL' then right(p.source_key, 36)::uuid end
    where p.contract_id = any(${sql.param([...contractIds])}::uuid[]) and p.credit > 0
    order by p.paid_at, p.id`)
  return rows.map(({ id: paymentId, contract_id: contractId, credit, paid_at, channel, invoice_number }) => ({
    ...{ paymentId, contractId, amount: centavos(BigInt(credit)), since: new Date(paid_at), channel },
    invoiceNumber: invoice_number,
  }))
}

/** A payment of which nobody knows whose it is, locked until the transaction ends; null where there is none. */
export async function lockPayment(tx: Transaction, id: string): Promise<PostedMoney | null> {
  const [row] = await tx.select().from(payment).where(sql`${payment.id} = ${id}`).for('update')
  return row === undefined ? null : moneyOf(row)
}

async function among(tx: Transaction, condition: SQL, of: readonly string[]): Promise<PostedMoney[]> {
  return of.length === 0 ? [] : paymentsWhere(tx, condition)
}

async function paymentsWhere(tx: Transaction, condition: SQL): Promise<PostedMoney[]> {
  const rows = await tx.select().from(payment).where(condition).orderBy(asc(payment.paidAt), asc(payment.id))
  return rows.map(moneyOf)
}

function moneyOf({ id: paymentId, postedAt: _, ...row }: typeof payment.$inferSelect): PostedMoney {
  return { paymentId, ...row }
}

/** What keeps payments as they are now, new ones and known ones. */
export function paymentWrites(payments: readonly PostedMoney[], postedAt: Date): SQL[] {
  if (payments.length === 0) return []
  const column = (of: (one: PostedMoney) => unknown) => sql.param(payments.map(of))
  return [
    sql`insert into payment (id, source_key, contract_id, operating_unit_id, amount, fee, provider, channel, form, paid_at,
        posted_at, reference_id, allotted, credit, taken_back, refunded)
      select id, source_key, contract_id, operating_unit_id, amount, fee, provider, channel, form, paid_at,
        ${postedAt.toISOString()}::timestamptz, reference_id, allotted, credit, taken_back, refunded
      from unnest(${column((one) => one.paymentId)}::uuid[], ${column((one) => one.sourceKey)}::text[],
        ${column((one) => one.contractId)}::uuid[], ${column((one) => one.operatingUnitId)}::int[],
        ${column((one) => one.amount)}::bigint[], ${column((one) => one.fee)}::bigint[],
        ${column((one) => one.provider)}::text[], ${column((one) => one.channel)}::text[],
        ${column((one) => one.form)}::text[], ${column((one) => one.paidAt.toISOString())}::timestamptz[],
        ${column((one) => one.referenceId)}::uuid[], ${column((one) => one.allotted)}::bigint[],
        ${column((one) => one.credit)}::bigint[], ${column((one) => one.takenBack)}::bigint[],
        ${column((one) => one.refunded)}::bigint[])
        as given (id, source_key, contract_id, operating_unit_id, amount, fee, provider, channel, form, paid_at, reference_id,
          allotted, credit, taken_back, refunded)
      on conflict (id) do update set contract_id = excluded.contract_id, operating_unit_id = excluded.operating_unit_id,
        allotted = excluded.allotted, credit = excluded.credit, taken_back = excluded.taken_back, refunded = excluded.refunded`,
  ]
}
