import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Database, Transaction } from '@aquacis/kit/runtime/database.ts'
import { saysNews, type ToldDevice, toldAfter } from '../domain/devices/told-device.ts'
import type { DeviceSighting } from '../domain/telemetry-batch.ts'
import { keepSightings } from '../store/device-sighting.ts'
import { type MeterAddress, meterAddresses } from '../store/meter.ts'
import { noPlacesKnown, type WatchedPlaces } from './watches/watched-places.ts'

/** Some tens of megabytes. Who was not asked for longest makes room, and is asked for again when heard. */
const capacity = 100_000

/** What a process need not ask its database again. */
export interface KnownInProcess {
  /** For good: a meter has one service life at one service point. */
  readonly addresses: Map<number, MeterAddress>
  readonly devices: Map<number, ToldDevice>
  readonly watched: WatchedPlaces
}

const knownOf = new WeakMap<Database, KnownInProcess>()

/** What this process knows of a database; nothing at first. */
export function knownInProcess(database: Database): KnownInProcess {
  const known = knownOf.get(database) ?? {
    addresses: new Map(),
    devices: new Map(),
    watched: noPlacesKnown(),
  }
  knownOf.set(database, known)
  return known
}

/** Addresses of meters; one that does not exist is absent. */
export async function addressesOf(
  tx: Transaction,
  { addresses }: KnownInProcess,
  keys: readonly number[],
): Promise<ReadonlyMap<number, MeterAddress>> {
  const unknown = keys.filter((key) => !addresses.has(key))
  const asked = unknown.length === 0 ? new Map<number, MeterAddress>() : await meterAddresses(tx, unknown)
  const found = new Map<number, MeterAddress>()
  for (const key of keys) {
    const address = asked.get(key) ?? addresses.get(key)
    if (address !== undefined) found.set(key, address)
  }
  for (const [key, address] of asked) remember(addresses, key, address)
  return found
}

/**
 * Keeps sightings, but for those of devices that this process has just told of. A process that begins knows none, so a
 * device's row may once be two minutes behind instead of one.
 */
export async function keepNews(
  tx: Transaction,
  { devices }: KnownInProcess,
  sightings: readonly DeviceSighting[],
): Promise<void> {
  const news = sightings.filter((sighting) => saysNews(devices.get(sighting.meterKey), sighting))
  if (news.length === 0) return
  await keepSightings(tx, news)
  afterCommit(tx, () => {
    for (const sighting of news) {
      const { meterKey } = sighting
      remember(devices, meterKey, toldAfter(devices.get(meterKey), sighting))
    }
  })
}

function remember<Value>(known: Map<number, Value>, key: number, value: Value): void {
  known.delete(key)
  known.set(key, value)
  if (known.size <= capacity) return
  const oldest = known.keys().next().value
  if (oldest !== undefined) known.delete(oldest)
}
