import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { takingBackIdOf } from '../../domain/ledger/book/ledger-ids.ts'
import type { Refund } from '../../domain/refund/refund.ts'
import type { Recording } from '../ledger/recording.ts'
import { restorePayment } from '../ledger/take-back-payment.ts'
import { takeRestOfChargeback } from '../reference/charges/settle-chargebacks.ts'

/** A refund is not paid: its payment counts again, unless its bank has taken all of it meanwhile. */
export async function giveUpRefund(
  tx: Transaction,
  { id, paymentId }: Refund,
  recording: Recording,
): Promise<void> {
  await restorePayment(tx, { takingBackId: takingBackIdOf(id) }, recording)
  await takeRestOfChargeback(tx, { paymentId, cause: id }, recording)
}
