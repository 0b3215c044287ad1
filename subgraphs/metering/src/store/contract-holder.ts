import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq } from 'drizzle-orm'
import type { ServicePointHolder } from '../domain/service-point.ts'
import { servicePointHolder } from './service-point-holder.ts'

/** Where a contract is supplied now; null when it is unknown, over, or not the transaction's to see. */
export async function loadHolderOfContract(
  tx: Transaction,
  contractId: string,
): Promise<ServicePointHolder | null> {
  const [row] = await tx
    .select()
    .from(servicePointHolder)
    .where(eq(servicePointHolder.contractId, contractId))
  return row ?? null
}
