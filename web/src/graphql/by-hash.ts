import type { Operation } from '@urql/vue'

/**
 * Codegen leaves the hash of each document in it, and the gateway knows the text behind the hash: a request that has
 * one is sent without the text.
 */
export function byHash(operation: Operation): Operation {
  const meta: unknown = Reflect.get(operation.query, '__meta__')
  if (typeof meta !== 'object' || meta === null || !('hash' in meta) || typeof meta.hash !== 'string') {
    throw new TypeError('a document without a hash: it has to stand in a .graphql file')
  }
  const persistedQuery = { version: 1, sha256Hash: meta.hash } as const
  return { ...operation, extensions: { ...operation.extensions, persistedQuery } }
}
