import type { Allotment } from '../../domain/account/account-event.ts'
import type { BillPartsText } from '../../domain/rating/bill-parts.ts'

/** How much of some money went to a bill, as payments tells it. */
interface Heard {
  readonly invoiceId: string
  readonly amount: string
  readonly parts?: BillPartsText
}

/** What an account keeps of it. */
export function heardAllotment({ invoiceId, amount, parts }: Heard): Allotment {
  return { invoiceId, amount, parts: parts ?? null }
}
