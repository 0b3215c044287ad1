import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { addDays } from '../../domain/rating/days.ts'
import { decideReminders, reminderDays } from '../../domain/terms/discount.ts'
import { accountsWithDiscountsEnding, lockAccounts } from '../../store/account.ts'
import { recordAccounts } from '../record-accounts.ts'

const everyMs = 3_600_000
/** Accounts that one transaction reminds: who is killed has reminded the ones before, and none twice. */
const accountsAtOnce = 500

/**
 * Tells that discounts are about to end, once of each agreement: the fact that it was told and what is told of it are
 * written together. Gives how many agreements were told of.
 */
export async function remindRenewals(
  { database }: Pick<SubgraphRoom, 'database'>,
  now: Date,
): Promise<number> {
  const today = civilDate(now)
  const span = { after: today, upTo: addDays(today, reminderDays) }
  const due = await database.transaction(systemViewer, (tx) => accountsWithDiscountsEnding(tx, span))
  let told = 0
  for (let from = 0; from < due.length; from += accountsAtOnce) {
    told += await database.transaction(
      systemViewer,
      async (tx) => {
        const accounts = await lockAccounts(tx, due.slice(from, from + accountsAtOnce))
        const changes = accounts.map((before) => ({ before, facts: decideReminders(before, today) }))
        await recordAccounts(tx, changes, { at: now, traceId: newTraceId() })
        return changes.reduce((sum, { facts }) => sum + facts.length, 0)
      },
      { idempotent: true },
    )
  }
  return told
}

/** Does so now and once an hour from then on; gives its stop. */
export function startReminding(room: SubgraphRoom): () => Promise<void> {
  const remind = () =>
    remindRenewals(room, new Date()).catch((error: unknown) =>
      room.log.warn({ err: error }, 'nobody could be reminded to renew a discount'),
    )
  let under = remind() as Promise<unknown>
  const timer = setInterval(() => {
    under = under.then(remind)
  }, everyMs).unref()
  return async () => {
    clearInterval(timer)
    await under
  }
}
