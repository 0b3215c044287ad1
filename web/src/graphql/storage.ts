import type { StorageAdapter } from '@urql/exchange-graphcache'
import { makeDefaultStorage } from '@urql/exchange-graphcache/default-storage'
import { onceBack } from './connection.ts'

const keptDays = 30

let closed = false
let kept: ReturnType<typeof makeDefaultStorage> | undefined

function open() {
  kept ??= makeDefaultStorage({ idbName: 'aquacis-graph', maxAge: keptDays })
  return kept
}

const canKeep = typeof indexedDB !== 'undefined'

/**
 * What the query cache knows, kept in IndexedDB, so that the app opens without a network on the last known values.
 * Null in a browser that has none.
 */
export function graphStorage(onRead: () => void): StorageAdapter | null {
  if (!canKeep) return null
  const storage = open()
  return {
    ...storage,
    // A reading that arrives while the person signs out must not be written behind the wipe.
    writeData: async (delta) => (closed ? undefined : storage.writeData(delta)),
    // The browser's own `online` event lies; ours comes from an answered request.
    onOnline: onceBack,
    onCacheHydrated: onRead,
  }
}

/** Wipes what was kept. Nothing is written any more until the page is loaded anew. */
export async function wipeGraphStorage(): Promise<void> {
  closed = true
  if (!canKeep) return
  // A browser that keeps nothing has nothing to wipe.
  await open()
    .clear()
    .catch(() => undefined)
}
