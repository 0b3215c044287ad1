import type { StorageAdapter } from '@urql/exchange-graphcache'
import { makeDefaultStorage } from '@urql/exchange-graphcache/default-storage'
import { onceBack } from './connection.ts'
import { type WriteBehind, writeBehind } from './write-behind.ts'

const keptDays = 30
const writeEveryMs = 5_000

const canKeep = typeof indexedDB !== 'undefined'

let opened:
  | { readonly database: StorageAdapter & { clear(): Promise<unknown> }; readonly writing: WriteBehind }
  | undefined

function open() {
  if (opened !== undefined) return opened
  const database = makeDefaultStorage({ idbName: 'aquacis-graph', maxAge: keptDays })
  opened = { database, writing: writeBehind((delta) => database.writeData(delta), writeEveryMs) }
  return opened
}

/**
 * What the query cache knows, kept in IndexedDB, so that the app opens without a network on the last known values.
 * Null in a browser that has none.
 */
export function graphStorage(onRead: () => void): StorageAdapter | null {
  if (!canKeep) return null
  const { database, writing } = open()
  return {
    ...database,
    writeData: async (delta) => writing.write(delta),
    // The browser's own `online` event lies; ours comes from an answered request.
    onOnline: onceBack,
    onCacheHydrated: onRead,
  }
}

/** Wipes what was kept. Nothing is written any more until the page is loaded anew. */
export async function wipeGraphStorage(): Promise<void> {
  if (!canKeep) return
  const { database, writing } = open()
  // A reading that arrives while the person signs out must not be written behind the wipe.
  writing.close()
  // A browser that refuses to keep anything has nothing to wipe.
  await database.clear().catch(() => undefined)
}
