import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { openTelemetryStore } from '@aquacis/metering/telemetry'
import type { FleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { type FleetState, readFleetState } from '@aquacis/simulators/fleet/memory/fleet-state.ts'
import { wholeHour } from '@aquacis/simulators/fleet/memory/missing-hours.ts'
import type { SeedPlace } from './demonstration.ts'
import { tellHistory } from './history.ts'
import type { Span } from './logged-instants.ts'
import { readSeedRecord, writeSeedRecord } from './seed-record.ts'

/** What the past is told with. */
export interface PastOptions {
  readonly place: SeedPlace
  /** Of metering, as its own role. */
  readonly databaseUrl: string
  readonly sealingKey: string
  readonly state: FleetState
  readonly span: Span
  readonly signal: AbortSignal
  readonly progress: (text: string) => void
}

/** What came of it: how many readings, and how many a second. */
export interface PastTold {
  readonly readings: number
  readonly perSecond: number
}

const dayMs = 86_400_000
/** Further back nobody asks a meter. */
const longestPastMs = 400 * dayMs

/** The fleet's memory, or a new one that begins now and owes no past: that is told before it speaks. */
export async function fleetStateFrom(file: string, now: Date): Promise<FleetState> {
  const from = new Date(now.getTime() - longestPastMs)
  return (await readFleetState(file)) ?? { epoch: now, clock: [], filled: { from, to: wholeHour(now) } }
}

/** Stores the past of all meters that have none yet. */
export async function tellPast({ households }: FleetManifest, options: PastOptions): Promise<PastTold> {
  const { place, span, state } = options
  const record = await readSeedRecord(place.file, place.world)
  const silent = households.slice(record.told)
  if (silent.length === 0) return { readings: 0, perSecond: 0 }
  const store = await openTelemetryStore({
    databaseUrl: options.databaseUrl,
    sealingKey: options.sealingKey,
    log: createLogger('past', 'error'),
  })
  const begun = performance.now()
  const told = { readings: 0, perSecond: 0 }
  try {
    await tellHistory(silent, {
      store,
      span,
      clock: state.clock,
      signal: options.signal,
      async progress(count, readings) {
        told.readings = readings
        told.perSecond = Math.round(readings / ((performance.now() - begun) / 1000))
        options.progress(
          `${count.toLocaleString('en')} of ${silent.length.toLocaleString('en')} meters, ${rate(told)}`,
        )
        await writeSeedRecord(place.file, { ...record, told: record.told + count })
      },
    })
  } finally {
    await store.close()
  }
  options.signal.throwIfAborted()
  return told
}

/** In words: `2,310,000 readings, 61,000 a second`. */
export function rate({ readings, perSecond }: PastTold): string {
  return `${readings.toLocaleString('en')} readings, ${perSecond.toLocaleString('en')} a second`
}
