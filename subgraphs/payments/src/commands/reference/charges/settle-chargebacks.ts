import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { chargebackRequestOf } from '../../../domain/reference/chargeback-request.ts'
import { type PaidMoney, paidByIds } from '../../../store/ledger/payment.ts'
import { takingsOfPayments } from '../../../store/ledger/taking-back.ts'
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
  for (const { chargeId, amount, chargeback } of disputed) {
    const row = known.get(chargeId)
    if (row === undefined || row.chargeback === 'RESTORED') continue
    const { paymentId } = row
    if (row.chargeback === null && chargeback !== 'WON') {
      await takeDisputed(
        tx,
        { paymentId, amount, requestId: chargebackRequestOf(provider, chargeId) },
        recording,
      )
      await noteChargeback(tx, row, 'TAKEN')
    }
    if (row.chargeback === 'TAKEN' && chargeback === 'WON') {
      await restoreDisputed(tx, paymentId, recording)
      await noteChargeback(tx, row, 'RESTORED')
    }
  }
}

/**
 * A refund that was under way when the bank took the money is given up: what was promised of it is gone to the bank too. Nothing
 * where no bank disputes the payment. `cause` is the refund.
 */
export async function takeRestOfChargeback(
  tx: Transaction,
  { paymentId, cause }: { readonly paymentId: string; readonly cause: string },
  recording: Recording,
): Promise<void> {
  const [payment] = await paidByIds(tx, [paymentId])
  if (payment === undefined) return
  const { provider, sourceKey, amount, takenBack } = payment
  if (takenBack === amount || !(await isDisputed(tx, payment))) return
  const requestId = chargebackRequestOf(provider, `${sourceKey} ${cause}`)
  await takeDisputed(tx, { paymentId, amount, requestId }, recording)
}

async function isDisputed(tx: Transaction, { paymentId, provider, sourceKey }: PaidMoney): Promise<boolean> {
  const standing = (await takingsOfPayments(tx, [paymentId])).filter(({ restoredAt }) => restoredAt === null)
  if (standing.some(({ kind }) => kind === 'CHARGEBACK')) return true
  if (provider === 'desk' || provider === 'bank') return false
  // Where all of it was promised, nothing was left to take.
  const chargeId = sourceKey.slice(`${provider} charge `.length)
  return (await arrivalsByIds(tx, provider, [chargeId])).get(chargeId)?.chargeback === 'TAKEN'
}

interface Disputed {
  readonly paymentId: string
  readonly requestId: string
  readonly amount: Centavos
}

/** What was given back meanwhile cannot be taken a second time: the rest is. */
async function takeDisputed(tx: Transaction, disputed: Disputed, recording: Recording): Promise<void> {
  const reason = 'El banco de quien pagó reclamó el cargo (contracargo).'
  const order = { ...disputed, kind: 'CHARGEBACK' as const, reason, by: null }
  const outcome = await takeBackPayment(tx, order, recording)
  if (outcome.kind === 'tooMuch' && outcome.most > 0n)
    await takeBackPayment(tx, { ...order, amount: outcome.most }, recording)
}

async function restoreDisputed(tx: Transaction, paymentId: string, recording: Recording): Promise<void> {
  for (const { takingBackId, kind } of await takingsOfPayments(tx, [paymentId]))
    if (kind === 'CHARGEBACK') await restorePayment(tx, { takingBackId }, recording)
}
