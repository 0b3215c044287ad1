import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { paymentIdOf } from '../../../domain/ledger/book/ledger-ids.ts'
import type { Oddity } from '../../../domain/reference/settle-reference.ts'
import { sourceKeyOf } from '../../../domain/reference/source-key.ts'
import { MoneyUnmatched } from '../../../events.ts'
import type { Arrival, ProviderName } from '../../../psp/psp-port.ts'
import type { MoneyIn } from '../../ledger/post-payments.ts'
import type { Recording } from '../../ledger/recording.ts'

/** The payment that a provider's charge is in the ledger. */
export function paymentOfCharge(provider: ProviderName, chargeId: string): string {
  return paymentIdOf(sourceKeyOf(provider, chargeId))
}

/** Money of a provider, under its name and id in the ledger. */
export function moneyIn(
  provider: ProviderName,
  { chargeId, amount, fee, form, paidAt }: Arrival,
): Pick<MoneyIn, 'paymentId' | 'sourceKey' | 'provider' | 'amount' | 'fee' | 'form' | 'paidAt'> {
  const sourceKey = sourceKeyOf(provider, chargeId)
  const kept = fee < amount ? fee : amount
  return { paymentId: paymentIdOf(sourceKey), sourceKey, provider, amount, fee: kept, form, paidAt }
}

/** Money that somebody has to look at. */
export interface StrangeMoney
  extends Pick<
    MoneyIn,
    'paymentId' | 'sourceKey' | 'contractId' | 'amount' | 'channel' | 'paidAt' | 'referenceId'
  > {
  readonly why: Oddity | 'UNKNOWN'
  readonly operatingUnitId: number | null
}

/** Tells staff of money that somebody has to look at. */
export async function toldUnmatched(
  tx: Transaction,
  strange: readonly StrangeMoney[],
  { at, traceId }: Recording,
): Promise<void> {
  const events = strange.map(({ paymentId, contractId, operatingUnitId, referenceId, sourceKey, ...money }) =>
    newEvent(MoneyUnmatched, {
      key: contractId ?? paymentId,
      data: {
        ...{ paymentId, contractId, operatingUnitId, referenceId, sourceKey, why: money.why },
        ...{ amount: pesosText(money.amount), channel: money.channel, paidAt: money.paidAt.toISOString() },
        noticedAt: at.toISOString(),
      },
      occurredAt: at,
      traceId,
    }),
  )
  await publish(tx, events)
}
