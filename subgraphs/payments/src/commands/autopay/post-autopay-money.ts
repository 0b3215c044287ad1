import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { PaymentChannel } from '../../domain/ledger/contract-ledger.ts'
import type { ProviderCharge, ProviderName } from '../../psp/psp-port.ts'
import { addArrivals, arrivalsByIds } from '../../store/reference/reference-arrival.ts'
import { postPayments } from '../ledger/post-payments.ts'
import type { Recording } from '../ledger/recording.ts'
import { moneyIn, paymentOfCharge } from '../reference/charges/arrived-money.ts'
import { settleChargebacks } from '../reference/charges/settle-chargebacks.ts'

/** Whose money it is, and to which bills it goes first. */
export interface AutopayMoney {
  readonly contractId: string
  readonly channel: PaymentChannel
  readonly targets: readonly string[] | null
}

/** Posts the money of a charge that came by itself, each arrival once, and follows what a bank disputes of it. */
export async function postAutopayMoney(
  tx: Transaction,
  told: { readonly provider: ProviderName; readonly charge: ProviderCharge },
  { contractId, channel, targets }: AutopayMoney,
  recording: Recording,
): Promise<void> {
  const { provider, charge } = told
  const known = await arrivalsByIds(
    tx,
    provider,
    charge.arrivals.map(({ chargeId }) => chargeId),
  )
  const fresh = charge.arrivals.filter(({ chargeId }) => !known.has(chargeId))
  const money = fresh.map((arrival) => ({
    ...moneyIn(provider, arrival),
    ...{ contractId, channel, referenceId: null, targets },
  }))
  if (money.length > 0) await postPayments(tx, money, recording)
  await addArrivals(
    tx,
    fresh.map(({ chargeId, amount, paidAt }) => ({
      ...{ provider, chargeId, amount, referenceId: null, arrivedAt: paidAt, noticedAt: recording.at },
      paymentId: paymentOfCharge(provider, chargeId),
    })),
  )
  await settleChargebacks(tx, told, recording)
}
