import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import type { BillingRun } from '../domain/run/billing-run.ts'
import type { RunProgress } from '../domain/run/run-progress.ts'
import { BillingRunEnded } from '../events.ts'

/** What the other domains are told of a run that is over, with its sums. */
export function endedFact(run: BillingRun, progress: RunProgress): EventEnvelope {
  const { id: runId, operatingUnitIds, zone, periodFrom, periodTo, dryRun, state, startedBy, startedAt } = run
  const endedAt = run.endedAt ?? startedAt
  const { contracts, rated, issued, reversed, ready, held, setAside, billed } = progress
  return newEvent(BillingRunEnded, {
    key: runId,
    occurredAt: endedAt,
    data: {
      ...{ runId, operatingUnitIds: [...operatingUnitIds], zone, periodFrom, periodTo, dryRun, startedBy },
      outcome: state === 'CANCELLED' ? 'CANCELLED' : 'DONE',
      ...{ startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() },
      ...{ contracts, rated, issued, reversed, ready, held, setAside },
      billed: pesosText(centavos(billed)),
    },
  })
}
