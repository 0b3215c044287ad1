import type { DeviceStatement } from '../../domain/alerts/device-conditions.ts'
import type { Fall } from '../../domain/alerts/falling-register.ts'
import { newestOfEach } from '../../domain/roll-up.ts'
import type {
  DeviceAlarms,
  DeviceSighting,
  RegisterFall,
  TelemetryReading,
} from '../../domain/telemetry-batch.ts'

/** What a batch says of the device of one meter. Instants in milliseconds since 1970. */
export interface HeardDevice {
  /** When it was last heard: by a register, or without one. */
  readonly heardAt: number
  /** The newest full set of alarms and what was said of single ones since, in order of time; the newest battery. */
  readonly statements: readonly DeviceStatement[]
  /** In order of time. */
  readonly falls: readonly Fall[]
}

/** Gathers what a batch says of devices, by meter; `stored` is sorted by meter and instant. What a newer statement takes back is left out. */
export function heardDevices(
  stored: readonly TelemetryReading[],
  alarms: readonly DeviceAlarms[],
  sightings: readonly DeviceSighting[],
  falls: readonly RegisterFall[],
): ReadonlyMap<number, HeardDevice> {
  const heard = new Map<number, number>()
  const hear = (meterKey: number, at: Date) =>
    heard.set(meterKey, Math.max(heard.get(meterKey) ?? 0, at.getTime()))
  for (const { meterKey, at } of newestOfEach(stored)) hear(meterKey, at)
  for (const { meterKey, at } of alarms) hear(meterKey, at)
  for (const { meterKey, at } of sightings) hear(meterKey, at)
  for (const { meterKey, at } of falls) hear(meterKey, at)
  const fallen = Map.groupBy(falls, ({ meterKey }) => meterKey)
  const said = sinceFull(alarms)
  const battery = newestOf(sightings.filter(({ batteryPercent }) => batteryPercent !== null))
  return new Map(
    [...heard].map(([meterKey, heardAt]) => {
      const charge = battery.get(meterKey)
      const statements = (said.get(meterKey) ?? []).map(statementOf)
      if (charge) {
        statements.push({ at: charge.at.getTime(), alarms: null, batteryPercent: charge.batteryPercent })
      }
      return [meterKey, { heardAt, statements, falls: (fallen.get(meterKey) ?? []).map(fallOf) }]
    }),
  )
}

function fallOf({ at, since, litres }: RegisterFall): Fall {
  return { at: at.getTime(), since: since.getTime(), litres }
}

function statementOf({ at, standing, ended }: DeviceAlarms): DeviceStatement {
  const statement = { at: at.getTime(), alarms: standing, batteryPercent: null }
  return ended === undefined ? statement : { ...statement, ended }
}

/** By meter, in order of time: from the newest statement that tells of everything on. */
function sinceFull(alarms: readonly DeviceAlarms[]): ReadonlyMap<number, readonly DeviceAlarms[]> {
  const byMeter = Map.groupBy(alarms, ({ meterKey }) => meterKey)
  for (const [meterKey, said] of byMeter) {
    const inOrder = said.toSorted((a, b) => a.at.getTime() - b.at.getTime())
    const full = inOrder.findLastIndex(({ ended }) => ended === undefined)
    byMeter.set(meterKey, inOrder.slice(Math.max(0, full)))
  }
  return byMeter
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
