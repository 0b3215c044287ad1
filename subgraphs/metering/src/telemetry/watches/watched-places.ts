import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { changedPlaces, presentVersion, watchedPlaces } from '../../store/watches/watch-version.ts'

/** Where watches run, as far as a process has heard. */
export interface WatchedPlaces {
  /** Of all changes of watches, the newest that is in it; null before the first look. */
  version: number | null
  places: Set<string>
}

/** What a process knows when it begins. */
export function noPlacesKnown(): WatchedPlaces {
  return { version: null, places: new Set() }
}

/**
 * Service points at which watches run now. One small question tells whether any process has changed any; what changed is
 * all that is asked for then. So a batch of homes that nobody watches costs no more.
 */
export async function placesNow(tx: Transaction, known: WatchedPlaces): Promise<ReadonlySet<string>> {
  const version = await presentVersion(tx)
  const { version: before } = known
  if (version === before) return known.places
  if (before === null) {
    const places = new Set(await watchedPlaces(tx))
    if (isNewer(version, known)) Object.assign(known, { version, places })
    return known.places
  }
  const changed = await changedPlaces(tx, before)
  // Another batch may have looked later and be done sooner.
  if (!isNewer(version, known)) return known.places
  for (const { servicePointId, isWatched } of changed) {
    if (isWatched) known.places.add(servicePointId)
    else known.places.delete(servicePointId)
  }
  known.version = version
  return known.places
}

function isNewer(version: number, known: WatchedPlaces): boolean {
  return known.version === null || version > known.version
}
