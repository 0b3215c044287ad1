import { createQuota, type Quota } from './quota.ts'
import { createTokenBuckets, type TokenBuckets } from './token-buckets.ts'

/** What bounds how much one sender may cost: rows, dead letters and lines of the log. */
export interface Limits {
  /** Telegrams of one radio. */
  readonly telegrams: TokenBuckets
  /** Dead letters of one unknown or flooding radio in an hour. */
  readonly strangers: Quota
  /** Dead letters of one topic and reason in an hour, where not even the radio could be read. */
  readonly garbage: Quota
  /** Lines of the log about one flooding radio: one a minute. */
  readonly floodRemarks: Quota
  /** Lines of the log about one meter's clock: one a day. */
  readonly driftRemarks: Quota
}

export interface LimitsOptions {
  /** What a radio may send at once: by default more than the hourly values of a year, as a repaired gateway brings them. */
  readonly burst?: number
  /** And then, lastingly. Meters speak every few seconds at most. */
  readonly perSecond?: number
  readonly mostLettersOfStranger?: number
  readonly mostLettersOfTopic?: number
}

const minute = 60_000
const hour = 60 * minute

/** Defaults that no meter in order reaches. */
export function createLimits(options: LimitsOptions = {}): Limits {
  const { burst = 10_000, perSecond = 2, mostLettersOfStranger = 6, mostLettersOfTopic = 1_000 } = options
  return {
    telegrams: createTokenBuckets({ burst, perSecond }),
    strangers: createQuota({ most: mostLettersOfStranger, everyMs: hour }),
    garbage: createQuota({ most: mostLettersOfTopic, everyMs: hour }),
    floodRemarks: createQuota({ most: 1, everyMs: minute }),
    driftRemarks: createQuota({ most: 1, everyMs: 24 * hour }),
  }
}

/** For telegrams that were let in before, such as those of an archive. */
export const unlimited: Limits = {
  telegrams: { take: () => true },
  strangers: { allows: () => true },
  garbage: { allows: () => true },
  floodRemarks: { allows: () => true },
  driftRemarks: { allows: () => false },
}
