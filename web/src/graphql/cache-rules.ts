import type { CacheExchangeOpts } from '@urql/exchange-graphcache'
import { giveAlertFeedback } from './alert-feedback.ts'
import { changeNotificationPreferences, markNoticesRead, noticeArrived } from './inbox.ts'
import { consumptionUpdated } from './live-consumption.ts'

/** How answers become things that every page shares. */
export const cacheRules = {
  // Documents name no interface: a fragment is of the very type that it names. Left out, the cache would guess by which
  // fields there are.
  possibleTypes: {},
  keys: {
    // Values, not things: they belong to what holds them.
    AlertConnection: () => null,
    AlertEdge: () => null,
    AlertRecord: () => null,
    ChannelPreference: () => null,
    Consumption: () => null,
    ConsumptionComparison: () => null,
    ConsumptionProjection: () => null,
    ConsumptionUpdate: () => null,
    ContractConnection: () => null,
    ContractEdge: () => null,
    ContractInvitationConnection: () => null,
    ContractInvitationEdge: () => null,
    ContractMemberConnection: () => null,
    ContractMemberEdge: () => null,
    KindPreference: () => null,
    NeighbourConsumption: () => null,
    NoticeArrival: () => null,
    NoticeConnection: () => null,
    NoticeEdge: () => null,
    NotificationPreferences: () => null,
    PageInfo: () => null,
    QuietHours: () => null,
    Reading: () => null,
  },
  optimistic: { giveAlertFeedback },
  updates: {
    Mutation: { changeNotificationPreferences, markNoticesRead },
    Subscription: { consumptionUpdated, noticeArrived },
  },
} satisfies Partial<CacheExchangeOpts>
