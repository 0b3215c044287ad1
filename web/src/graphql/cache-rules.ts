import type { CacheExchangeOpts } from '@urql/exchange-graphcache'
import { giveAlertFeedback } from './alert-feedback.ts'
import { consumptionUpdated } from './live-consumption.ts'

/** How answers become things that every page shares. */
export const cacheRules = {
  keys: {
    // Values, not things: they belong to what holds them.
    AlertConnection: () => null,
    AlertEdge: () => null,
    AlertRecord: () => null,
    Consumption: () => null,
    ConsumptionComparison: () => null,
    ConsumptionProjection: () => null,
    ConsumptionUpdate: () => null,
    ContractConnection: () => null,
    ContractEdge: () => null,
    NeighbourConsumption: () => null,
    PageInfo: () => null,
    Reading: () => null,
  },
  optimistic: { giveAlertFeedback },
  updates: { Subscription: { consumptionUpdated } },
} satisfies Partial<CacheExchangeOpts>
