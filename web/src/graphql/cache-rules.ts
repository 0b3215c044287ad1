import type { CacheExchangeOpts } from '@urql/exchange-graphcache'
import { giveAlertFeedback } from './cache/alert-feedback.ts'
import { keyless } from './cache/keyless.ts'
import { changeNotificationPreferences, markNoticesRead, noticeArrived } from './inbox.ts'
import { consumptionUpdated } from './live-consumption.ts'

/** How answers become things that every page shares. */
export const cacheRules = {
  // Documents name no interface: a fragment is of the very type that it names. Left out, the cache would guess by which
  // fields there are.
  possibleTypes: {},
  keys: import.meta.env.DEV ? keyless() : {},
  optimistic: { giveAlertFeedback },
  updates: {
    Mutation: { changeNotificationPreferences, markNoticesRead },
    Subscription: { consumptionUpdated, noticeArrived },
  },
} satisfies Partial<CacheExchangeOpts>
