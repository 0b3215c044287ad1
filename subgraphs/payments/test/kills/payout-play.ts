import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { approveRefund } from '../../src/commands/refund/approve-refund.ts'
import { askRefund } from '../../src/commands/refund/ask-refund.ts'
import { markRefundPaid } from '../../src/commands/refund/end-refund.ts'
import { favourIdOf } from '../../src/domain/ledger/book/ledger-ids.ts'
import { askedIn, fixedId } from './fixed.ts'

/** The bill of less than nothing of which credit is paid out. */
export const favourBill = fixedId(31)

/** A bill's credit is paid out in cash: asked for, approved by a second person, paid. Whoever was interrupted asks again. */
export async function play(room: SubgraphRoom): Promise<void> {
  const refundId = fixedId(30)
  const asked = askedIn(room)
  const second = {
    ...asked,
    viewer: { kind: 'staff', subject: 'leo', operatingUnitIds: [1] },
  } as typeof asked
  const wish = { amount: centavos(120_000n), means: 'CASH', reason: 'Cerró su contrato.' } as const
  await askRefund(asked, { id: refundId, paymentId: favourIdOf(favourBill), ...wish })
  await approveRefund(second, refundId)
  await markRefundPaid(asked, { refundId, document: 'Recibo 7' })
}
