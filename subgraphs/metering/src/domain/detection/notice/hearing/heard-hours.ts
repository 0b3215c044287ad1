/** How many heard hours are remembered: three days. */
export const rememberedHours = 72

const hour = 3_600_000
/** Mexico City keeps UTC-6 all year since 2022 (Ley de los Husos Horarios). */
const localOffset = -6 * hour
/** Readings that come often wait for the hour to fill, less what the clock of a meter that answers hourly may jitter. */
const clockJitter = 10 * 60_000
/** Of steps longer than this nobody knows whether a dry night lay in them: a meter with such steps shows no hours. */
const longestStep = 6.6 * hour
/** What is taken back within this many litres is water running back and forth, not another register. */
const backwardLitres = 50
/** After such a silence nothing that was heard before it belongs to what is heard after it. */
const forgettingSilence = 48 * hour
/** How many times the usual interval an ordinary step may last: a longer one was not heard. */
const ordinaryStep = 1.6
/** The usual interval follows by this share of the shorter of two steps in a row: a single gap does not move it. */
const intervalShare = 0.15

/** The last hours in which a meter was heard. Mutable: readings move it on in place. */
export interface HeardHours {
  readonly numbers: {
    /** Newest instant seen; -1 before the first. */
    seenAt: number
    /** Instant and register at which the running hour began. */
    edgeAt: number
    edgeLitres: number
    /** How far apart readings usually are, and how far the last two were, in milliseconds. */
    interval: number
    lastStep: number
    /** Place of the newest hour in the ring, and how many hours it holds. */
    head: number
    count: number
  }
  /** Ring of flows in litres per hour. */
  readonly flows: Float32Array
  /** Ring of how many minutes each hour of {@link flows} lasted: more than sixty where some were not heard. */
  readonly minutes: Uint16Array
}

/** What is said of each hour that a reading completes: its flow, its end, and its length in milliseconds. */
export type OnHour = (litresPerHour: number, endsAt: number, duration: number) => void

/** A meter that was never heard. */
export function createHeardHours(): HeardHours {
  return {
    numbers: { seenAt: -1, edgeAt: -1, edgeLitres: 0, interval: hour, lastStep: hour, head: 0, count: 0 },
    flows: new Float32Array(rememberedHours),
    minutes: new Uint16Array(rememberedHours),
  }
}

/**
 * Moves on by one reading, and hands over every hour that it completes, oldest first. What stood still was dry in every
 * hour. Water of a longer step is shared evenly among its hours where the meter always answers so seldom, and never among
 * more than {@link longestStep}; otherwise its hours were not heard, and count as one.
 * A register that falls a little waits until it has made good; one that falls far, or rises by more than `mostFlow` litres
 * an hour, is another register: what was heard before stays heard.
 */
export function hearRegister(
  heard: HeardHours,
  at: number,
  litres: number,
  mostFlow: number,
  onHour: OnHour,
): void {
  const { numbers } = heard
  if (at <= numbers.seenAt) return
  const first = numbers.seenAt < 0
  if (!first) followInterval(heard, at - numbers.seenAt)
  numbers.seenAt = at
  const elapsed = at - numbers.edgeAt
  const moved = litres - numbers.edgeLitres
  if (first || moved < -backwardLitres || moved * hour > mostFlow * Math.max(elapsed, hour)) {
    numbers.edgeAt = at
    numbers.edgeLitres = litres
    return
  }
  if (elapsed < hour - Math.min(clockJitter, numbers.interval / 2)) return
  numbers.edgeAt = at
  if (moved >= 0) numbers.edgeLitres = litres
  if (elapsed > forgettingSilence) numbers.count = 0
  const hours = hoursKnown(heard, elapsed, moved)
  const flow = (Math.max(0, moved) / elapsed) * hour
  for (let nth = 1; nth <= hours; nth++) onHour(flow, at - ((hours - nth) * elapsed) / hours, elapsed / hours)
}

function followInterval({ numbers }: HeardHours, step: number): void {
  numbers.interval += (Math.min(step, numbers.lastStep) - numbers.interval) * intervalShare
  numbers.lastStep = Math.min(step, 24 * hour)
}

/** How many hours a step tells of: each that stood still, those that the meter always leaves out, one of any other. */
function hoursKnown({ numbers }: HeardHours, elapsed: number, moved: number): number {
  const hours = Math.max(1, Math.round(elapsed / hour))
  if (moved === 0) return Math.min(hours, rememberedHours)
  const isOrdinary = elapsed <= Math.min(ordinaryStep * Math.max(numbers.interval, hour), longestStep)
  return isOrdinary ? hours : 1
}

/** Puts an hour into the ring. */
export function rememberHour(heard: HeardHours, litresPerHour: number, duration: number): void {
  const { numbers } = heard
  numbers.head = (numbers.head + 1) % rememberedHours
  heard.flows[numbers.head] = litresPerHour
  heard.minutes[numbers.head] = Math.min(65_535, Math.round(duration / 60_000))
  if (numbers.count < rememberedHours) numbers.count++
}

/** Forgets the hours heard, so that what is over supports no further alert. */
export function forgetHours(heard: HeardHours): void {
  heard.numbers.count = 0
}

/** Whether the meter answers often enough for its hours to be known. */
export function showsHours(heard: HeardHours): boolean {
  return heard.numbers.interval <= longestStep
}

/** Hours between two readings, as a rule: 1 for most meters. */
export function usualHours({ numbers }: HeardHours): number {
  return numbers.interval / hour
}

/** Hour of the local day, 0 to 23, in which the middle of an hour that ends at `endsAt` lies. */
export function localHour(endsAt: number, duration: number): number {
  const sinceMidnight = (endsAt - Math.min(duration, hour) / 2 + localOffset) % (24 * hour)
  return Math.floor(sinceMidnight / hour)
}

/** Number of the local day to which an hour that ends at `endsAt` belongs. */
export function localDay(endsAt: number, duration: number): number {
  return Math.floor((endsAt - Math.min(duration, hour) / 2 + localOffset) / (24 * hour))
}
