import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { autopaysByIds, changeAutopayRow } from '../../../store/autopay/autopay.ts'
import { skipWaiting } from '../../../store/autopay/autopay-charge.ts'
import { endMandate, overdueMandates } from '../../../store/autopay/direct-debit/debit-mandate.ts'
import { lockContracts } from '../../../store/contract.ts'
import { tellAutopayChange } from '../tell-autopay-change.ts'

/** Mandates that one transaction ends. */
const page = 100

/** Ends mandates whose last day is over, as their holders wanted, and tells them. */
export async function endExpiredMandates(
  { database }: Pick<SubgraphRoom, 'database'>,
  now: Date,
): Promise<void> {
  const traceId = newTraceId()
  for (;;) {
    const ended = await database.transaction(
      systemViewer,
      async (tx) => {
        const over = await overdueMandates(tx, civilDate(now), page)
        await lockContracts(
          tx,
          over.map(({ contractId }) => contractId),
        )
        for (const { id } of over) {
          await endMandate(tx, id, now, 'Llegó el día que fijaste.')
          const [autopay] = await autopaysByIds(tx, [id])
          if (autopay === undefined || autopay.state === 'ENDED') continue
          await changeAutopayRow(tx, id, { state: 'ENDED', endedAt: now })
          await skipWaiting(tx, id, 'La autorización llegó al día que fijaste.')
          await tellAutopayChange(tx, autopay, { change: 'EXPIRED' }, { at: now, traceId })
        }
        return over.length
      },
      { idempotent: true },
    )
    if (ended < page) return
  }
}
