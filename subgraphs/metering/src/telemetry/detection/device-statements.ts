import type { DeviceStatement } from '../../domain/alerts/device-conditions.ts'
import type { DeviceAlarms, DeviceSighting, TelemetryReading } from '../../domain/telemetry-batch.ts'

/** What a batch says of the device of one meter. Instants in milliseconds since 1970. */
export interface HeardDevice {
  /** When it was last heard: by a register, or without one. */
  readonly heardAt: number
  /** The newest set of alarms, and the newest battery; null where nothing was said. */
  readonly statements: readonly DeviceStatement[]
}

/** Gathers what a batch says of devices, by meter. Of several statements the newest counts. */
export function heardDevices(
  stored: readonly TelemetryReading[],
  alarms: readonly DeviceAlarms[],
  sightings: readonly DeviceSighting[],
): ReadonlyMap<number, HeardDevice> {
  const heard = new Map<number, number>()
  const hear = (meterKey: number, at: Date) =>
    heard.set(meterKey, Math.max(heard.get(meterKey) ?? 0, at.getTime()))
  for (const { meterKey, at } of stored) hear(meterKey, at)
  for (const { meterKey, at } of alarms) hear(meterKey, at)
  for (const { meterKey, at } of sightings) hear(meterKey, at)
  const standing = newestOf(alarms)
  const battery = newestOf(sightings.filter(({ batteryPercent }) => batteryPercent !== null))
  return new Map(
    [...heard].map(([meterKey, heardAt]) => {
      const said = standing.get(meterKey)
      const charge = battery.get(meterKey)
      const statements: DeviceStatement[] = []
      if (said) statements.push({ at: said.at.getTime(), alarms: said.standing, batteryPercent: null })
      if (charge) {
        statements.push({ at: charge.at.getTime(), alarms: null, batteryPercent: charge.batteryPercent })
      }
      return [meterKey, { heardAt, statements }]
    }),
  )
}

function newestOf<Said extends { readonly meterKey: number; readonly at: Date }>(
  said: readonly Said[],
): ReadonlyMap<number, Said> {
  const newest = new Map<number, Said>()
  for (const each of said) {
    const known = newest.get(each.meterKey)
    if (known === undefined || each.at > known.at) newest.set(each.meterKey, each)
  }
  return newest
}
