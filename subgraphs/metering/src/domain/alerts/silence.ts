/** A device is missed this long after it should have spoken, in seconds. */
const graceSeconds = 4 * 3_600
/** Of a device of which nothing is known yet, that it speaks once a day. */
const assumedSeconds = 86_400
/** One long silence is no habit. */
const longestSeconds = 1.5 * 86_400

/** How often a meter speaks, after it spoke `gapSeconds` after the last time; `known` is 0 while that is not known. */
export function learnInterval(known: number, gapSeconds: number): number {
  const gap = Math.min(gapSeconds, longestSeconds)
  return Math.round(known === 0 ? gap : (known + gap) / 2)
}

/** After how many seconds a device counts as silent: by its own interval, else by the learned one, 0 where unknown. */
export function silentAfterSeconds(ownSeconds: number | null, learnedSeconds: number): number {
  return (ownSeconds ?? (learnedSeconds > 0 ? learnedSeconds : assumedSeconds)) + graceSeconds
}
