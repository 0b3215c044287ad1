import DataLoader from 'dataloader'

/** Loads one entity by its key; what is asked for in one turn is fetched at once, and each key once a request. */
export interface BatchLoader<Key, Value> {
  /** Null when there is none, or it is not the viewer's to see. */
  load(key: Key): Promise<Value | null>
  /** For what must be there wherever the key is known. Throws when it is not: a bug. */
  require(key: Key): Promise<Value>
}

/**
 * A loader for one request: collects the keys of one turn and asks `byIds` once. `byIds` answers with what it found;
 * keys that are absent become null. Never keep one longer than a request: it remembers what that viewer may see.
 */
export function batchLoader<Key extends string | number, Value>(
  byIds: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): BatchLoader<Key, Value> {
  const loader = new DataLoader<Key, Value | null>(async (keys) => {
    const found = await byIds(keys)
    return keys.map((key) => found.get(key) ?? null)
  })
  return {
    load: (key) => loader.load(key),
    async require(key) {
      const value = await loader.load(key)
      if (value === null) throw new Error(`${key} is referred to, and is not there`)
      return value
    },
  }
}
