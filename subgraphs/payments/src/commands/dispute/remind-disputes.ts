import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { longDay } from '../../domain/collections/case-words.ts'
import type { Collecting } from '../../domain/collections/collections-policy.ts'
import { daysLeft, isReminderDue } from '../../domain/dispute/dispute.ts'
import { DisputeAnswerDue } from '../../events.ts'
import { contractsOf } from '../../store/contract.ts'
import { lockDisputesToRemind, saveDispute } from '../../store/dispute/dispute.ts'
import { addStep } from '../../store/dispute/dispute-step.ts'
import { whoseOf } from './record-dispute.ts'

/** Disputes that one transaction reminds of. */
const disputesAtOnce = 100

/** Reminds staff of disputes that have to be answered soon, once of each. Gives how many there were. */
export async function remindDisputes(
  { database }: Pick<SubgraphRoom, 'database'>,
  collecting: Collecting,
  now: Date,
): Promise<number> {
  const today = civilDate(now)
  const answerUpTo = collecting.calendar.plus(today, collecting.policy.dispute.remindBefore)
  let reminded = 0
  for (;;) {
    const page = await database.transaction(
      systemViewer,
      async (tx) => {
        const found = await lockDisputesToRemind(tx, answerUpTo, disputesAtOnce)
        const due = found.filter((dispute) => isReminderDue(collecting, dispute, today))
        const contracts = new Map(
          (
            await contractsOf(
              tx,
              due.map(({ contractId }) => contractId),
            )
          ).map((one) => [one.contractId, one]),
        )
        const events: EventEnvelope[] = []
        for (const dispute of due) {
          const contract = contracts.get(dispute.contractId)
          if (contract === undefined) continue
          const left = daysLeft(collecting, dispute, today) ?? 0
          const { id: disputeId, invoiceId, answerBy } = dispute
          await saveDispute(tx, { ...dispute, remindedOn: today })
          const sentence = `Falta responder a más tardar el ${longDay(answerBy)}.`
          await addStep(tx, dispute, { at: now, kind: 'REMINDED', sentence, by: null })
          const data = { disputeId, ...whoseOf(contract), invoiceId, answerBy, daysLeft: left }
          const told = { ...data, remindedAt: now.toISOString() }
          const happened = { key: contract.contractId, occurredAt: now, traceId: newTraceId() }
          events.push(newEvent(DisputeAnswerDue, { ...happened, data: told }))
        }
        await publish(tx, events)
        return events.length
      },
      { idempotent: true },
    )
    reminded += page
    if (page < disputesAtOnce) return reminded
  }
}
