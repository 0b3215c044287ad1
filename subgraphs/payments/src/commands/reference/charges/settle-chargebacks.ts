import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { takingBackIdOf } from '../../../domain/ledger/book/ledger-ids.ts'
import { chargebackRequestOf } from '../../../domain/reference/chargeback-request.ts'
import { arrivalsByIds, noteChargeback } from '../../../store/reference/reference-arrival.ts'
import type { Recording } from '../../ledger/recording.ts'
import { restorePayment, takeBackPayment } from '../../ledger/take-back-payment.ts'
import type { ToldCharge } from './told-charge.ts'

/** A bank that disputes a payment has its money until it loses: the ledger follows, once each way. */
export async function settleChargebacks(
  tx: Transaction,
  { provider, charge }: ToldCharge,
  recording: Recording,
): Promise<void> {
  const disputed = charge.arrivals.filter(({ chargeback }) => chargeback !== null)
  if (disputed.length === 0) return
  const known = await arrivalsByIds(
    tx,
    provider,
    disputed.map(({ chargeId }) => chargeId),
  )
  for (const { chargeId, amount, refunded, chargeback } of disputed) {
    const row = known.get(chargeId)
    if (row === undefined || row.chargeback === 'RESTORED') continue
    const requestId = chargebackRequestOf(provider, chargeId)
    if (row.chargeback === null && chargeback !== 'WON') {
      const reason = 'El banco de quien pagó reclamó el cargo (contracargo).'
      const order = { paymentId: row.paymentId, requestId, kind: 'CHARGEBACK' as const, reason, by: null }
      const outcome = await takeBackPayment(tx, { ...order, amount }, recording)
      // What was given back meanwhile cannot be taken a second time.
      if (outcome.kind === 'tooMuch' && outcome.most > 0n && refunded > 0n)
        await takeBackPayment(tx, { ...order, amount: outcome.most }, recording)
      await noteChargeback(tx, row, 'TAKEN')
    }
    if (row.chargeback === 'TAKEN' && chargeback === 'WON') {
      await restorePayment(tx, { takingBackId: takingBackIdOf(requestId) }, recording)
      await noteChargeback(tx, row, 'RESTORED')
    }
  }
}
