import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { startBefore } from '../../domain/consumption.ts'
import type { MeteredTime } from '../../domain/life/place-consumption.ts'
import type { Meter } from '../../domain/meter.ts'
import type { TelemetryReading } from '../../domain/telemetry-batch.ts'
import type { WatchedHome } from '../../domain/watches/judge-watch.ts'
import type { Watch } from '../../domain/watches/watch.ts'
import { untilHourOf, type WatchedTime } from '../../domain/watches/watched-time.ts'
import { timesAt } from '../../store/life/place-consumption.ts'
import { type AskedInstant, hoursAround } from '../../store/watches/hours-around.ts'

/** A home of which a batch brought something new. */
export interface HeardHome {
  readonly servicePointId: string
  /** Of the meter in service. */
  readonly meterKey: number
  /** All that ever stood there, oldest first. */
  readonly meters: readonly Meter[]
  /** What is new of the one in service, in order of time. */
  readonly told: readonly TelemetryReading[]
  readonly newest: Date
  /** Midnight with which the contract in force began. */
  readonly suppliedSince: Date
}

/** A time of a watch that is to be judged. */
export interface WatchTime {
  readonly home: HeardHome
  readonly watch: Watch
  readonly time: WatchedTime
}

/** What is kept of the registers of these homes as far as these times ask, one for each, in two questions. */
export async function loadHomes(tx: Transaction, times: readonly WatchTime[]): Promise<WatchedHome[]> {
  const days = await daysOf(tx, times.filter(isCounted))
  const hours = await hoursAround(tx, times.flatMap(askedInstants))
  return times.map(({ home: { servicePointId, meters, told, newest } }) => ({
    days: days.get(servicePointId) ?? [],
    hours: meters.map(({ key }) => hours.get(key) ?? []),
    ...{ told, newest },
  }))
}

function isCounted({ watch: { kind } }: WatchTime): boolean {
  return kind === 'DAY_LIMIT' || kind === 'MONTH_LIMIT'
}

async function daysOf(
  tx: Transaction,
  times: readonly WatchTime[],
): Promise<ReadonlyMap<string, readonly MeteredTime[]>> {
  if (times.length === 0) return new Map()
  const earliest = Math.min(...times.map(({ time }) => time.startsAt.getTime()))
  const latest = Math.max(...times.map(({ time }) => time.endsAt.getTime()))
  const places = new Map(
    times.map(({ home: { servicePointId, meters, suppliedSince } }) => [
      servicePointId,
      { meters, since: suppliedSince },
    ]),
  )
  return timesAt(tx, places, 'DAY', {
    from: startBefore('DAY', new Date(earliest)),
    before: new Date(latest),
  })
}

/** The instants around which a time asks for registers. */
function askedInstants({ home, watch, time }: WatchTime): AskedInstant[] {
  const { startsAt, endsAt } = time
  if (watch.kind === 'AWAY_USE') {
    return home.meters.flatMap(({ key: meterKey, removedAt }) => {
      const latest = earlier(endsAt, removedAt ?? home.newest)
      return latest < startsAt ? [] : around(meterKey, startsAt, latest)
    })
  }
  if (watch.kind !== 'TOO_LITTLE_USE') return []
  const { meterKey } = home
  return [
    { meterKey, at: startsAt, until: startsAt },
    ...around(meterKey, untilHourOf(watch, startsAt), earlier(endsAt, home.newest)),
  ]
}

/** The first register after an instant, and the last one before another. */
function around(meterKey: number, from: Date, until: Date): AskedInstant[] {
  return [
    { meterKey, at: from, until },
    { meterKey, at: until, until },
  ]
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other
}
