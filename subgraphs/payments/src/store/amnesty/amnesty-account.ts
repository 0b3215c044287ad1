import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Centavos, centavos, centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import type { AmnestyBill } from '../../domain/amnesty/amnesty.ts'
import { instantColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'

interface KeptBill {
  readonly invoiceId: string
  readonly surcharge: string
}

/** Contracts that a campaign is for, with the surcharge that was open when it began; and what was forgiven, once. */
export const amnestyAccount = pgTable(
  'amnesty_account',
  {
    amnestyId: uuid('amnesty_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    bills: jsonb().$type<readonly KeptBill[]>().notNull(),
    forgiven: bigint({ mode: 'bigint' }).$type<Centavos>(),
    forgivenAt: instantColumn('forgiven_at'),
  },
  (table) => [
    primaryKey({
      name: 'amnesty_account_amnesty_id_contract_id_pk',
      columns: [table.amnestyId, table.contractId],
    }),
    index('amnesty_account_by_contract').on(table.contractId),
    ...seenWithContract('amnesty_account'),
  ],
)

/** A contract in a campaign. */
export interface AmnestyAccount {
  readonly amnestyId: string
  readonly contractId: string
  readonly operatingUnitId: number
  readonly bills: readonly AmnestyBill[]
}

/** Adds contracts to a campaign, those that are not in it yet. */
export async function addAccounts(tx: Transaction, accounts: readonly AmnestyAccount[]): Promise<void> {
  if (accounts.length === 0) return
  const rows = accounts.map(({ bills, ...account }) => ({
    ...account,
    bills: bills.map(({ invoiceId, surcharge }) => ({ invoiceId, surcharge: pesosText(surcharge) })),
  }))
  await tx.insert(amnestyAccount).values(rows).onConflictDoNothing()
}

/** In which campaigns contracts are of which nothing was forgiven yet, as far as the transaction may see it. */
export async function openAccountsOf(
  tx: Transaction,
  contractIds: readonly string[],
): Promise<AmnestyAccount[]> {
  if (contractIds.length === 0) return []
  const { amnestyId, contractId, operatingUnitId, bills, forgivenAt } = amnestyAccount
  const rows = await tx
    .select({ amnestyId, contractId, operatingUnitId, bills })
    .from(amnestyAccount)
    .where(and(inArray(contractId, [...contractIds]), isNull(forgivenAt)))
  return rows.map(({ bills: kept, ...account }) => ({
    ...account,
    bills: kept.map((bill) => ({ ...bill, surcharge: centavosFromPesos(bill.surcharge) })),
  }))
}

/** Keeps what was forgiven to a contract. */
export async function settleAccount(
  tx: Transaction,
  { amnestyId, contractId }: Pick<AmnestyAccount, 'amnestyId' | 'contractId'>,
  settled: { readonly forgiven: Centavos; readonly forgivenAt: Date },
): Promise<void> {
  await tx
    .update(amnestyAccount)
    .set(settled)
    .where(and(eq(amnestyAccount.amnestyId, amnestyId), eq(amnestyAccount.contractId, contractId)))
}

/** What came of a campaign so far. */
export interface AmnestyReport {
  readonly amnestyId: string
  readonly accounts: number
  readonly settled: number
  readonly forgiven: Centavos
}

/** What came of campaigns, as far as the transaction may see their contracts. */
export async function reportAmnesties(tx: Transaction, ids: readonly string[]): Promise<AmnestyReport[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select({
      amnestyId: amnestyAccount.amnestyId,
      accounts: sql<string>`count(*)`,
      settled: sql<string>`count(forgiven_at)`,
      forgiven: sql<string>`coalesce(sum(forgiven), 0)`,
    })
    .from(amnestyAccount)
    .where(inArray(amnestyAccount.amnestyId, [...ids]))
    .groupBy(amnestyAccount.amnestyId)
  return rows.map(({ amnestyId, accounts, settled, forgiven }) => ({
    ...{ amnestyId, accounts: Number(accounts), settled: Number(settled) },
    forgiven: centavos(BigInt(forgiven)),
  }))
}
