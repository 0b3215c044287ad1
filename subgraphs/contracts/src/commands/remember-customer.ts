import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { addKnownCustomer } from '../store/known-customer.ts'

/** Lets a customer hold contracts from now on. Doing it twice changes nothing. */
export async function rememberCustomer(tx: Transaction, customerId: string): Promise<void> {
  await addKnownCustomer(tx, customerId)
}
