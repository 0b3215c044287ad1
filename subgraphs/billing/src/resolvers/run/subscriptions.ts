import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import type { RenewableEvents } from '@aquacis/kit/runtime/subscription-events.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { BillingRun } from '../../domain/run/billing-run.ts'
import type { SubscriptionResolvers } from '../../generated/resolvers.ts'
import { runFeedOf } from '../../live/run-feed.ts'
import type { BillingContext } from '../../loaders.ts'
import { loadRun } from '../../store/run/billing-run.ts'

export const billingRunSubscriptions: Pick<SubscriptionResolvers, 'billingRunProgressed'> = {
  billingRunProgressed: {
    subscribe: async (_root, { runId }, context) => watchRun(context, runId.toLowerCase()),
    resolve: (run: BillingRun) => run,
  },
}

async function watchRun(
  { room, viewer }: BillingContext,
  runId: string,
): Promise<RenewableEvents<BillingRun>> {
  const maySee = async (who: Viewer) =>
    isId(runId) && (await room.database.transaction(who, (tx) => loadRun(tx, runId))) !== null
  if (!(await maySee(viewer))) throw forbidden()
  const events = runFeedOf(room).of(runId)
  let isForbidden = false
  const watched: RenewableEvents<BillingRun> = {
    async next() {
      const next = await events.next()
      if (isForbidden) throw forbidden()
      return next
    },
    async return() {
      return (await events.return?.()) ?? { done: true, value: undefined }
    },
    async renew(who) {
      if (await maySee(who)) return
      isForbidden = true
      events.finish()
    },
    [Symbol.asyncIterator]: () => watched,
  }
  return watched
}
