import { CombinedError, type OperationResult } from '@urql/vue'

type Path = readonly (string | number)[]

/** Somebody said no: the null beside it is the answer. With any other code nobody knows what would have stood there. */
const decided: ReadonlySet<unknown> = new Set(['FORBIDDEN', 'UNAUTHENTICATED'])

function at(holder: unknown, key: string | number): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined
}

/** Where on the way to a failed field the null stands that it became; null where there is none. */
function nullOn(data: unknown, path: Path): Path | null {
  let value = data
  for (const [depth, key] of path.entries()) {
    value = at(value, key)
    if (value === null || value === undefined) return path.slice(0, depth + 1)
  }
  return null
}

/** A null in a list is left: the list would lose its count. */
function takeOut(data: unknown, path: Path): void {
  const holder = path.slice(0, -1).reduce(at, data)
  const key = path.at(-1)
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder) || key === undefined) return
  Reflect.deleteProperty(holder, key)
}

/**
 * An answer of which a part failed, as the cache should hear it: nothing is said of that part, instead of null, so that
 * what was known of it stays known; and each error stands where its null stood, however far that had climbed.
 */
export function withoutFailedParts(result: OperationResult): OperationResult {
  const { data, error } = result
  if (error === undefined || data === null || data === undefined) return result
  const graphQLErrors = error.graphQLErrors.map((one) => {
    const place = decided.has(one.extensions['code']) ? null : nullOn(data, one.path ?? [])
    if (place === null) return one
    takeOut(data, place)
    return { message: one.message, path: place, extensions: one.extensions }
  })
  return { ...result, error: new CombinedError({ graphQLErrors, response: error.response }) }
}
