import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import { maySeeAlert } from '../domain/alerts/viewing/alert-policy.ts'
import { maySeeConsumption, maySeeMeter, maySeeOffice } from '../domain/policy.ts'
import type { SubscriptionResolvers } from '../generated/resolvers.ts'
import { alertFeedOf } from '../live/alert-feed.ts'
import type { AlertUpdate } from '../live/alert-update.ts'
import { feedOf } from '../live/consumption-feed.ts'
import type { ConsumptionUpdate } from '../live/consumption-update.ts'
import type { RecordedReading } from '../live/reading-feed.ts'
import { watch } from '../live/watch.ts'
import { watchContract } from '../live/watch-contract.ts'
import { watchMeter } from '../live/watch-meter.ts'

export const Subscription: SubscriptionResolvers = {
  consumptionUpdated: {
    subscribe: (_root, { contractId }, { viewer, room }) =>
      watchContract({
        ...{ room, viewer, contractId, maySee: maySeeConsumption },
        updatesAt: (place) => feedOf(room).watch(place),
      }),
    resolve: (update: ConsumptionUpdate) => update,
  },
  meterReadingRecorded: {
    subscribe: (_root, { meterId }, { viewer, room }) => watchMeter(room, viewer, meterId),
    resolve: (recorded: RecordedReading) => recorded,
  },
  leakAlertChanged: {
    subscribe: (_root, { contractId }, { viewer, room }) =>
      watchContract({
        ...{ room, viewer, contractId, maySee: maySeeMeter },
        updatesAt: (place) => alertFeedOf(room).at(place),
        isMeant: (alert, place) => maySeeAlert(viewer, place, alert),
      }),
    resolve: (update: AlertUpdate) => update,
  },
  fleetAlertRaised: {
    subscribe: async (_root, { operatingUnitId }, { viewer, room }) => {
      const unit = /^\d{1,9}$/.test(operatingUnitId) ? Number(operatingUnitId) : null
      if (unit === null || !maySeeOffice(viewer, unit)) throw forbidden()
      // The offices of a viewer are told by the token, which cannot be renewed with others.
      return watch({ updates: alertFeedOf(room).raisedIn(unit), mayWatch: async () => true })
    },
    resolve: (update: AlertUpdate) => update,
  },
}
