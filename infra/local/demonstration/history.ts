import { randomBytes } from 'node:crypto'
import type { DeviceAlarms, TelemetryReading, TelemetryStore } from '@aquacis/metering/telemetry'
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
 * Tells the past of these households through the meters' door, as their loggers kept it. Each meter's in order of time,
 * for habits are learned forwards. Repeating it changes nothing. Ends early when the signal says so.
 */
export async function tellHistory(households: readonly Household[], options: HistoryOptions): Promise<void> {
  const instants = loggedInstants(options.span)
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
      const { stored, duplicates } = await options.store.record(await batchOf(group, instants, options))
      readings += stored + duplicates
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

async function batchOf(
  group: readonly Household[],
  instants: readonly Date[],
  { store, clock }: HistoryOptions,
) {
  const radios = await store.radios(group.map(({ radio: { network, address } }) => ({ network, address })))
  const traceId = randomBytes(16).toString('hex')
  const receivedAt = new Date()
  const readings: TelemetryReading[] = []
  const alarms: DeviceAlarms[] = []
  for (const household of group) {
    const known = radios.get(radioName(household.radio))
    if (known === undefined) throw new Error(`metering does not know the radio ${radioName(household.radio)}`)
    const { meterKey } = known
    for (const at of instants) {
      const litres = registerAt(household, profileInstant(clock, at))
      readings.push({ meterKey, at, litres, flowLitresPerHour: null, receivedAt, traceId })
    }
    alarms.push(...alarmsOf(household, meterKey, instants))
  }
  return { readings, alarms, deadLetters: [] }
}

/** What the meter saw itself, told where it changed. */
function alarmsOf(household: Household, meterKey: number, instants: readonly Date[]): DeviceAlarms[] {
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
