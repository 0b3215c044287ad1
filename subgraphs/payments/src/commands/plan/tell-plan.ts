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
  {
    id: planId,
    contractId,
    customerId,
    servicePointId,
    operatingUnitId,
  }: Pick<PaymentPlan, 'id' | 'contractId' | 'customerId' | 'servicePointId' | 'operatingUnitId'>,
  told: readonly ToldPlan[],
  { at, traceId }: Recording,
): Promise<void> {
  const events = told.map(({ change, amount, dueOn }) =>
    newEvent(PaymentPlanChanged, {
      key: contractId,
      data: {
        ...{ planId, contractId, customerId, servicePointId, operatingUnitId, change, dueOn },
        ...{ amount: amount === null ? null : pesosText(amount), changedAt: at.toISOString() },
      },
      ...{ occurredAt: at, traceId },
    }),
  )
  await publish(tx, events)
}
