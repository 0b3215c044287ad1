import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { plusDays } from '@aquacis/kit/values/business-days.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { sql } from 'drizzle-orm'
import type { PaymentClaim } from '../../domain/claim/payment-claim.ts'
import type { Candidate } from '../../domain/claim/trace-claim.ts'

/** Money of the contract, or of nobody, that has the amount and about the day of a claim, with all that was said with it. */
export async function claimedMoney(
  tx: Transaction,
  { contractId, amount, paidOn }: Pick<PaymentClaim, 'contractId' | 'amount' | 'paidOn'>,
): Promise<Candidate[]> {
  const { rows } = await tx.execute<{
    id: string
    contract_id: string | null
    amount: string
    paid_at: Date
    source_key: string
    told: unknown
  }>(sql`
    select p.id, p.contract_id, p.amount, p.paid_at, p.source_key, coalesce(jsonb_agg(l.told) filter (where l.told is not null), '[]') as told
    from payment p
    left join statement_line l on (l.source = 'BANK' and p.source_key = 'bank ' || l.key)
      or (l.charge_id is not null and p.source_key = lower(l.source) || ' charge ' || l.charge_id)
      or p.id = any(l.payment_ids)
    where p.provider <> 'billing' and p.amount = ${amount} and (p.contract_id = ${contractId} or p.contract_id is null)
      and p.taken_back < p.amount
      and p.paid_at >= ${plusDays(paidOn, -6)}::date and p.paid_at < ${plusDays(paidOn, 7)}::date
    group by p.id order by p.paid_at, p.id`)
  return rows.map((row) => ({
    ...{ paymentId: row.id, contractId: row.contract_id, paidAt: new Date(row.paid_at) },
    amount: centavos(BigInt(row.amount)),
    words: [...row.source_key.split(' '), ...wordsIn(row.told)],
  }))
}

/** Payments that claims of a contract ended with: no payment answers two. */
export async function claimedBefore(tx: Transaction, contractId: string): Promise<ReadonlySet<string>> {
  const { rows } = await tx.execute<{ payment_id: string }>(
    sql`select payment_id from payment_claim where contract_id = ${contractId} and payment_id is not null`,
  )
  return new Set(rows.map(({ payment_id: id }) => id))
}

/** Orders at providers of the contract's references that nobody knows as paid, those of about the day of a claim, the newest first. */
export async function ordersToAsk(
  tx: Transaction,
  { contractId, paidOn }: Pick<PaymentClaim, 'contractId' | 'paidOn'>,
  most: number,
): Promise<{ readonly provider: string; readonly orderId: string }[]> {
  const { rows } = await tx.execute<{ provider: string; order_id: string }>(sql`
    select provider, order_id from reference_charge
    where contract_id = ${contractId} and order_id is not null and state <> 'PAID'
      and asked_at >= ${plusDays(paidOn, -60)}::date and asked_at < ${plusDays(paidOn, 3)}::date
    order by asked_at desc, key limit ${most}`)
  return rows.map(({ provider, order_id: orderId }) => ({ provider, orderId }))
}

/** What providers and the bank told of that amount about that day and no payment of ours is. */
export async function unpostedOf(
  tx: Transaction,
  { amount, paidOn }: { readonly amount: Centavos; readonly paidOn: string },
): Promise<number> {
  const { rows } = await tx.execute<{ count: string }>(sql`
    select count(*) as count from statement_line
    where amount = ${amount} and day between ${plusDays(paidOn, -4)}::date and ${plusDays(paidOn, 4)}::date
      and payment_ids is null`)
  return Number(rows[0]?.count ?? 0)
}

function wordsIn(told: unknown): string[] {
  if (typeof told === 'string') return [told]
  if (typeof told !== 'object' || told === null) return []
  return Object.values(told).flatMap(wordsIn)
}
