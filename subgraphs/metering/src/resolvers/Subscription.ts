import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { maySeeMeter } from '../domain/policy.ts'
import type { SubscriptionResolvers } from '../generated/resolvers.ts'
import { feedOf } from '../live/consumption-feed.ts'
import type { ConsumptionUpdate } from '../live/consumption-update.ts'
import { loadHolder } from '../store/service-point-holder.ts'
import { alertSubscription } from './alerts/subscription.ts'

export const Subscription: SubscriptionResolvers = {
  consumptionUpdated: {
    subscribe: async (_root, { servicePointId }, { viewer, room }) => {
      const id = servicePointId.toLowerCase()
      const holder = isId(id) ? await room.database.transaction(viewer, (tx) => loadHolder(tx, id)) : null
      // A service point that is not there and one that is another's are answered alike.
      if (holder === null || !maySeeMeter(viewer, holder)) throw forbidden()
      return feedOf(room).watch(id)
    },
    resolve: (update: ConsumptionUpdate) => update,
  },
  alertChanged: alertSubscription,
}
