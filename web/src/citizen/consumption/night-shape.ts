/** What the water of the last nights looks like. Whoever sleeps draws none: what runs then runs by itself. */
export type NightShape =
  /** In every hour of the last nights, and more than any tank takes: an open tap, a broken pipe. */
  | { readonly kind: 'pipe'; readonly litresPerHour: number; readonly nights: number }
  /** In every hour of the last nights, much the same: a tank that never fills. */
  | { readonly kind: 'toilet'; readonly litresPerHour: number; readonly nights: number }
  /** In every hour, but only drops. */
  | { readonly kind: 'drip'; readonly litresPerHour: number; readonly nights: number }
  /** A lot in one hour, none in the others, night after night: something with a timer. */
  | { readonly kind: 'timer'; readonly litres: number; readonly nights: number }
  | { readonly kind: 'none' }

/** Hours of one night, midnight to five, the latest night first; null where nothing is known. */
export type Night = readonly (number | null)[]

/** Of five hours so many have to be known, or a night says nothing. */
const leastHours = 3
const leastNights = 2
/** Litres in an hour from which on drops are a run. */
const runsFrom = 6
/** A toilet whose valve hangs open passes some two litres a minute. */
const pipeFrom = 120
/** A constant run varies by no more than its own half. */
const steadyWithin = 0.5
const timerFrom = 50
const timerNights = 3

const knownOf = (night: Night) => night.filter((hour) => hour !== null)
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** How many of the latest nights, without a break, never came to rest. */
function restlessNights(nights: readonly Night[]): Night[] {
  const restless: Night[] = []
  for (const night of nights) {
    const known = knownOf(night)
    if (known.length < leastHours) continue
    if (Math.min(...known) < 1) break
    restless.push(known)
  }
  return restless
}

/** Reads the last nights, the latest first. Says `none` sooner than something that is not so. */
export function nightShape(nights: readonly Night[]): NightShape {
  const restless = restlessNights(nights)
  if (restless.length >= leastNights) {
    const lows = restless.map((night) => Math.min(...knownOf(night)))
    const litresPerHour = median(lows)
    const isSteady = lows.every(
      (low) => Math.abs(low - litresPerHour) <= Math.max(2, litresPerHour * steadyWithin),
    )
    if (isSteady) {
      const kind = litresPerHour >= pipeFrom ? 'pipe' : litresPerHour >= runsFrom ? 'toilet' : 'drip'
      return { kind, litresPerHour, nights: restless.length }
    }
  }
  const timed = nights.flatMap((night) => {
    const known = knownOf(night).toSorted((a, b) => b - a)
    const [most = 0, ...others] = known
    return known.length >= leastHours && most >= timerFrom && others.every((litres) => litres < most / 5)
      ? [most]
      : []
  })
  return timed.length >= timerNights
    ? { kind: 'timer', litres: median(timed), nights: timed.length }
    : { kind: 'none' }
}
