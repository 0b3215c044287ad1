import { heavyFloor } from '../../../subgraphs/metering/src/domain/detection/notice/decide.ts'
import { describeHour } from '../../../subgraphs/metering/src/domain/detection/notice/describe-hour.ts'
import { mostFlow } from '../../../subgraphs/metering/src/domain/detection/notice/hear-reading.ts'
import { place } from '../../../subgraphs/metering/src/domain/detection/notice/hearing/flow-statistics.ts'
import { hearRegister } from '../../../subgraphs/metering/src/domain/detection/notice/hearing/heard-hours.ts'
import { createNotice } from '../../../subgraphs/metering/src/domain/detection/notice/notice-state.ts'
import { burstsOf } from '../score.ts'
import { type Label, type LabelledEvent, leaksOf, type Series } from '../series.ts'
import { injected, overlayNames, takesOverlay } from './inject.ts'
import { randomFrom } from './random.ts'
import type { Row } from './table.ts'

/** What is learned: when to tell of a leak, or of water that runs too fast. */
export type Target = 'leak' | 'highFlow'

const hour = 3600
const day = 24 * hour
/** A leak teaches for so long after its onset: later is too late. One that grows takes longer to be anything. */
const teaches = { ordinary: 4 * day, growing: 10 * day, burst: 1 * day }
/** So long after the onset an hour is worth more than later ones. */
const urgent = { leak: 1.5 * day, highFlow: 4 * hour }
/** So long after an event its water is still in the windows: neither leak nor habit. */
const aftermath = 3 * day
/** Of the hours of habits that we laid over households, so many are kept. */
const overlayHoursKept = 1 / 3
const quietHoursKept = 1 / 6

/** Hours to learn one target from: every series as it is, and copies with overlays of our own. */
export function rowsToLearn(
  members: readonly { readonly one: Series; readonly household: number }[],
  target: Target,
  copies: number,
  seed: number,
): Row[] {
  const random = randomFrom(seed)
  const rows: Row[] = []
  for (const { one, household: group } of members) {
    const keep = (values: Float32Array, label: number, weight: number) => {
      rows.push({ values: values.slice(), label, weight, group })
    }
    eachLesson(one, target, (values, label, _, age) => {
      if (label === 1) keep(values, label, urgency(target, age))
      else if ((values[place.floor6] ?? 0) > 0 || (values[place.wet24] ?? 0) >= 18) keep(values, label, 1)
      else if (random() < quietHoursKept) keep(values, label, 1 / quietHoursKept)
    })
    if (!takesOverlay(one)) continue
    for (let copy = 0; copy < copies; copy++) {
      for (const name of overlayNames) {
        if (target === 'highFlow' && !['burst', 'pool', 'steady-large', 'sprinkler', 'guests'].includes(name))
          continue
        const laid = injected(one, name, random)
        const event = laid.label.events.at(-1)
        if (event === undefined) continue
        eachLesson(laid, target, (values, label, at) => {
          if (at < event.start || at > event.end + day / 4) return
          if (label === 1 || random() < overlayHoursKept)
            keep(values, label, label === 1 ? 0.5 : 0.5 / overlayHoursKept)
        })
      }
    }
  }
  return rows
}

function eachLesson(
  { label, kind, at, litres }: Series,
  target: Target,
  onLesson: (values: Float32Array, label: number, at: number, age: number) => void,
): void {
  const state = createNotice(kind)
  const events =
    target === 'leak'
      ? leaksOf(label)
      : burstsOf(label).concat(
          leaksOf(label).filter(({ subtype, rate_lph }) => subtype === 'burst' && (rate_lph ?? 0) < 120),
        )
  const begins = label.eval_from - 7 * day
  for (let i = 0; i < at.length; i++) {
    const now = at[i] ?? 0
    hearRegister(state.heard, now * 1000, litres[i] ?? 0, mostFlow[kind], (flow, endsAt, duration) => {
      const { description } = describeHour(state, flow, endsAt, duration)
      if (now < begins || (target === 'highFlow' && (description[place.floor2] ?? 0) < heavyFloor)) return
      const { lesson, age } = lessonAt(label, events, target, now)
      if (lesson !== null) onLesson(description, lesson, now, age)
    })
  }
}

/** The first hours of a leak weigh most: that is when telling of it saves water. */
function urgency(target: Target, age: number): number {
  return age <= urgent[target] ? 1 : 0.3
}

/**
 * 1 while an event teaches, and for how many seconds it has lasted; 0 while nothing is the matter, null where the hour
 * says neither.
 */
function lessonAt(
  label: Label,
  events: readonly LabelledEvent[],
  target: Target,
  at: number,
): { lesson: number | null; age: number } {
  const event = events.find(({ start, end }) => at >= start && at <= end + aftermath)
  if (event !== undefined) {
    const age = at - (event.onset ?? event.start)
    const length =
      target === 'highFlow' ? teaches.burst : event.subtype === 'growing' ? teaches.growing : teaches.ordinary
    return { lesson: age > hour && age <= length && at <= event.end ? 1 : null, age }
  }
  const natural =
    target === 'leak' && label.natural.some(({ start, end }) => at >= start && at <= end + 6 * hour)
  return { lesson: natural ? null : 0, age: 0 }
}
