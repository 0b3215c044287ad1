import { litres } from '@aquacis/kit/values/volume.ts'
import { type HomeWatcher, type WatchNews, watchHome } from '@aquacis/metering/watches'
import { limitOf } from '@aquacis/metering/watches/watch'
import type { Command } from '../command.ts'
import { type LineTaker, takeLines } from '../take-lines.ts'
import { readWatchLine } from '../watching/watch-line.ts'

const help = `aquacis watch: what people would be told who set limits, absences and quiet hours for these registers.

Usage: npx -y pnpm@12 -s aquacis watch < lines.jsonl > alerts.jsonl

One JSON object a line in; a JSON object a line out for each alert that opens or closes, at once. Any number of meters,
mixed at will, readings in any order. Blank lines are skipped. Days, months and hours are those of Mexico City.

Watches (one of each kind runs at a meter; the next takes its place)
  {"meterId":"A1","watch":"DAY_LIMIT","litres":300}            or "costCentavos" instead of "litres"
  {"meterId":"A1","watch":"MONTH_LIMIT","costCentavos":30000}
  {"meterId":"A1","watch":"AWAY_USE","from":"2026-11-20T15:30:00Z","until":"2026-11-23T18:00:00Z","allowanceLitres":20}
  {"meterId":"A1","watch":"TOO_LITTLE_USE","fromHour":7,"untilHour":11,"litres":10}
    at        optional: when it was set; the day or month of it counts from its beginning. Without it, from ever.
  {"meterId":"A1","watch":"DAY_LIMIT","end":true,"at":1750000000}
Readings
  {"meterId":"A1","at":1750000000,"litres":1234}
    at        seconds since 1970, or text with its zone like "2026-11-20T18:30:00Z"; it is heard at that instant,
              or when the newest one was, if that is later
    litres    the register, not the consumption
The clock (optional: newer readings end what is over, too)
  {"now":"2026-11-21T06:00:00Z"}

Answers
  {"meterId":"A1","kind":"DAY_LIMIT","severity":"warning","event":"opened","at":"2026-11-20T21:00:00.000Z",
   "since":"2026-11-20T06:00:00.000Z","litres":312,"limit":300}
    event     opened or closed; closed with "reason": ended (its time is over, its watch was ended, or all is well
              again) or corrected (readings that came late took the ground from it). What was corrected may open again.
    at        instant of the reading that shows it; of its end
    litres    used so far in the day, month, absence or hours

A line that cannot be used is named on standard error and left out. The exit code is 0 however many there are.
`

/** `aquacis watch`: JSON lines of watches and registers in, JSON lines of alerts out. */
export const watchCommand: Command = {
  name: 'watch',
  summary: 'what people would be told who set limits, absences and quiet hours',
  help,
  async run(_args, streams) {
    await takeLines(streams, createWatching())
    return 0
  },
}

function createWatching(): LineTaker {
  const homes = new Map<string, HomeWatcher>()
  let now = new Date(0)
  let answers: string[] = []
  let count = 0

  function homeOf(meterId: string): HomeWatcher {
    const home = homes.get(meterId) ?? watchHome()
    homes.set(meterId, home)
    return home
  }

  function tell(meterId: string, news: readonly WatchNews[]): void {
    for (const each of news) answers.push(answerOf(meterId, each))
  }

  function take(value: unknown): string | null {
    count += 1
    const line = readWatchLine(value, count)
    if ('fault' in line) return line.fault
    if ('now' in line) {
      now = line.now > now ? line.now : now
      for (const [meterId, home] of homes) tell(meterId, home.tick(now))
    } else if ('set' in line) tell(line.meterId, homeOf(line.meterId).set(line.set))
    else if ('end' in line) tell(line.meterId, homeOf(line.meterId).end(line.end, line.at))
    else {
      const at = new Date(line.at)
      now = at > now ? at : now
      tell(line.meterId, homeOf(line.meterId).hear({ at, litres: litres(line.litres) }, now))
    }
    return null
  }

  function takeAnswers(): readonly string[] {
    const taken = answers
    answers = []
    return taken
  }
  return { take, takeAnswers }
}

function answerOf(meterId: string, { event, watch, alert }: WatchNews): string {
  const { kind, severity, since, openedAt, closedAt, closedReason } = alert
  const line = {
    ...{ meterId, kind, severity: severity.toLowerCase(), event: event.toLowerCase() },
    ...(event === 'CLOSED' && closedReason !== null ? { reason: closedReason.toLowerCase() } : {}),
    at: new Date(event === 'CLOSED' && closedAt !== null ? closedAt : openedAt).toISOString(),
    since: new Date(since).toISOString(),
    ...{ litres: alert.litres, limit: limitOf(watch) },
  }
  return `${JSON.stringify(line)}\n`
}
