import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { asc, eq, sql } from 'drizzle-orm'
import { date, index, integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { PayingContract, UsageClass } from '../domain/paying-contract.ts'

/** Contracts, as their own facts and their bills tell them. */
export const payingContract = pgTable(
  'paying_contract',
  {
    contractId: uuid('contract_id').primaryKey(),
    contractNumber: text('contract_number'),
    customerId: uuid('customer_id').notNull(),
    servicePointId: uuid('service_point_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    usageClass: text('usage_class').$type<UsageClass>(),
    startedOn: date('started_on', { mode: 'string' }),
    endedOn: date('ended_on', { mode: 'string' }),
  },
  (table) => [
    index('paying_contract_by_number').on(table.contractNumber),
    index('paying_contract_by_customer').on(table.customerId),
    pgPolicy('paying_contract_is_seen', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(operating_unit_id) or aquacis_party_in_scope(customer_id)
        or contract_id = any ((select contracts_joined())::uuid[])`,
    }),
    systemOnly('paying_contract'),
  ],
)

const known = {
  contractId: payingContract.contractId,
  contractNumber: payingContract.contractNumber,
  customerId: payingContract.customerId,
  servicePointId: payingContract.servicePointId,
  operatingUnitId: payingContract.operatingUnitId,
  usageClass: payingContract.usageClass,
  endedOn: payingContract.endedOn,
}

/** What is told of a contract: what a fact does not say stays as it is known. */
export type ToldContract = Pick<
  PayingContract,
  'contractId' | 'customerId' | 'servicePointId' | 'operatingUnitId'
> &
  Partial<Pick<PayingContract, 'contractNumber' | 'usageClass' | 'endedOn'>> & { readonly startedOn?: string }

/** Contracts, as far as the transaction may see them. */
export async function contractsOf(tx: Transaction, ids: readonly string[]): Promise<PayingContract[]> {
  if (ids.length === 0) return []
  return tx.select(known).from(payingContract).where(among(ids))
}

/**
 * The same, locked until the transaction ends, in one order for everybody: whatever changes what a contract owes holds its row,
 * so that two devices that pay the same bill come one after the other.
 */
export async function lockContracts(tx: Transaction, ids: readonly string[]): Promise<PayingContract[]> {
  if (ids.length === 0) return []
  return tx
    .select(known)
    .from(payingContract)
    .where(among(ids))
    .orderBy(asc(payingContract.contractId))
    .for('update')
}

/** The contract of a number, as printed on bills; the one in force before those that ended. Null where none has it. */
export async function contractByNumber(
  tx: Transaction,
  contractNumber: string,
): Promise<PayingContract | null> {
  const [row] = await tx
    .select(known)
    .from(payingContract)
    .where(eq(payingContract.contractNumber, contractNumber))
    .orderBy(sql`ended_on desc nulls first`, asc(payingContract.contractId))
    .limit(1)
  return row ?? null
}

/** Keeps what a fact tells of a contract. */
export async function putContract(tx: Transaction, told: ToldContract): Promise<void> {
  await tx
    .insert(payingContract)
    .values(told)
    .onConflictDoUpdate({
      target: payingContract.contractId,
      set: {
        contractNumber: sql`coalesce(excluded.contract_number, ${payingContract.contractNumber})`,
        usageClass: sql`coalesce(excluded.usage_class, ${payingContract.usageClass})`,
        startedOn: sql`coalesce(excluded.started_on, ${payingContract.startedOn})`,
        endedOn: sql`coalesce(excluded.ended_on, ${payingContract.endedOn})`,
      },
    })
}

function among(ids: readonly string[]) {
  return sql`${payingContract.contractId} = any(${sql.param([...ids])}::uuid[])`
}
