import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { type Centavos, pesosText } from '@aquacis/kit/values/money.ts'
import type { Autopay } from '../../domain/autopay/autopay.ts'
import { AutopayAnnounced, AutopayCardExpiring, AutopayFailed } from '../../events.ts'
import type { Recording } from '../ledger/recording.ts'

/** What is told of autopay. */
export type ToldAutopay =
  | { readonly what: 'ANNOUNCED'; readonly amount: Centavos; readonly chargesOn: string }
  | {
      readonly what: 'FAILED'
      readonly amount: Centavos
      readonly reason: string
      readonly nextTryOn: string | null
      readonly hasStopped: boolean
    }
  | { readonly what: 'EXPIRING'; readonly goodUntil: string }

/** Tells the other domains, who tell its resident. */
export async function tellAutopay(
  tx: Transaction,
  { contractId, customerId, servicePointId, operatingUnitId, means }: Autopay,
  told: ToldAutopay,
  { at, traceId }: Recording,
): Promise<void> {
  const of = { contractId, customerId, servicePointId, operatingUnitId }
  const cardLastFour = means.lastFour ?? ''
  const envelope = { key: contractId, occurredAt: at, traceId }
  switch (told.what) {
    case 'ANNOUNCED': {
      const data = { ...of, amount: pesosText(told.amount), chargesOn: told.chargesOn, cardLastFour }
      return publish(tx, [newEvent(AutopayAnnounced, { ...envelope, data })])
    }
    case 'FAILED': {
      const { reason, nextTryOn, hasStopped } = told
      const said = { amount: pesosText(told.amount), reason, nextTryOn, failedAt: at.toISOString() }
      const data = { ...of, ...said, hasStopped }
      return publish(tx, [newEvent(AutopayFailed, { ...envelope, data })])
    }
    case 'EXPIRING': {
      const data = { ...of, cardLastFour, goodUntil: told.goodUntil, noticedAt: at.toISOString() }
      return publish(tx, [newEvent(AutopayCardExpiring, { ...envelope, data })])
    }
    default:
      return told satisfies never
  }
}
