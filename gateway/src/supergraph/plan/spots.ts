import type { PathPart, SpotPath } from './plan-node.ts'
import { isJsonObject, type JsonObject, type Path } from './run.ts'

/** The objects that stand at a path now. What is null or missing on the way has none. */
export function objectsAt(data: JsonObject, path: SpotPath): JsonObject[] {
  let level: JsonObject[] = [data]
  // Lists in lists have no object between them: their items are gone through one part of the path later.
  let lists: unknown[] = []
  for (const part of path) {
    const values: unknown[] = part === '@' ? lists.flat() : level
    level = []
    lists = []
    for (const value of values) {
      const found = part === '@' ? value : stepInto(value, part)
      if (isJsonObject(found)) level.push(found)
      else if (Array.isArray(found)) lists.push(found)
    }
  }
  return level
}

function stepInto(value: unknown, part: Exclude<PathPart, '@'>): unknown {
  if (!isJsonObject(value)) return undefined
  if (typeof part !== 'string') return part.on.includes(String(value['__typename'])) ? value : undefined
  return Object.hasOwn(value, part) ? value[part] : undefined
}

/** Where each of the objects at a path stands. Only errors need to know. */
export function placesAt(data: JsonObject, path: SpotPath): Map<JsonObject, Path[]> {
  const places = new Map<JsonObject, Path[]>()
  visit(data, path, [], (object, place) => {
    const known = places.get(object)
    if (known === undefined) places.set(object, [place])
    else known.push(place)
  })
  return places
}

function visit(
  value: unknown,
  path: SpotPath,
  place: Path,
  found: (object: JsonObject, place: Path) => void,
): void {
  const [part, ...rest] = path
  if (part === undefined) {
    if (isJsonObject(value)) found(value, place)
  } else if (part === '@') {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) visit(item, rest, [...place, index], found)
  } else {
    visit(stepInto(value, part), rest, typeof part === 'string' ? [...place, part] : place, found)
  }
}
