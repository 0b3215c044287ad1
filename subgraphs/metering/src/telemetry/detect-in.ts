import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import { type Alert, type AlertSpan, spanOf } from '../domain/alerts/alert.ts'
import { type DeviceStatement, foldStatement } from '../domain/alerts/device-conditions.ts'
import { foldFalls } from '../domain/alerts/falling-register.ts'
import { hearDevice } from '../domain/alerts/hear-device.ts'
import { seenAt } from '../domain/detection/detector.ts'
import { newestOfEach } from '../domain/roll-up.ts'
import type { Standing } from '../domain/telemetry/running-spans.ts'
import type {
  DeviceAlarms,
  DeviceSighting,
  RegisterFall,
  TelemetryReading,
} from '../domain/telemetry-batch.ts'
import { alertsSince, openAlerts } from '../store/alerts/alert.ts'
import { memoriesOf, positionsOf, type StatePosition } from '../store/alerts/meter-state.ts'
import { alertFacts } from './detection/alert-facts.ts'
import { type HeardDevice, heardDevices } from './detection/device-statements.ts'
import { followMeters } from './detection/follow-meters.ts'
import type { FollowedMeter, HeardMeter } from './detection/followed-meter.ts'
import { gatherAreas } from './detection/gather-areas.ts'
import { rememberMeters } from './detection/remember-meters.ts'
import { retellMeters } from './detection/retell-meters.ts'
import { type MovedAlerts, saveSpans } from './detection/save-spans.ts'
import { spansAfter, spansRetold } from './detection/settle-spans.ts'

/** What detection sees of a batch: what is new, by whom. */
export interface Detectable {
  /** New readings only, sorted by meter and instant. */
  readonly stored: readonly TelemetryReading[]
  readonly alarms: readonly DeviceAlarms[]
  readonly sightings: readonly DeviceSighting[]
  readonly falls: readonly RegisterFall[]
  /** Where the meters of the batch stood before it, by key; absent: never spoke. */
  readonly standings: ReadonlyMap<number, Standing>
  readonly now: Date
}

/** What has to be known of the meters of a batch before detection moves on. */
export interface HeardMeters {
  readonly heard: ReadonlyMap<number, HeardDevice>
  readonly positions: ReadonlyMap<number, StatePosition>
  readonly open: ReadonlyMap<number, readonly Alert[]>
}

/** Asks what {@link detectIn} has to know first. */
export async function heardMeters(tx: Transaction, batch: Detectable): Promise<HeardMeters> {
  const heard = heardDevices(batch.stored, batch.alarms, batch.sightings, batch.falls)
  if (heard.size === 0) return { heard, positions: new Map(), open: new Map() }
  const keys = [...heard.keys()]
  return { heard, positions: await positionsIn(tx, keys, batch), open: await openAlerts(tx, keys) }
}

/**
 * Moves detection on by what is new, opens, escalates and closes alerts, and gives the facts to publish. The latest
 * values of the meters are taken before: of one meter, one transaction detects at a time. Readings that come
 * late make their meter's story be told anew, and correct its alerts; older than a week or two they change none.
 */
export async function detectIn(
  tx: Transaction,
  { stored, now }: Detectable,
  meters: HeardMeters,
): Promise<readonly EventEnvelope[]> {
  if (meters.heard.size === 0) return []
  const followed = await follow(tx, stored, meters.positions, now)
  const moved = await movedAlerts(tx, followed, meters)
  const changes = await saveSpans(tx, moved)
  const areas = await gatherAreas(tx, changes)
  if (changes.length === 0) return []
  const traces = new Map(stored.map(({ meterKey, traceId }) => [meterKey, traceId]))
  return alertFacts(changes, areas, now, (meterKey) => traces.get(meterKey))
}

/** Where detection stands: where the readings found their meter, or for one that brought none, where it is. */
async function positionsIn(
  tx: Transaction,
  keys: readonly number[],
  { stored, standings }: Detectable,
): Promise<ReadonlyMap<number, StatePosition>> {
  const newest = new Map(newestOfEach(stored).map(({ meterKey, at }) => [meterKey, at.getTime()]))
  const [own, others] = partition(keys, (key) => newest.has(key) || standings.has(key))
  const positions = new Map(others.length === 0 ? [] : await positionsOf(tx, others))
  const memories = await memoriesOf(tx, own)
  for (const key of own) {
    const seenBefore = standings.get(key)?.latest.at.getTime() ?? null
    const latest = Math.max(seenBefore ?? 0, newest.get(key) ?? 0)
    positions.set(key, { seenBefore, latest, memory: memories.get(key) ?? null })
  }
  return positions
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] {
  const groups = Map.groupBy(items, test)
  return [groups.get(true) ?? [], groups.get(false) ?? []]
}

