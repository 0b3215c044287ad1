import type { DeviceAlarms, DeviceSighting } from '@aquacis/metering/telemetry'

const dayMs = 86_400_000

/** One sighting a meter and day: the newest, with what only earlier ones of that day told. */
export function condenseSightings(sightings: readonly DeviceSighting[]): readonly DeviceSighting[] {
  const condensed = new Map<string, DeviceSighting>()
  for (const sighting of sightings) {
    const key = `${sighting.meterKey} ${Math.floor(sighting.at.getTime() / dayMs)}`
    const known = condensed.get(key)
    condensed.set(key, known === undefined ? sighting : joined(known, sighting))
  }
  return [...condensed.values()]
}

function joined(one: DeviceSighting, other: DeviceSighting): DeviceSighting {
  const [older, newer] = one.at > other.at ? [other, one] : [one, other]
  return {
    meterKey: newer.meterKey,
    at: newer.at,
    batteryPercent: newer.batteryPercent ?? older.batteryPercent,
    batteryMillivolts: newer.batteryMillivolts ?? older.batteryMillivolts,
    rssiDbm: newer.rssiDbm ?? older.rssiDbm,
    snrDb: newer.snrDb ?? older.snrDb,
    gateway: newer.gateway ?? older.gateway,
    firmware: newer.firmware ?? older.firmware,
    clockDriftSeconds: newer.clockDriftSeconds ?? older.clockDriftSeconds,
    application: newer.application ?? older.application ?? null,
  }
}

/** What meters report of themselves, by meter and instant, without those that repeat the one before. */
export function condenseAlarms(alarms: readonly DeviceAlarms[]): readonly DeviceAlarms[] {
  const inOrder = alarms.toSorted((a, b) => a.meterKey - b.meterKey || a.at.getTime() - b.at.getTime())
  return inOrder.filter((each, index) => {
    const before = inOrder[index - 1]
    return before?.meterKey !== each.meterKey || !isSame(before, each)
  })
}

function isSame(left: DeviceAlarms, right: DeviceAlarms): boolean {
  return isSameList(left.standing, right.standing) && isSameList(left.ended, right.ended)
}

function isSameList(left: readonly string[] | undefined, right: readonly string[] | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return left.length === right.length && left.every((name, index) => name === right[index])
}
