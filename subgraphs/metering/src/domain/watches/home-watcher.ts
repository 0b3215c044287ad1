import type { AlertSpan } from '../alerts/alert.ts'
import { type ConsumptionStep, startOf } from '../consumption.ts'
import type { Register, RegisterSpan } from '../register.ts'
import { judgeWatch } from './judge-watch.ts'
import { ended, settleWatch } from './settle-watch.ts'
import type { Watch, WatchKind } from './watch.ts'
import { type WatchedTime, watchedTimes } from './watched-time.ts'

/** What became of an alert. */
export interface WatchNews {
  readonly event: 'OPENED' | 'CLOSED'
  readonly watch: Watch
  readonly alert: AlertSpan
}

/** One meter with its watches, in memory: the same judgement as where readings are kept, without a database. */
export interface HomeWatcher {
  /** Takes the place of the running watch of its kind. */
  set(watch: Watch): readonly WatchNews[]
  end(kind: WatchKind, at: Date): readonly WatchNews[]
  /** A register in whatever order; one of an instant that is known changes nothing. `now` is when it is heard. */
  hear(register: Register, now: Date): readonly WatchNews[]
  /** What time alone does. */
  tick(now: Date): readonly WatchNews[]
}

interface Told {
  readonly watch: Watch
  readonly time: WatchedTime
  alert: AlertSpan
}

/** A watcher that has heard nothing yet. */
export function watchHome(): HomeWatcher {
  const watches = new Map<WatchKind, Watch>()
  const told = new Map<string, Told>()
  const standing = new Set<string>()
  const days = createSpans('DAY')
  const hours = createSpans('HOUR')
  let newest = new Date(0)

  function settle(watch: Watch, time: WatchedTime, now: Date, fresh: readonly Register[]): WatchNews[] {
    const name = `${watch.id} ${time.startsAt.getTime()}`
    const known = told.get(name)
    const home = { days: [{ meter, spans: days.of(time) }], hours: [hours.of(time)], told: fresh, newest }
    const judgement = judgeWatch(watch, time, home)
    const recorded = known?.alert ?? null
    const alert = settleWatch({ watch, time, recorded }, judgement, { now, newest })
    return alert === null ? [] : note(name, { watch, time, alert }, recorded)
  }

  function note(name: string, next: Told, before: AlertSpan | null): WatchNews[] {
    told.set(name, next)
    const { watch, alert } = next
    const stood = before !== null && before.closedAt === null
    const stands = alert.closedAt === null
    if (stands) standing.add(name)
    else standing.delete(name)
    if (stood === stands) return []
    return [{ event: stood ? 'CLOSED' : 'OPENED', watch, alert }]
  }

  function close(isOver: (each: Told) => Date | null): WatchNews[] {
    return [...standing].flatMap((name) => {
      const each = told.get(name)
      const at = each === undefined ? null : isOver(each)
      if (each === undefined || at === null) return []
      return note(name, { ...each, alert: ended(each.alert, at) }, each.alert)
    })
  }

  function endWatch(kind: WatchKind, at: Date): WatchNews[] {
    const running = watches.get(kind)
    watches.delete(kind)
    return running === undefined ? [] : close(({ watch }) => (watch.id === running.id ? at : null))
  }

  return {
    set(watch) {
      const news = endWatch(watch.kind, watch.since)
      watches.set(watch.kind, watch)
      return news
    },
    end: endWatch,
    hear(register, now) {
      days.widen(register)
      hours.widen(register)
      if (register.at > newest) newest = register.at
      const heard = { heard: [register.at], newest, suppliedSince: null }
      // What stood from an earlier time gives way first.
      const over = close(({ time }) => (newest >= time.endsAt ? time.endsAt : null))
      return [
        ...over,
        ...[...watches.values()].flatMap((watch) =>
          watchedTimes(watch, heard).flatMap((time) => settle(watch, time, now, [register])),
        ),
      ]
    },
    tick: (now) => close(({ time }) => (now >= time.endsAt ? time.endsAt : null)),
  }
}

/** It stood there all the time. */
const meter = { installedAt: new Date(0), removedAt: null }

const reachMs = 48 * 3_600_000

/** Spans of one meter that grow in whatever order registers come. */
function createSpans(step: ConsumptionStep) {
  const spans: RegisterSpan[] = []
  return {
    /** Those of a time, and of the day or two before it, as far back as a watch asks. */
    of({ startsAt, endsAt }: WatchedTime): readonly RegisterSpan[] {
      const earliest = startsAt.getTime() - reachMs
      const begin = spans.findLastIndex((span) => span.startsAt.getTime() < earliest) + 1
      return spans.slice(begin, spans.findLastIndex((span) => span.startsAt <= endsAt) + 1)
    },
    widen(register: Register): void {
      const startsAt = startOf(step, register.at)
      const place = spans.findLastIndex((span) => span.startsAt <= startsAt)
      const known = spans[place]
      if (known?.startsAt.getTime() !== startsAt.getTime()) {
        spans.splice(place + 1, 0, { startsAt, first: register, last: register })
        return
      }
      const first = register.at < known.first.at ? register : known.first
      const last = register.at > known.last.at ? register : known.last
      spans[place] = { startsAt, first, last }
    },
  }
}
