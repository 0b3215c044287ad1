import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq, lt, sql } from 'drizzle-orm'
import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instantColumn } from '../ledger/columns.ts'

/** What stands on a contract's last bill that only its people know. */
export const holderCheck = pgTable(
  'holder_check',
  {
    contractId: uuid('contract_id').primaryKey(),
    billedAt: instantColumn('billed_at').notNull(),
    /** Pesos as printed: `226.20`. */
    lastTotal: text('last_total').notNull(),
    meterSerial: text('meter_serial'),
  },
  () => [systemOnly('holder_check')],
)
export type HolderCheck = typeof holderCheck.$inferSelect

/** Keeps what the newest bill says; an older one that comes later changes nothing. */
export async function putHolderCheck(tx: Transaction, told: HolderCheck): Promise<void> {
  await tx
    .insert(holderCheck)
    .values(told)
    .onConflictDoUpdate({
      target: holderCheck.contractId,
      set: {
        ...{ billedAt: told.billedAt, lastTotal: told.lastTotal },
        meterSerial: sql`coalesce(excluded.meter_serial, ${holderCheck.meterSerial})`,
      },
      setWhere: lt(holderCheck.billedAt, told.billedAt),
    })
}

/** Null where the contract was never billed. */
export async function holderCheckOf(tx: Transaction, contractId: string): Promise<HolderCheck | null> {
  const [row] = await tx.select().from(holderCheck).where(eq(holderCheck.contractId, contractId))
  return row ?? null
}
