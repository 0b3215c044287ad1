import { once } from 'node:events'
import { longestPastDays, projectMonth, shortestPastDays } from '@aquacis/metering/projection'
import type { Command } from '../command.ts'
import { readDetectLine } from '../detect-line.ts'
import { createMeterDays, type MeterDays } from '../projection/meter-days.ts'
import { type ProjectArguments, readProjectArguments } from '../projection/project-arguments.ts'
import { takeLines } from '../take-lines.ts'

const help = `aquacis project: what the running month of each meter will come to, told from its own past.

Usage: npx -y pnpm@12 -s aquacis project [options] < readings.jsonl > projections.jsonl

One JSON object a line in; when the input ends, one a line out for each meter, in the order in which they first came.
Any number of meters and any order of readings. Of each meter a few numbers a day are kept, and of ${longestPastDays} days at most.
Blank lines are skipped.

Readings
  {"meterId":"A1","at":1750000000,"litres":1234}
    at        seconds since 1970, or text with its zone like "2026-11-20T18:30:00Z" or "2026-11-20T12:30-06:00"
    litres    the register, not the consumption; from every few minutes to every few days, with gaps, which are not zeros

Options
  --until INSTANT   what is known then, and nothing later; its month is the running one. In the forms of "at".
                    Without it each meter is projected from its own newest reading.
  --time-zone NAME  where days and months begin; America/Mexico_City unless told

Answers
  {"meterId":"A1","monthLitres":12000,"low":10500,"high":14100}
    monthLitres  litres of the whole month: what has run since its first day, or since the meter's first reading, and
                 what is still to come. Never less than what has run.
    low, high    eight months of ten end between them
  All three are null for a meter of which fewer than ${shortestPastDays} whole days are known, or that has been silent for a month.

A line that cannot be used is named on standard error and left out. The exit code is 0 however many there are, and 2 when
an option cannot be understood.
`

/** `aquacis project`: JSON lines of registers in, a JSON line a meter with the end of its month out. */
export const projectCommand: Command = {
  name: 'project',
  summary: 'what the running month of each meter will come to, with a range, from series of registers',
  help,
  async run(args, streams) {
    const asked = readProjectArguments(args)
    if ('fault' in asked) {
      streams.complaints.write(`${asked.fault}\n`)
      return 2
    }
    const meters = new Map<string, MeterDays>()
    await takeLines(streams, { take: (value) => take(value, meters, asked) })
    for (const [meterId, meter] of meters) {
      const line = `${JSON.stringify({ meterId, ...answerOf(meter, asked) })}\n`
      if (!streams.output.write(line)) await once(streams.output, 'drain')
    }
    return 0
  },
}

/** Takes a line; gives what is wrong with it, if anything is. */
function take(
  value: unknown,
  meters: Map<string, MeterDays>,
  { until, wallClock }: ProjectArguments,
): string | null {
  const line = readDetectLine(value)
  if ('fault' in line) return line.fault
  const meter = meters.get(line.meterId) ?? createMeterDays()
  meters.set(line.meterId, meter)
  // What a meter counts, which detection is told, says nothing of how much.
  if (!('kind' in line) && (until === null || line.at <= until)) meter.take(wallClock(line.at), line.litres)
  return null
}

function answerOf(meter: MeterDays, { until, wallClock }: ProjectArguments) {
  const told = projectMonth(meter.days(), until === null ? undefined : wallClock(until))
  if (told === null) return { monthLitres: null, low: null, high: null }
  return {
    monthLitres: Math.round(told.monthLitres),
    low: Math.floor(told.low),
    high: Math.ceil(told.high),
  }
}
