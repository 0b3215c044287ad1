import { counts, type LabelledEvent, leaksOf, type Series } from '../series.ts'
import { between, pick, type Random } from './random.ts'

/** Water laid over a household by ourselves: litres per hour at an instant, seconds since 1970. */
interface Overlay {
  readonly event: LabelledEvent
  readonly flowAt: (at: number) => number
}

const day = 86_400
const hour = 3_600
/** Registers are advanced in steps of this many seconds. */
const stride = 300

/** What of ours is laid over a household to learn from: seven ways of leaking, and four habits that are none. */
export const overlayNames = [
  'steady-small',
  'steady-medium',
  'steady-large',
  'burst',
  'growing',
  'refilling',
  'pausing',
  'pool',
  'drip',
  'sprinkler',
  'guests',
] as const

export type OverlayName = (typeof overlayNames)[number]

/** Whether a series has no leak of its own, so that one of ours may be laid over it. */
export function takesOverlay({ label }: Series): boolean {
  return counts(label) && leaksOf(label).length === 0
}

/**
 * A copy of a series with one overlay somewhere in its scored days, and its label. The pressure of the night moves leaks
 * by some percent; registers keep their resolution.
 */
export function injected(series: Series, name: OverlayName, random: Random): Series {
  const { label, at, litres } = series
  const { event, flowAt } = overlayOf(name, series, random)
  const shown = new Float64Array(litres.length)
  const offset = random() * label.resolution_l
  let total = offset
  let reached = event.start
  for (let i = 0; i < at.length; i++) {
    const until = Math.min(at[i] ?? 0, event.end)
    while (reached < until) {
      const step = Math.min(stride, until - reached)
      total += (flowAt(reached + step / 2) * step) / hour
      reached += step
    }
    shown[i] = (litres[i] ?? 0) + Math.floor(total / label.resolution_l) * label.resolution_l
  }
  return { ...series, litres: shown, label: { ...label, events: [...label.events, event] } }
}

function overlayOf(name: OverlayName, series: Series, random: Random): Overlay {
  const { label } = series
  const longest = name === 'burst' ? between(random, 0.25, 3) : name === 'pool' ? 1 : between(random, 4, 26)
  const start = between(random, label.eval_from, label.eval_to - Math.min(longest, 6) * day)
  const end = Math.min(label.eval_to, start + longest * day)
  const pressure = pressureOf(random)
  const leak = (rate: number, onset = start) => ({
    type: 'leak',
    subtype: name,
    start,
    onset,
    end,
    rate_lph: rate,
  })
  switch (name) {
    case 'steady-small':
      return steady(leak(between(random, 2, 5)), pressure)
    case 'steady-medium':
      return steady(leak(between(random, 6, 15)), pressure)
    case 'steady-large':
      return steady(leak(between(random, 18, 50)), pressure)
    case 'burst':
      return steady(leak(120 * 5 ** random()), pressure)
    case 'growing': {
      const full = between(random, 12, 40)
      const ramp = between(random, 8, 25) * day
      const onset = start + (ramp * 2) / full
      return {
        event: leak(full, onset),
        flowAt: (at) => full * Math.min(1, (at - start) / ramp) * pressure(at),
      }
    }
    case 'refilling':
      return refilling(leak(between(random, 3, 20)), between(random, 25, 110) * 60)
    case 'pausing': {
      const on = between(random, 5, 16) * hour
      const cycle = on + between(random, 4, 20) * hour
      const rate = between(random, 20, 60)
      return { event: leak(rate), flowAt: (at) => ((at - start) % cycle < on ? rate * pressure(at) : 0) }
    }
    case 'pool':
      return pool(label.eval_from, start, random)
    case 'drip':
      return watering(
        name,
        between(random, label.eval_from - 10 * day, label.eval_to - 6 * day),
        label.eval_to,
        random,
      )
    case 'sprinkler':
      return watering(
        name,
        between(random, label.eval_from - 10 * day, label.eval_to - 6 * day),
        label.eval_to,
        random,
      )
    case 'guests':
      return guests(series, Math.max(start, label.eval_from), random)
  }
}

function steady(
  event: LabelledEvent & { readonly rate_lph: number },
  pressure: (at: number) => number,
): Overlay {
  return { event, flowAt: (at) => event.rate_lph * pressure(at) }
}

/** A cistern that refills for six minutes in every cycle. */
function refilling(event: LabelledEvent & { readonly rate_lph: number }, cycle: number): Overlay {
  const open = 360
  const flow = (event.rate_lph * cycle) / open
  return { event, flowAt: (at) => ((at - event.start) % cycle < open ? flow : 0) }
}

/** Filled by day, for a part of a day, through one hose. */
function pool(evalFrom: number, around: number, random: Random): Overlay {
  const localMidnight = Math.floor((around - 6 * hour) / day) * day + 6 * hour
  const start = Math.max(evalFrom, localMidnight + between(random, 8, 17) * hour)
  const end = start + between(random, 5, 20) * hour
  const rate = pick(random, [between(random, 200, 400), between(random, 400, 900)])
  return { event: { type: 'info', subtype: 'pool', start, end }, flowAt: () => rate }
}

/** Pressure follows demand: highest before dawn. */
function pressureOf(random: Random): (at: number) => number {
  const swing = between(random, 0.04, 0.09)
  const peak = between(random, 2, 5) * hour
  return (at) => 1 + swing * Math.cos(((((at - 6 * hour) % day) - peak) / day) * 2 * Math.PI)
}

/** A garden watered by the clock, every night or every second one: long and thin, or short and wide. */
function watering(name: 'drip' | 'sprinkler', start: number, end: number, random: Random): Overlay {
  const opens = between(random, 19, 24) * hour
  const length = (name === 'drip' ? between(random, 7, 13) : between(random, 0.5, 3)) * hour
  const rate = name === 'drip' ? between(random, 3, 25) : between(random, 60, 600)
  const every = pick(random, [1, 1, 1, 2])
  return {
    event: { type: 'info', subtype: name, start, end },
    flowAt: (at) => {
      const sinceOpened = at - 6 * hour - opens
      const night = Math.floor(sinceOpened / day)
      return night % every === 0 && sinceOpened - night * day < length ? rate : 0
    },
  }
}

/** More people for some days: the household's own water of some weeks before, once more. */
function guests({ at, litres }: Series, start: number, random: Random): Overlay {
  const shift = (pick(random, [7, 14]) + between(random, -0.08, 0.08)) * day
  const share = between(random, 0.6, 1.6)
  let place = 0
  return {
    event: { type: 'info', subtype: 'guests', start, end: start + between(random, 3, 11) * day },
    flowAt: (now) => {
      const then = now - shift
      while (place > 0 && (at[place] ?? 0) > then) place--
      while (place + 2 < at.length && (at[place + 1] ?? 0) <= then) place++
      const step = (at[place + 1] ?? 0) - (at[place] ?? 0)
      if (step <= 0 || step > 6 * hour) return 0
      return (Math.max(0, (litres[place + 1] ?? 0) - (litres[place] ?? 0)) / step) * hour * share
    },
  }
}
