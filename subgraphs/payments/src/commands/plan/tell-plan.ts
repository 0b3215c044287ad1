import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { type Centavos, pesosText } from '@aquacis/kit/values/money.ts'
import type { PaymentPlan } from '../../domain/plan/plan.ts'
import { PaymentPlanChanged } from '../../events.ts'
import type { Recording } from '../ledger/recording.ts'

/** Something about a plan that others hear. */
export interface ToldPlan {
  readonly change: 'AGREED' | 'INSTALMENT_DUE' | 'INSTALMENT_LATE' | 'BROKEN' | 'KEPT' | 'CANCELLED'
  /** What is asked for next, and until when. */
  readonly amount: Centavos | null
  readonly dueOn: string | null
}

/** Tells the other domains of a plan. */
export async function tellPlan(
  tx: Transaction,
  plan: PaymentPlan,
  told: readonly ToldPlan[],
  { at, traceId }: Recording,
): Promise<void> {
  const { id: planId, contractId, customerId, servicePointId, operatingUnitId } = plan
  const events = told.map(({ change, amount, dueOn }) =>
    newEvent(PaymentPlanChanged, {
      key: contractId,
      data: {
        ...{ planId, contractId, customerId, servicePointId, operatingUnitId, change, dueOn },
        ...{ amount: amount === null ? null : pesosText(amount), changedAt: at.toISOString() },
        surcharge: surchargeOfPlan(plan, change),
      },
      ...{ occurredAt: at, traceId },
    }),
  )
  await publish(tx, events)
}

/** While a plan is kept nothing runs on what it covers, where its terms say so; what ran meanwhile is never made up for. */
function surchargeOfPlan(
  { bills, surchargeGoesOn, agreedAt, askedAt }: PaymentPlan,
  change: ToldPlan['change'],
) {
  const isOver = change === 'BROKEN' || change === 'KEPT' || change === 'CANCELLED'
  const held = isOver || surchargeGoesOn ? [] : bills
  return {
    since: (agreedAt ?? askedAt).toISOString(),
    held: held.map(({ invoiceId, covered }) => ({ invoiceId, amount: pesosText(covered) })),
    caughtUp: [],
  }
}
