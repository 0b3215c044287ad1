import { type HeardHours, rememberedHours } from './heard-hours.ts'

/**
 * What is measured of the last hours of a meter, each the larger the more it looks like a leak. Litres per hour but where
 * said otherwise. The order is that of every array of statistics, in the state and in the model.
 */
export const statisticNames = [
  // The smallest flow of the last 2, 3, 4, 6, 10, 16, 24, 36 and 48 hours.
  'floor2',
  'floor3',
  'floor4',
  'floor6',
  'floor10',
  'floor16',
  'floor24',
  'floor36',
  'floor48',
  // The third smallest of the last day and the fifth of two days: a dry hour a day does not hide a leak.
  'third24',
  'fifth48',
  // The smallest mean of three hours in a day and in two, and of six hours in two: leaks that come in refills or pulses.
  'smooth24',
  'smooth48',
  'smooth48by6',
  // The mean of a day.
  'mean24',
  // How many hours were not dry, of 24 and of 72.
  'wet24',
  'wet72',
  // Of the last day, what its hours of light show, 9 to 21 o'clock: how many were not dry, and the third smallest flow.
  // Who waters a garden by night leaves the day as it was.
  'wetByDay',
  'thirdByDay',
  // Smallest and mean flow of the night, 0 to 5 o'clock.
  'nightFloor',
  'nightMean',
  // Evidence, in nats, that flow stays above 0, 3, 8, 20, 50 and 120 L/h at hours when it usually does not, for a leak that
  // never pauses; and above 0 for one that does.
  'evidence0',
  'evidence3',
  'evidence8',
  'evidence20',
  'evidence50',
  'evidence120',
  'pausingEvidence',
] as const

/** How many statistics there are. */
export const statisticCount = statisticNames.length

/** The place of each statistic. */
export const place = Object.fromEntries(statisticNames.map((name, index) => [name, index])) as Readonly<
  Record<(typeof statisticNames)[number], number>
>

const dayBegins = 9
const dayEnds = 21
const windows = [2, 3, 4, 6, 10, 16, 24, 36, 48] as const

/** Where the hours are copied to, newest first, so that windows are runs. */
const recent = new Float32Array(rememberedHours)
/** The smallest flows met so far, ascending. */
const smallest = new Float64Array(5)

/**
 * Fills `into` with the statistics of the hours heard. A window that is not yet full measures 0: what was not heard says
 * nothing. `hourOfDay` is that
 * of the newest hour. Night and evidence are left to the caller. Answers the hours, newest first, valid until the next call.
 */
export function measureFlows(heard: HeardHours, hourOfDay: number, into: Float32Array): Float32Array {
  const { count } = heard.numbers
  copyRecent(heard)
  into.fill(0)
  let floor = Number.POSITIVE_INFINITY
  let litres = 0
  let wet = 0
  let nextWindow = 0
  smallest.fill(Number.POSITIVE_INFINITY)
  for (let k = 0; k < count; k++) {
    const flow = recent[k] ?? 0
    if (flow > 0) wet++
    if (k >= 48) continue
    if (flow < floor) floor = flow
    if (k < 24) litres += flow
    if (flow < (smallest[4] ?? 0)) keepSmall(flow)
    if (k + 1 === windows[nextWindow]) {
      into[nextWindow] = floor
      nextWindow++
    }
    if (k === 23) {
      into[place.third24] = smallest[2] ?? 0
      into[place.mean24] = litres / 24
      into[place.wet24] = wet
    }
  }
  if (count >= 48) into[place.fifth48] = smallest[4] ?? 0
  if (count === rememberedHours) into[place.wet72] = wet
  measureSmooth(count, into)
  if (count >= 24) measureDay(hourOfDay, into)
  return recent
}

function measureDay(hourOfDay: number, into: Float32Array): void {
  smallest.fill(Number.POSITIVE_INFINITY)
  let wet = 0
  for (let k = 0; k < 24; k++) {
    const hour = (hourOfDay - k + 24) % 24
    if (hour < dayBegins || hour >= dayEnds) continue
    const flow = recent[k] ?? 0
    if (flow > 0) wet++
    if (flow < (smallest[4] ?? 0)) keepSmall(flow)
  }
  into[place.wetByDay] = wet
  into[place.thirdByDay] = smallest[2] ?? 0
}

function copyRecent({ numbers, flows }: HeardHours): void {
  let slot = numbers.head
  for (let k = 0; k < numbers.count; k++) {
    recent[k] = flows[slot] ?? 0
    slot = slot === 0 ? rememberedHours - 1 : slot - 1
  }
}

function keepSmall(flow: number): void {
  let rank = 4
  while (rank > 0 && flow < (smallest[rank - 1] ?? 0)) {
    smallest[rank] = smallest[rank - 1] ?? 0
    rank--
  }
  smallest[rank] = flow
}

function measureSmooth(count: number, into: Float32Array): void {
  if (count < 24) return
  const longest = Math.min(count, 48)
  let three = (recent[0] ?? 0) + (recent[1] ?? 0) + (recent[2] ?? 0)
  let six = three + (recent[3] ?? 0) + (recent[4] ?? 0) + (recent[5] ?? 0)
  let leastThree = three
  let leastSix = six
  for (let k = 3; k < longest; k++) {
    three += (recent[k] ?? 0) - (recent[k - 3] ?? 0)
    if (three < leastThree) leastThree = three
    if (k >= 6) {
      six += (recent[k] ?? 0) - (recent[k - 6] ?? 0)
      if (six < leastSix) leastSix = six
    }
    if (k === 23) into[place.smooth24] = leastThree / 3
  }
  if (longest < 48) return
  into[place.smooth48] = leastThree / 3
  into[place.smooth48by6] = leastSix / 6
}
