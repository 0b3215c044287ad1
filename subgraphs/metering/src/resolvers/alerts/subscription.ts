import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { maySeeAlert } from '../../domain/alerts/alert-policy.ts'
import { maySeeMeter } from '../../domain/policy.ts'
import type { SubscriptionResolvers } from '../../generated/resolvers.ts'
import { type AlertUpdate, alertFeedOf } from '../../live/alert-feed.ts'
import { loadHolder } from '../../store/service-point-holder.ts'

export const alertSubscription: NonNullable<SubscriptionResolvers['alertChanged']> = {
  subscribe: async (_root, { servicePointId }, { viewer, room }) => {
    const id = servicePointId.toLowerCase()
    const holder = isId(id) ? await room.database.transaction(viewer, (tx) => loadHolder(tx, id)) : null
    // A service point that is not there and one that is another's are answered alike.
    if (holder === null || !maySeeMeter(viewer, holder)) throw forbidden()
    return only(alertFeedOf(room).watch(id), (alert) => maySeeAlert(viewer, holder, alert))
  },
  resolve: (update: AlertUpdate) => update,
}

/** Passes over what is not meant for the watcher. */
function only(
  updates: AsyncIterableIterator<AlertUpdate>,
  isMeant: (update: AlertUpdate) => boolean,
): AsyncIterableIterator<AlertUpdate> {
  return {
    async next() {
      for (;;) {
        const next = await updates.next()
        if (next.done || isMeant(next.value)) return next
      }
    },
    return: async () => updates.return?.() ?? { done: true, value: undefined },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
