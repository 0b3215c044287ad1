import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ClaimState, PaymentClaim } from '../../domain/claim/payment-claim.ts'
import type { PaymentChannel } from '../../domain/ledger/contract-ledger.ts'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'

/** “I paid and it does not show”. */
export const paymentClaim = pgTable(
  'payment_claim',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    claimedBy: uuid('claimed_by').notNull(),
    amount: centavosColumn('amount'),
    paidOn: date('paid_on', { mode: 'string' }).notNull(),
    channel: text().$type<PaymentChannel>().notNull(),
    folio: text(),
    note: text(),
    state: text().$type<ClaimState>().notNull(),
    openedAt: instantColumn('opened_at').notNull(),
    answerBy: date('answer_by', { mode: 'string' }).notNull(),
    paymentId: uuid('payment_id'),
    answer: text(),
    answeredBy: text('answered_by'),
    answeredAt: instantColumn('answered_at'),
  },
  (table) => [
    index('payment_claim_by_contract').on(table.contractId, table.openedAt),
    index('payment_claim_by_time').on(table.openedAt, table.id),
    index('payment_claim_open').on(table.answerBy).where(sql`state = 'OPEN'`),
    ...seenWithContract('payment_claim'),
  ],
)

/** Keeps a new claim; false where its id was kept before. */
export async function addClaim(tx: Transaction, claim: PaymentClaim): Promise<boolean> {
  const added = await tx
    .insert(paymentClaim)
    .values(claim)
    .onConflictDoNothing()
    .returning({ id: paymentClaim.id })
  return added.length > 0
}

/** A claim, locked until the transaction ends; null where there is none. */
export async function lockClaim(tx: Transaction, id: string): Promise<PaymentClaim | null> {
  const [row] = await tx.select().from(paymentClaim).where(eq(paymentClaim.id, id)).for('update')
  return row ?? null
}

/** Claims by their ids, as far as the transaction may see them. */
export async function claimsByIds(tx: Transaction, ids: readonly string[]): Promise<PaymentClaim[]> {
  if (ids.length === 0) return []
  return tx
    .select()
    .from(paymentClaim)
    .where(inArray(paymentClaim.id, [...ids]))
}

/** Claims of a contract, as far as the transaction may see them, the newest first. */
export async function claimsOf(tx: Transaction, contractId: string): Promise<PaymentClaim[]> {
  return tx
    .select()
    .from(paymentClaim)
    .where(eq(paymentClaim.contractId, contractId))
    .orderBy(desc(paymentClaim.openedAt), desc(paymentClaim.id))
    .limit(100)
}

/** Claims that wait for an answer, those whose term ends first before others. */
export async function openClaims(tx: Transaction, limit: number): Promise<PaymentClaim[]> {
  return tx
    .select()
    .from(paymentClaim)
    .where(eq(paymentClaim.state, 'OPEN'))
    .orderBy(asc(paymentClaim.answerBy), asc(paymentClaim.id))
    .limit(limit)
}

/** Claims that the transaction may see, the newest first; of those that are open the oldest. */
export async function listClaims(
  tx: Transaction,
  state: ClaimState | null,
  { after, limit }: Page<InstantPlace>,
): Promise<PaymentClaim[]> {
  // The oldest of those that wait has the least time left.
  const isByTerm = state === 'OPEN'
  const places = [paymentClaim.openedAt, paymentClaim.id]
  return tx
    .select()
    .from(paymentClaim)
    .where(
      and(
        inState(state),
        after === null
          ? undefined
          : sql`(opened_at, id) ${isByTerm ? sql`>` : sql`<`} (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(...places.map((column) => (isByTerm ? asc(column) : desc(column))))
    .limit(limit)
}

/** How many claims such a list holds, as far as the transaction may see them. */
export function countClaims(tx: Transaction, state: ClaimState | null): Promise<number> {
  return tx.$count(paymentClaim, inState(state))
}

function inState(state: ClaimState | null): SQL | undefined {
  return state === null ? undefined : eq(paymentClaim.state, state)
}

/** Keeps the answer to a claim that the transaction has locked. */
export async function keepAnswer(
  tx: Transaction,
  id: string,
  answer: Pick<PaymentClaim, 'state' | 'paymentId' | 'answer' | 'answeredBy' | 'answeredAt'>,
): Promise<void> {
  await tx.update(paymentClaim).set(answer).where(eq(paymentClaim.id, id))
}
