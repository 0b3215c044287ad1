import type { DeviceSighting } from '@aquacis/metering/telemetry'

/** Remembers what was written down of each device, so that a meter that speaks every few seconds is not written down as often. */
export interface SightingNews {
  /** Whether a sighting says more than that the device was heard again. */
  isNews(sighting: DeviceSighting): boolean
  /** These were committed. Before that they would be lost when the batch has to come again. */
  written(sightings: readonly DeviceSighting[]): void
}

/** Last seen is known to this; who is silent is noticed after hours. */
const everyMs = 5 * 60_000

export function createSightingNews({ most = 100_000 }: { readonly most?: number } = {}): SightingNews {
  const known = new Map<number, DeviceSighting>()
  return {
    isNews(sighting) {
      const before = known.get(sighting.meterKey)
      return (
        before === undefined ||
        Math.abs(sighting.at.getTime() - before.at.getTime()) >= everyMs ||
        isNew(sighting.batteryPercent, before.batteryPercent) ||
        isNew(sighting.batteryMillivolts, before.batteryMillivolts) ||
        isNew(sighting.firmware, before.firmware) ||
        isNew(sighting.application ?? null, before.application ?? null)
      )
    },
    written(sightings) {
      for (const sighting of sightings) {
        known.delete(sighting.meterKey)
        known.set(sighting.meterKey, sighting)
      }
      for (const [silent] of known) {
        if (known.size <= most) return
        known.delete(silent)
      }
    },
  }
}

function isNew(told: number | string | null, before: number | string | null): boolean {
  return told !== null && told !== before
}
