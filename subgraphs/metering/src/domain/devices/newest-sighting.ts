import type { DeviceSighting } from '../telemetry-batch.ts'

/** What is known of a device after several sightings: of each matter the newest word, with its instant. */
export interface DeviceKnowledge {
  readonly meterKey: number
  /** Milliseconds since 1970, as everywhere here. */
  seenMs: number
  batteryMs: number | null
  batteryPercent: number | null
  batteryMillivolts: number | null
  radioMs: number | null
  rssiDbm: number | null
  snrDb: number | null
  gateway: string | null
  firmwareMs: number | null
  firmware: string | null
  clockMs: number | null
  clockDriftSeconds: number | null
  application: string | null
}

/**
 * One row for each device, sorted by meter: what the newest sighting said, and of matters on which it was silent, the
 * newest one that spoke. The order in which they come makes no difference.
 */
export function newestSightings(sightings: readonly DeviceSighting[]): readonly DeviceKnowledge[] {
  const known = new Map<number, DeviceKnowledge>()
  for (const sighting of sightings) {
    const before = known.get(sighting.meterKey)
    if (before === undefined) known.set(sighting.meterKey, firstKnowledge(sighting))
    else learn(before, sighting)
  }
  return [...known.values()].sort((a, b) => a.meterKey - b.meterKey)
}

function firstKnowledge(sighting: DeviceSighting): DeviceKnowledge {
  const ms = sighting.at.getTime()
  const knowledge: DeviceKnowledge = {
    ...{ meterKey: sighting.meterKey, seenMs: ms, application: null },
    ...{ batteryMs: null, batteryPercent: null, batteryMillivolts: null },
    ...{ radioMs: null, rssiDbm: null, snrDb: null, gateway: null },
    ...{ firmwareMs: null, firmware: null, clockMs: null, clockDriftSeconds: null },
  }
  learn(knowledge, sighting)
  return knowledge
}

function learn(known: DeviceKnowledge, sighting: DeviceSighting): void {
  const ms = sighting.at.getTime()
  if (ms > known.seenMs) known.seenMs = ms
  const { batteryPercent, batteryMillivolts, rssiDbm, snrDb, gateway, firmware, clockDriftSeconds } = sighting
  if ((batteryPercent !== null || batteryMillivolts !== null) && isNewer(ms, known.batteryMs)) {
    Object.assign(known, { batteryMs: ms, batteryPercent, batteryMillivolts })
  }
  if ((rssiDbm !== null || snrDb !== null || gateway !== null) && isNewer(ms, known.radioMs)) {
    Object.assign(known, { radioMs: ms, rssiDbm, snrDb, gateway })
  }
  if (firmware !== null && isNewer(ms, known.firmwareMs)) Object.assign(known, { firmwareMs: ms, firmware })
  if (clockDriftSeconds !== null && isNewer(ms, known.clockMs)) {
    Object.assign(known, { clockMs: ms, clockDriftSeconds })
  }
  if (sighting.application) known.application = sighting.application
}

/** Of two words of one instant the first one stands: every repetition ends the same. */
function isNewer(ms: number, before: number | null): boolean {
  return before === null || ms > before
}
