import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, gt, inArray, type SQL, sql } from 'drizzle-orm'
import { date, index, integer, json, jsonb, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Account } from '../domain/account/account.ts'
import { type AccountState, accountOf, accountRow, type BillRow } from './account-row.ts'
import { jsonDocuments } from './json-documents.ts'

/** Accounts as their facts have made them, each in the row of its contract: written with the facts, and made anew of them. */
export const account = pgTable(
  'account',
  {
    contractId: uuid('contract_id').primaryKey(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    zone: text(),
    openedOn: date('opened_on', { mode: 'string' }).notNull(),
    closedOn: date('closed_on', { mode: 'string' }),
    version: integer().notNull(),
    state: jsonb().$type<AccountState>().notNull(),
    /** Not looked into by the server, and written anew with every bill: as text. */
    bills: json().$type<readonly BillRow[]>().notNull(),
  },
  (table) => [
    index('account_by_office').on(table.operatingUnitId, table.contractId),
    index('account_by_zone').on(table.operatingUnitId, table.zone).where(sql`zone is not null`),
    pgPolicy('account_is_seen', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(operating_unit_id)
        or exists (select from contract_party p where p.contract_id = account.contract_id)`,
    }),
    pgPolicy('account_for_the_system', {
      for: 'all',
      using: sql`aquacis_scope_is_all()`,
      withCheck: sql`aquacis_scope_is_all()`,
    }),
  ],
)

/** What an account is read from. */
const kept = { state: account.state, bills: account.bills }

/** Accounts of contracts, as far as the transaction may see them. */
export async function accountsByIds(tx: Transaction, contractIds: readonly string[]): Promise<Account[]> {
  return accountsWhere(tx, inArray(account.contractId, [...contractIds]))
}

/** The same, locked until the transaction ends, in one order for everybody. */
export async function lockAccounts(tx: Transaction, contractIds: readonly string[]): Promise<Account[]> {
  const rows = await tx
    .select(kept)
    .from(account)
    .where(sql`${account.contractId} = any(${sql.param(contractIds)}::uuid[])`)
    .orderBy(asc(account.contractId))
    .for('update')
  return rows.map(accountOf)
}

/** Which accounts a run goes through: of some offices, open at some time of a period that ends before `periodTo`. */
export interface AccountScope {
  readonly operatingUnitIds: readonly number[]
  readonly periodFrom: string
  readonly periodTo: string
}

/** The next accounts of a scope behind a contract, in the order of their contracts. */
export async function accountPage(
  tx: Transaction,
  { operatingUnitIds, periodFrom, periodTo }: AccountScope,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<Account[]> {
  const rows = await tx
    .select(kept)
    .from(account)
    .where(
      and(
        inArray(account.operatingUnitId, [...operatingUnitIds]),
        after === null ? undefined : gt(account.contractId, after),
        sql`${account.openedOn} < ${periodTo}::date
          and (${account.closedOn} is null or ${account.closedOn} >= ${periodFrom}::date)`,
      ),
    )
    .orderBy(asc(account.contractId))
    .limit(limit)
  return rows.map(accountOf)
}

async function accountsWhere(tx: Transaction, condition: SQL): Promise<Account[]> {
  const rows = await tx.select(kept).from(account).where(condition)
  return rows.map(accountOf)
}

/** Keeps accounts as they are now, new ones and known ones, in one statement. */
export async function saveAccounts(tx: Transaction, accounts: readonly Account[]): Promise<void> {
  if (accounts.length === 0) return
  const column = (of: (one: Account) => unknown) => sql.param(accounts.map(of))
  const rows = accounts.map(accountRow)
  await tx.execute(sql`
    insert into account (contract_id, operating_unit_id, zone, opened_on, closed_on, version, state, bills)
    select contract_id, operating_unit_id, zone, opened_on, closed_on, version, state::jsonb, bills::json
    from rows from (
      unnest(${column((one) => one.contractId)}::uuid[], ${column((one) => one.operatingUnitId)}::int[],
        ${column((one) => one.zone ?? null)}::text[],
        ${column((one) => one.openedOn)}::date[], ${column((one) => one.closedOn)}::date[],
        ${column((one) => one.version)}::int[]),
      ${jsonDocuments(rows.map(({ state }) => JSON.stringify(state)))},
      ${jsonDocuments(rows.map(({ bills }) => JSON.stringify(bills)))}
    ) as given (contract_id, operating_unit_id, zone, opened_on, closed_on, version, state, bills)
    on conflict (contract_id) do update set zone = excluded.zone,
      closed_on = excluded.closed_on, version = excluded.version, state = excluded.state, bills = excluded.bills`)
}

/** The contract of a discount agreement; null when there is none, or it is not the transaction's to see. */
export async function contractOfAgreement(tx: Transaction, agreementId: string): Promise<string | null> {
  const holds = JSON.stringify([{ agreementId }])
  const [row] = await tx
    .select({ contractId: account.contractId })
    .from(account)
    .where(sql`${account.state}->'discounts' @> ${holds}::jsonb`)
  return row?.contractId ?? null
}

/** Contracts with a discount that ends in a span of days and of which nobody was reminded, in order. */
export async function accountsWithDiscountsEnding(
  tx: Transaction,
  { after, upTo }: { readonly after: string; readonly upTo: string },
): Promise<string[]> {
  const rows = await tx
    .select({ contractId: account.contractId })
    .from(account)
    .where(
      sql`${account.state} -> 'discounts' <> '[]' and exists (
        select from jsonb_array_elements(${account.state} -> 'discounts') one
        where one ->> 'to' > ${after} and one ->> 'to' <= ${upTo} and not one ? 'remindedOn')`,
    )
    .orderBy(asc(account.contractId))
  return rows.map(({ contractId }) => contractId)
}
