/** Flows, in litres per hour, that are asked of every hour: how often does it exceed them? */
const levels = [0, 3, 8, 20, 50, 120] as const
/** How often each level is exceeded before anything is known. */
const shareBefore = [0.6, 0.45, 0.35, 0.25, 0.12, 0.05] as const
/** One evidence a level, and one for leaks that pause. */
export const evidenceCount = levels.length + 1

/** How fast the shares follow: an hour of the day comes once a day. */
const slowestDays = 30
/** How often an hour stays below the level all the same while a leak runs, one that never pauses and one that does. */
const steadyMiss = 0.04
const pausingMiss = 0.35
/** Evidence is bounded, so that it can end within a day once the water rests. */
const mostEvidence = 40
/** No hour is as sure as these. */
const leastShare = 0.02
const mostShare = 0.97

const sharesBefore = Float32Array.from(
  { length: 24 * levels.length },
  (_, place) => shareBefore[place % levels.length] ?? 0,
)

/** How often a meter exceeds each level, and how much evidence stands that it does so beyond habit. */
export interface Exceedance {
  /** By hour of the day, then by level, 0 to 1. */
  readonly shares: Float32Array
  /** One running sum a level, and one for leaks that pause, in nats. */
  readonly evidence: Float32Array
}

/** Shares of a meter of which nothing is known: by hour of the day, then by level. */
export function unknownShares(): Float32Array {
  return sharesBefore.slice()
}

/**
 * Weighs one hour against the habit of its hour of the day: running sums (Page's CUSUM) of how much likelier a leak makes
 * it than habit does. Learns the habit at once where it may; `days` says of how many it knows.
 */
export function weighHour(
  { evidence, shares }: Exceedance,
  days: number,
  hourOfDay: number,
  litresPerHour: number,
  learns: boolean,
): void {
  const rate = learns ? 1 / Math.min(slowestDays, days + 3) : 0
  const first = hourOfDay * levels.length
  for (let level = 0; level < levels.length; level++) {
    const exceeds = litresPerHour > (levels[level] ?? 0)
    const share = shares[first + level] ?? 0
    evidence[level] = weigh(evidence[level] ?? 0, exceeds, share, steadyMiss)
    if (level === 0)
      evidence[levels.length] = weigh(evidence[levels.length] ?? 0, exceeds, share, pausingMiss)
    shares[first + level] = share + ((exceeds ? 1 : 0) - share) * rate
  }
}

function weigh(evidence: number, exceeds: boolean, share: number, miss: number): number {
  const usual = Math.min(mostShare, Math.max(leastShare, share))
  const step = exceeds ? Math.log((1 - miss) / usual) : Math.log(miss / (1 - usual))
  return Math.min(mostEvidence, Math.max(0, evidence + step))
}
