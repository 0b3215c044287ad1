import type { Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { sql } from 'drizzle-orm'
import type { TransactionKind } from '../../domain/ledger/book/book.ts'
import type { LedgerPayment, TakingBackKind } from '../../domain/ledger/contract-ledger.ts'
import type { ForgivenessKind } from '../../domain/ledger/forgive.ts'

/** Something that moved what a contract owes, with what it takes to say it in words. */
export interface Movement {
  readonly no: number
  readonly kind: MovingKind
  readonly at: Date
  /** What is owed rose by so much. */
  readonly amount: Centavos
  /** What was owed afterwards, less the credit. */
  readonly balance: Centavos
  readonly invoiceId: string | null
  readonly invoiceNumber: string | null
  readonly paymentId: string | null
  readonly channel: LedgerPayment['channel'] | null
  readonly takenBack: TakingBackKind | null
  readonly forgiven: ForgivenessKind | null
}

/** Kinds of transactions that people see: credit that goes to a bill moves nothing that they owe. */
export type MovingKind = Exclude<TransactionKind, 'CREDIT_ALLOTTED' | 'MONEY_MOVED'>

interface Row extends Record<string, unknown> {
  readonly no: string
  readonly kind: MovingKind
  readonly at: string
  readonly amount: string
  readonly balance: string
  readonly invoice_id: string | null
  readonly invoice_number: string | null
  readonly payment_id: string | null
  readonly channel: LedgerPayment['channel'] | null
  readonly taken_back: TakingBackKind | null
  readonly forgiven: ForgivenessKind | null
}

/** A page of what moved a contract's debt, as far as the transaction may see it, the newest first. */
export async function movementsOf(
  tx: Transaction,
  contractId: string,
  { after, limit }: Page<number>,
): Promise<Movement[]> {
  const { rows } = await tx.execute<Row>(sql`
    select t.no, t.kind, t.occurred_at as at, t.amount, t.balance, t.invoice_id, b.invoice_number, t.payment_id, p.channel,
      (select k.kind from taking_back k where k.id = case when t.kind in ('PAYMENT_TAKEN_BACK', 'REFUND', 'PAYMENT_RESTORED')
        then right(t.source_key, 36)::uuid end) as taken_back,
      (select f.kind from ledger_forgiving f where f.adjustment_id = case when t.kind = 'FORGIVEN'
        then right(t.source_key, 36)::uuid end limit 1) as forgiven
    from ledger_transaction t
    left join ledger_bill b on b.invoice_id = t.invoice_id
    left join payment p on p.id = t.payment_id
    where t.contract_id = ${contractId} and t.kind not in ('CREDIT_ALLOTTED', 'MONEY_MOVED')
      ${after === null ? sql`` : sql`and t.no < ${after}`}
    order by t.no desc limit ${limit}`)
  return rows.map((row) => ({
    ...{ no: Number(row.no), kind: row.kind, at: new Date(row.at) },
    ...{ amount: centavos(BigInt(row.amount)), balance: centavos(BigInt(row.balance)) },
    ...{ invoiceId: row.invoice_id, invoiceNumber: row.invoice_number, paymentId: row.payment_id },
    ...{ channel: row.channel, takenBack: row.taken_back, forgiven: row.forgiven },
  }))
}
