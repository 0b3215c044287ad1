import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { PaymentChannel } from '../../../domain/ledger/contract-ledger.ts'
import { paymentsByIds } from '../../../store/ledger/payment.ts'
import { addArrivals, arrivalsByIds } from '../../../store/reference/reference-arrival.ts'
import { chargeTakers } from '../../../webhooks/charge-takers.ts'
import { postPayments } from '../../ledger/post-payments.ts'
import type { Recording } from '../../ledger/recording.ts'
import { moneyIn, paymentOfCharge, toldUnmatched } from './arrived-money.ts'
import type { ToldCharge } from './told-charge.ts'

/**
 * A charge that is of no reference: whoever knows it takes it (autopay, a recurring CLABE). Money that nobody knows is kept in
 * suspense, and staff is told.
 */
export async function settleStray(
  tx: Transaction,
  { provider, charge }: ToldCharge,
  recording: Recording,
): Promise<void> {
  await lockNames(tx, [`${provider} order ${charge.orderId}`])
  for (const take of chargeTakers) if (await take(tx, provider, charge, recording)) return
  const known = await arrivalsByIds(
    tx,
    provider,
    charge.arrivals.map(({ chargeId }) => chargeId),
  )
  const fresh = charge.arrivals.filter(({ chargeId }) => !known.has(chargeId))
  const channel: PaymentChannel = channelOf(provider, fresh[0]?.form ?? '03')
  const money = fresh.map((arrival) => ({
    ...moneyIn(provider, arrival),
    ...{ contractId: null, channel, referenceId: null, targets: null },
  }))
  // A desk or a reconciliation may have posted it from a file.
  const posted = new Set(
    (
      await paymentsByIds(
        tx,
        money.map(({ paymentId }) => paymentId),
      )
    ).map((one) => one.paymentId),
  )
  const unknown = money.filter(({ paymentId }) => !posted.has(paymentId))
  if (unknown.length > 0) await postPayments(tx, unknown, recording)
  await addArrivals(
    tx,
    fresh.map(({ chargeId, amount, paidAt }) => ({
      ...{ provider, chargeId, amount, referenceId: null, arrivedAt: paidAt, noticedAt: recording.at },
      ...{ paymentId: paymentOfCharge(provider, chargeId), oddity: 'UNKNOWN' as const },
    })),
  )
  await toldUnmatched(
    tx,
    unknown.map((one) => ({ ...one, why: 'UNKNOWN' as const, operatingUnitId: null })),
    recording,
  )
}

function channelOf(provider: ToldCharge['provider'], form: string): PaymentChannel {
  if (provider === 'femsa') return 'OXXO'
  if (provider === 'codi') return 'CODI'
  return form === '01' ? 'CASH_NETWORK' : form === '03' ? 'SPEI' : 'CARD'
}