async function follow(
  tx: Transaction,
  stored: readonly TelemetryReading[],
  positions: ReadonlyMap<number, StatePosition>,
  now: Date,
): Promise<readonly FollowedMeter[]> {
  const groups = byMeter(stored)
  const fresh: HeardMeter[] = []
  const late: HeardMeter[] = []
  for (const [meterKey, readings] of groups) {
    const position = positions.get(meterKey)
    if (position === undefined) continue
    const { seenBefore } = position
    const comesLate = seenBefore !== null && (readings[0]?.at ?? seenBefore) < seenBefore
    const target = comesLate ? late : fresh
    target.push({ meterKey, readings, position })
  }
  const retold = await retellMeters(tx, late)
  const told = await followMeters(tx, [...fresh, ...retold.beyond])
  const followed = [...retold.followed, ...told].sort((a, b) => a.meterKey - b.meterKey)
  const firstOf = (meterKey: number) => groups.get(meterKey)?.[0]?.at ?? now.getTime()
  await rememberMeters(tx, followed, positions, { now, firstOf })
  return followed
}

/** `stored` is sorted by meter and instant, so groups are too. */
function byMeter(stored: readonly TelemetryReading[]) {
  const groups = new Map<number, { at: number; litres: number }[]>()
  for (const { meterKey, at, litres } of stored) {
    const reading = { at: at.getTime(), litres }
    const known = groups.get(meterKey)
    if (known) known.push(reading)
    else groups.set(meterKey, [reading])
  }
  return groups
}

async function movedAlerts(
  tx: Transaction,
  followed: readonly FollowedMeter[],
  { heard, positions, open }: HeardMeters,
): Promise<readonly MovedAlerts[]> {
  const recorded = await alertsSince(
    tx,
    followed.flatMap(({ meterKey, retold }) => (retold === null ? [] : [{ meterKey, from: retold.from }])),
  )
  const told = new Map(followed.map((each) => [each.meterKey, each]))
  const moved: MovedAlerts[] = []
  for (const [meterKey, device] of heard) {
    const story = told.get(meterKey)
    const known = (story?.retold ? recorded : open).get(meterKey) ?? []
    const hasNews =
      known.length > 0 || story?.signals.length || device.falls.length > 0 || device.statements.some(saysMore)
    if (!hasNews) continue
    const before = known.map(spanOf)
    const settled = story === undefined ? before : settle(story, known)
    const keptAt = story === undefined ? null : seenAt(story.detector)
    const after = afterDevice(settled, device, {
      seenBefore: positions.get(meterKey)?.seenBefore ?? 0,
      keptAt,
    })
    moved.push({ meterKey, before, after })
  }
  return moved
}

function settle(story: FollowedMeter, known: Parameters<typeof spansAfter>[1]): AlertSpan[] {
  return story.retold === null ? spansAfter(story, known) : spansRetold(story, known, story.retold)
}

/** Nearly every telegram says that nothing is the matter. */
function saysMore(statement: DeviceStatement): boolean {
  return foldStatement([], statement).length > 0
}

/**
 * What a device said before its newest reading was known is not news. What is delivered again brings no new reading, and
 * still counts as a batch with readings of its meter.
 */
function afterDevice(
  spans: readonly AlertSpan[],
  device: HeardDevice,
  { seenBefore, keptAt }: { readonly seenBefore: number; readonly keptAt: number | null },
): AlertSpan[] {
  const ended = spans.filter(({ closedAt }) => closedAt !== null)
  let open = spans.filter(({ closedAt }) => closedAt === null)
  for (const statement of device.statements) {
    if (statement.at >= seenBefore) open = foldStatement(open, statement)
  }
  const falls = device.falls.filter(({ at }) => at >= seenBefore)
  return [...ended, ...hearDevice(foldFalls(open, falls, keptAt), device.heardAt)]
}
