import { v5 as uuidV5 } from 'uuid'

const namespace = '9e0c1f8d-65f6-5dd9-8a34-7b0f1a3c5d02'

/** The id of what a prepaid year forgives of a bill: once for each bill. */
export function yearDiscountOf(yearId: string, invoiceId: string): string {
  return uuidV5(`prepaid year ${yearId} ${invoiceId}`, namespace)
}
