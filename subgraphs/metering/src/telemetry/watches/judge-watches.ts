import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import { spanOf } from '../../domain/alerts/alert.ts'
import { residentsSeeSince } from '../../domain/policy.ts'
import type { Standing } from '../../domain/telemetry/running-spans.ts'
import type { TelemetryReading } from '../../domain/telemetry-batch.ts'
import { judgeWatch, type WatchedHome } from '../../domain/watches/judge-watch.ts'
import { ended, settleWatch } from '../../domain/watches/settle-watch.ts'
import type { Watch } from '../../domain/watches/watch.ts'
import { type WatchedTime, watchedTimes } from '../../domain/watches/watched-time.ts'
import { type MeterAddress, metersEverAt } from '../../store/meter.ts'
import { runningWatches } from '../../store/watches/watch.ts'
import { alertsOfTimes, type WatchAlert } from '../../store/watches/watch-alert.ts'
import { type HeardHome, loadHomes, type WatchTime } from './load-homes.ts'
import { saveWatchAlerts, type WatchMove } from './save-watch-alerts.ts'
import { watchFacts } from './watch-facts.ts'
import { placesNow, type WatchedPlaces } from './watched-places.ts'

/** What of a batch the watches have to know. */
export interface Watchable {
  /** New readings only, sorted by meter and instant, written down already. */
  readonly stored: readonly TelemetryReading[]
  /** Where the meters of the batch stood before it, by key; absent: never spoke. */
  readonly standings: ReadonlyMap<number, Standing>
  readonly meters: ReadonlyMap<number, MeterAddress>
  readonly now: Date
}

/**
 * Judges the watches of the homes that were heard by what is kept of them now, opens, corrects and closes their alerts, and
 * gives the facts to publish. What was judged before is judged again from the same registers, so neither repetition nor
 * order matters. Of one meter, one transaction judges at a time: its latest value is taken.
 */
export async function judgeWatches(
  tx: Transaction,
  batch: Watchable,
  known: WatchedPlaces,
): Promise<readonly EventEnvelope[]> {
  if (batch.stored.length === 0) return []
  const places = await placesNow(tx, known)
  const heard = heardAt(batch, places)
  if (heard.size === 0) return []
  const watches = await runningWatches(tx, [...heard.keys()])
  const homes = await heardHomes(tx, heard, [...watches.keys()], batch)
  const moves = await judge(tx, [...homes.values()], watches, batch.now)
  const changes = await saveWatchAlerts(tx, moves)
  if (changes.length === 0) return []
  const traces = new Map(batch.stored.map(({ meterKey, traceId }) => [meterKey, traceId]))
  return watchFacts(tx, changes, batch.now, (meterKey) => traces.get(meterKey))
}

/** New readings by watched service point. */
function heardAt({ stored, meters }: Watchable, places: ReadonlySet<string>) {
  if (places.size === 0) return new Map<string, TelemetryReading[]>()
  const placeOf = ({ meterKey }: TelemetryReading) => meters.get(meterKey)?.servicePointId ?? ''
  return Map.groupBy(
    stored.filter((reading) => places.has(placeOf(reading))),
    placeOf,
  )
}

async function heardHomes(
  tx: Transaction,
  heard: ReadonlyMap<string, readonly TelemetryReading[]>,
  placeIds: readonly string[],
  { standings }: Watchable,
): Promise<ReadonlyMap<string, HeardHome>> {
  if (placeIds.length === 0) return new Map()
  const homes = new Map<string, HeardHome>()
  for (const [servicePointId, meters] of await metersEverAt(tx, placeIds)) {
    const inService = meters.at(-1)
    const readings = heard.get(servicePointId) ?? []
    const told = readings.filter(({ meterKey }) => meterKey === inService?.key)
    if (inService === undefined || inService.removedAt !== null || told.length === 0) continue
    const suppliedSince = residentsSeeSince(inService.holder)
    if (suppliedSince === null) continue
    const newestMs = Math.max(
      standings.get(inService.key)?.latest.at.getTime() ?? 0,
      ...told.map(({ at }) => at.getTime()),
    )
    const home = { servicePointId, meterKey: inService.key, meters, told, suppliedSince }
    homes.set(servicePointId, { ...home, newest: new Date(newestMs) })
  }
  return homes
}

async function judge(
  tx: Transaction,
  homes: readonly HeardHome[],
  watches: ReadonlyMap<string, readonly Watch[]>,
  now: Date,
): Promise<readonly WatchMove[]> {
  const watched = homes.flatMap((home) =>
    (watches.get(home.servicePointId) ?? []).map((watch) => {
      const heard = home.told.map(({ at }) => at)
      return { home, watch, times: watchedTimes(watch, { ...home, heard }) }
    }),
  )
  if (watched.length === 0) return []
  const recorded = await alertsOfTimes(
    tx,
    watched.map(({ watch }) => watch.id),
    watched.flatMap(({ watch, times }) => times.map(({ startsAt }) => ({ watchId: watch.id, startsAt }))),
  )
  const alertsOf = Map.groupBy(recorded, ({ watchId }) => watchId)
  const all = watched.flatMap(({ home, watch, times }) =>
    allTimes(times, alertsOf.get(watch.id) ?? []).map((time): WatchTime => ({ home, watch, time })),
  )
  const known = await loadHomes(tx, all)
  const moves = all.flatMap((each, index) =>
    moveOf(each, alertsOf.get(each.watch.id) ?? [], known[index], now),
  )
  return [...Map.groupBy(moves, ({ watch }) => watch.id).values()].flatMap(onlyLastStands)
}

/** In order: what newer readings touch, and what still stands. */
function allTimes(times: readonly WatchedTime[], recorded: readonly WatchAlert[]): readonly WatchedTime[] {
  const byStart = new Map(
    [...recorded.map(({ time }) => time), ...times].map((time) => [time.startsAt.getTime(), time]),
  )
  return [...byStart.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

function moveOf(
  { home, watch, time }: WatchTime,
  recorded: readonly WatchAlert[],
  known: WatchedHome | undefined,
  now: Date,
): WatchMove[] {
  if (known === undefined) return []
  const alert = recorded.find(
    ({ time: { startsAt } }) => startsAt.getTime() === time.startsAt.getTime(),
  )?.alert
  const before = alert === undefined ? null : spanOf(alert)
  const judgement = judgeWatch(watch, time, known)
  const after = settleWatch({ watch, time, recorded: before }, judgement, { now, newest: home.newest })
  return after === null ? [] : [{ watch, time, meterKey: alert?.meterKey ?? home.meterKey, before, after }]
}

/** Of one watch, in order of time, one alert stands: an earlier one gives way, told or not. */
function onlyLastStands(moves: readonly WatchMove[]): WatchMove[] {
  const last = moves.findLastIndex(({ after }) => after.closedAt === null)
  return moves.map((move, place) =>
    place < last && move.after.closedAt === null
      ? { ...move, after: ended(move.after, move.time.endsAt) }
      : move,
  )
}
