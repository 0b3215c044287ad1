import type { ConsumptionStep } from '../consumption.ts'
import type { Measurement } from '../reading.ts'
import type { Register } from '../register.ts'
import { type MeterSpan, stepClock } from '../roll-up.ts'

/** Where a meter stands: its newest reading, and the first register of each span in which that reading lies. */
export interface Standing {
  readonly latest: Measurement
  readonly firsts: Readonly<Record<ConsumptionStep, Register>>
}

/** A meter that told something new: where it stood, null if it had never spoken, and its newest reading now. */
export interface Move {
  readonly meterKey: number
  readonly before: Standing | null
  readonly latest: Measurement
}

/** What becomes of the spans of one step. */
export interface MovedSpans {
  /** First register of the span that runs now, one for each move. */
  readonly firsts: readonly Register[]
  /** Spans that are over now and were not before: nothing of them is kept. Sorted by meter and start. */
  readonly over: readonly MeterSpan[]
  /** Spans that were over before. Sorted alike. */
  readonly past: readonly MeterSpan[]
}

/**
 * Moves spans on by those of a batch: a span runs as long as the newest reading lies in it, and is over when a reading
 * lies behind it. Both are sorted by meter, and each meter of a span has its move.
 */
export function moveSpans(
  step: ConsumptionStep,
  moves: readonly Move[],
  spans: readonly MeterSpan[],
): MovedSpans {
  const clock = stepClock(step)
  const firsts: Register[] = []
  const over: MeterSpan[] = []
  const past: MeterSpan[] = []
  let next = 0
  for (const { meterKey, before, latest } of moves) {
    const runs = clock(latest.at).getTime()
    let first: Register | undefined
    const settle = (span: MeterSpan, ran: number) => {
      const start = span.startsAt.getTime()
      if (start === runs) first = span.first
      else if (start < ran) past.push(span)
      else over.push(span)
    }
    let running = before === null ? null : runningSpan(meterKey, before, step, clock)
    const ran = running === null ? Number.NEGATIVE_INFINITY : running.startsAt.getTime()
    for (let span = spans[next]; span?.meterKey === meterKey; span = spans[++next]) {
      const start = span.startsAt.getTime()
      if (running === null || start < ran) settle(span, ran)
      else {
        settle(start === ran ? merged(running, span) : running, ran)
        if (start !== ran) settle(span, ran)
        running = null
      }
    }
    if (running !== null) settle(running, ran)
    firsts.push(first ?? latest)
  }
  return { firsts, over, past }
}

function runningSpan(
  meterKey: number,
  { latest, firsts }: Standing,
  step: ConsumptionStep,
  clock: (at: Date) => Date,
): MeterSpan {
  return { meterKey, startsAt: clock(latest.at), first: firsts[step], last: latest }
}

/** Two tellings of one span: the earlier first and the later last; of two of one instant, what was there before. */
function merged(known: MeterSpan, told: MeterSpan): MeterSpan {
  return {
    ...known,
    first: isBefore(told.first, known.first) ? told.first : known.first,
    last: isBefore(known.last, told.last) ? told.last : known.last,
  }
}

function isBefore(one: Register, other: Register): boolean {
  return one.at.getTime() < other.at.getTime()
}
