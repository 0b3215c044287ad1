import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { addOperatingUnit } from '../store/customer.ts'

/** Lets an office see a customer who has to do with it. Doing it twice changes nothing; the customer may come later. */
export async function showCustomerToOffice(
  tx: Transaction,
  office: { readonly customerId: string; readonly operatingUnitId: number },
): Promise<void> {
  await addOperatingUnit(tx, office.customerId, office.operatingUnitId)
}
