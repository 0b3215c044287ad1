import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import { AllotmentReleased } from '@aquacis/payments/events'
import { releaseReceipts } from '../../commands/payments/release-receipts.ts'

/** What was paid of bills is paid of them no more: their receipts hold before SAT no more. */
export const allotmentReleased = reaction(AllotmentReleased, async (_room, tx, { id: releaseId, data }) => {
  for (const { invoiceId, amount } of data.released) {
    const { paymentId } = data
    const money = { releaseId, paymentId, invoiceId, amount: centavosFromPesos(amount) }
    await releaseReceipts(tx, money, new Date())
  }
})
