import { v5 as uuidV5 } from 'uuid'

const namespace = '2c7a4b1e-4f5d-5b7a-8f0d-9be2f2ad6c01'

/** The id of what a campaign forgives a contract: once, whoever finds out that its condition is met. */
export function amnestyAdjustmentOf(amnestyId: string, contractId: string): string {
  return uuidV5(`amnesty ${amnestyId} ${contractId}`, namespace)
}
