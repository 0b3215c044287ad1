import { createDetector, type Detector, observe } from '@aquacis/metering/detection'
import type { Signal } from '@aquacis/metering/detection/signal'
import type { Command } from '../command.ts'
import { readDetectLine } from '../detect-line.ts'
import { type LineTaker, takeLines } from '../take-lines.ts'

const help = `aquacis detect: what the product would say of these registers: leaks, bursts, reverse flow, standstill.

Usage: npx -y pnpm@12 -s aquacis detect < readings.jsonl > alerts.jsonl

One JSON object a line in; a JSON object a line out for each alert that opens, escalates or closes, at once. Any
number of meters, mixed at will; each meter's own readings in order of time. Blank lines are skipped.

Readings
  {"meterId":"A1","at":1750000000,"litres":1234}
    at        seconds since 1970, or text with its zone like "2026-11-20T18:30:00Z" or "2026-11-20T12:30-06:00".
              Answers are written as the reading was that caused them, text always in UTC.
    litres    the register, not the consumption. It may repeat, fall, jump or begin anew.
Meters (optional, before the meter's first reading)
  {"meterId":"A1","kind":"residential"}      or "multi_family"; without it residential
    calibreMillimetres (optional)             nominal diameter: wider meters pass more before a flow is high

Answers
  {"meterId":"A1","layer":"rule","kind":"CONTINUOUS_FLOW","severity":"warning","event":"opened",
   "at":1750086400,"since":1750000000,"litres":48}
    layer     rule: what the trade names. notice: what was learned of this meter; a resident is told these.
    kind      rule: CONTINUOUS_FLOW, HIGH_FLOW, REVERSE_FLOW, ZERO_CONSUMPTION. notice: LEAK, HIGH_FLOW.
              A notice needs three weeks of a meter that is read every six hours or more often.
    severity  warning or critical
    event     opened, escalated (from warning to critical), closed (the cause has ended)
    at        instant of the reading that made it fire; nothing is said that no reading caused, so an alert
              that stands when the input ends is not closed
    since     when its cause began
    litres    water that it has taken so far

A line that cannot be used is named on standard error and left out, as is a reading older than the one before it
of the same meter; one of the same instant is left out silently. The exit code is 0 however many there are.
`

/** One meter of the input. */
interface Watched {
  readonly detector: Detector
  last: number
}

/** `aquacis detect`: JSON lines of registers in, JSON lines of alerts out. */
export const detectCommand: Command = {
  name: 'detect',
  summary: 'which leaks, bursts and other alerts the product would raise over series of registers',
  help,
  async run(_args, streams) {
    await takeLines(streams, createWatch())
    return 0
  },
}

function createWatch(): LineTaker {
  const meters = new Map<string, Watched>()
  let answers: string[] = []
  let asked = { meterId: '', isText: false }
  const emit = (signal: Signal) => answers.push(answerOf(signal, asked))

  function take(value: unknown): string | null {
    const line = readDetectLine(value)
    if ('fault' in line) return line.fault
    const known = meters.get(line.meterId)
    if ('kind' in line) {
      if (known !== undefined)
        return `says of ${line.meterId} what must be said once, before its first reading`
      const detector = createDetector(line.kind, line.calibreMillimetres)
      meters.set(line.meterId, { detector, last: Number.NEGATIVE_INFINITY })
      return null
    }
    const meter = known ?? { detector: createDetector('RESIDENTIAL'), last: line.at }
    if (known === undefined) meters.set(line.meterId, meter)
    if (line.at < meter.last) return `is older than the reading before it of ${line.meterId}`
    meter.last = line.at
    asked = line
    observe(meter.detector, line.at, line.litres, emit)
    return null
  }

  function takeAnswers(): readonly string[] {
    const taken = answers
    answers = []
    return taken
  }
  return { take, takeAnswers }
}

function answerOf(
  signal: Signal,
  { meterId, isText }: { readonly meterId: string; readonly isText: boolean },
) {
  const { layer, kind, severity, event, at, since, litres } = signal
  const instant = (ms: number) => (isText ? new Date(ms).toISOString() : ms / 1_000)
  const line = {
    meterId,
    layer: layer.toLowerCase(),
    kind,
    severity: severity.toLowerCase(),
    event: event.toLowerCase(),
    at: instant(at),
    since: instant(since),
    litres,
  }
  return `${JSON.stringify(line)}\n`
}
