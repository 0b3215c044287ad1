/** A volume beside a contract's own history. */
export interface OutlierVerdict {
  /** Litres of a middle period. */
  readonly median: number
  /** From so many litres on it would be held. */
  readonly limit: number
}

/** Fewer periods say nothing about what is usual. */
const leastPeriods = 4
/**
 * Modified z-score from which Iglewicz and Hoaglin (How to Detect and Handle Outliers, ASQ 1993) call a value an outlier is
 * 3.5; households have holidays and guests, and a hold costs somebody's time, so 6 is asked for.
 */
const leastScore = 6
/** 0.6745: the median absolute deviation of a normal distribution, in standard deviations. */
const deviationOfNormal = 0.6745
/** Whose use is very even is not held for a cubic metre more or less: a deviation below 15 % of the median counts as that. */
const leastSpread = 0.15
/** Below so many litres above the middle nobody is harmed, however even the past. */
const leastExcessLitres = 10_000

/**
 * Whether a period's litres are far above what is usual for the contract itself, by median and median absolute deviation,
 * which one odd period of the past does not move; null when not, or when too little is known. Too little use is no outlier:
 * people travel, and it costs nobody money.
 */
export function outlierOf(litres: number, past: readonly number[]): OutlierVerdict | null {
  if (past.length < leastPeriods) return null
  const median = medianOf(past)
  const spread = Math.max(
    medianOf(past.map((each) => Math.abs(each - median))) / deviationOfNormal,
    leastSpread * median,
  )
  const limit = Math.ceil(median + Math.max(leastScore * spread, leastExcessLitres))
  return litres > limit ? { median: Math.round(median), limit } : null
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
