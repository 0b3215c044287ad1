import { randomBytes } from 'node:crypto'
import type {
  DeviceAlarms,
  TelemetryBatch,
  TelemetryReading,
  TelemetryStore,
} from '@aquacis/metering/telemetry'
import { radioName } from '@aquacis/metering/telemetry'
import type { Household } from '@aquacis/simulators/fleet/manifest.ts'
import { type ClockPiece, profileInstant } from '@aquacis/simulators/fleet/memory/profile-clock.ts'
import { alarmsAt } from '@aquacis/simulators/fleet/radio/meter-alarm.ts'
import { registerAt } from '@aquacis/simulators/fleet/register.ts'
import { loggedInstants, type Span } from './logged-instants.ts'

export interface HistoryOptions {
  readonly store: Pick<TelemetryStore, 'radios' | 'record'>
  readonly span: Span
  /** The fleet's own clock: what it will say live must go on from here. */
  readonly clock: readonly ClockPiece[]
  readonly signal: AbortSignal
  /** Told of households whose past is stored, counted from the first, and of readings. */
  readonly progress: (households: number, readings: number) => Promise<void> | void
}

/** Meters of which one batch tells all: their detection states are loaded and kept once. */
const metersTogether = 16
/** One batch is made while another is stored. */
const concurrency = 2

/**
 * Tells the past of these households through the meters' door, as their loggers kept it: the hours in order of time, for
 * habits are learned forwards, then the midnights before them. Repeating it changes nothing. Ends early when the signal
 * says so.
 */
export async function tellHistory(households: readonly Household[], options: HistoryOptions): Promise<void> {
  const { store, clock } = options
  const logged = loggedInstants(options.span)
  const groups: Household[][] = []
  for (let from = 0; from < households.length; from += metersTogether) {
    groups.push(households.slice(from, from + metersTogether))
  }
  const waiting = groups.entries()
  const done = new Set<number>()
  let whole = 0
  let readings = 0
  // One after the other, whichever batch was stored first: what is noted only grows.
  let noting: Promise<void> = Promise.resolve()
  async function work(): Promise<void> {
    for (const [index, group] of waiting) {
      if (options.signal.aborted) return
      const meters = await metersOf(group, store)
      // The hours come first: midnights of the year before would teach detection that water runs evenly all day.
      for (const batch of [
        hoursOf(meters, logged.hours, clock),
        midnightsOf(meters, logged.midnights, clock),
      ]) {
        const { stored, duplicates } = await store.record(batch)
        readings += stored + duplicates
      }
      done.add(index)
      while (done.delete(whole)) whole += 1
      noting = noting.then(() =>
        options.progress(Math.min(households.length, whole * metersTogether), readings),
      )
      await noting
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}

/** A household with the key of its meter. */
interface Metered {
  readonly household: Household
  readonly meterKey: number
}

async function metersOf(group: readonly Household[], store: HistoryOptions['store']): Promise<Metered[]> {
  const radios = await store.radios(group.map(({ radio: { network, address } }) => ({ network, address })))
  return group.map((household) => {
    const known = radios.get(radioName(household.radio))
    if (known === undefined) throw new Error(`metering does not know the radio ${radioName(household.radio)}`)
    return { household, meterKey: known.meterKey }
  })
}

function hoursOf(
  meters: readonly Metered[],
  hours: readonly Date[],
  clock: readonly ClockPiece[],
): TelemetryBatch {
  const alarms = meters.flatMap((meter) => alarmsOf(meter, hours))
  return { readings: registersOf(meters, hours, clock), alarms, deadLetters: [] }
}

function midnightsOf(
  meters: readonly Metered[],
  midnights: readonly Date[],
  clock: readonly ClockPiece[],
): TelemetryBatch {
  return { readings: registersOf(meters, midnights, clock), deadLetters: [] }
}

function registersOf(
  meters: readonly Metered[],
  instants: readonly Date[],
  clock: readonly ClockPiece[],
): TelemetryReading[] {
  const traceId = randomBytes(16).toString('hex')
  const receivedAt = new Date()
  const lived = instants.map((at) => profileInstant(clock, at))
  return meters.flatMap(({ household, meterKey }) =>
    instants.map((at, index) => ({
      meterKey,
      at,
      litres: registerAt(household, lived[index] ?? at),
      flowLitresPerHour: null,
      receivedAt,
      traceId,
    })),
  )
}

/** What the meter saw itself, told where it changed. */
function alarmsOf({ household, meterKey }: Metered, instants: readonly Date[]): DeviceAlarms[] {
  const told: DeviceAlarms[] = []
  let before = ''
  for (const at of instants) {
    const standing = alarmsAt(household, at)
    const names = standing.join()
    if (names !== before) told.push({ meterKey, at, standing })
    before = names
  }
  return told
}
