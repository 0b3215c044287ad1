import type { PathPart, SpotPath } from './plan-node.ts'
import { isJsonObject, type JsonObject, type Path } from './run.ts'

/** The objects that stand at a path now. What is null or missing on the way has none. */
export function objectsAt(data: JsonObject, path: SpotPath): JsonObject[] {
  let level: unknown[] = [data]
  for (const part of path) {
    const next: unknown[] = []
    for (const value of level) step(value, part, (found) => next.push(found))
    level = next
    if (level.length === 0) break
  }
  return level.filter(isJsonObject)
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

/** What a value has at one part of a path: `name` is what that adds to its place. */
function step(
  value: unknown,
  part: PathPart,
  found: (value: unknown, name: string | number | null) => void,
): void {
  if (part === '@') {
    if (!Array.isArray(value)) return
    for (let index = 0; index < value.length; index += 1) {
      const item: unknown = value[index]
      if (item !== null && item !== undefined) found(item, index)
    }
  } else if (isJsonObject(value)) {
    if (typeof part !== 'string') {
      if (part.on.includes(String(value['__typename']))) found(value, null)
    } else if (Object.hasOwn(value, part)) {
      const inner = value[part]
      if (inner !== null && inner !== undefined) found(inner, part)
    }
  }
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
    return
  }
  step(value, part, (inner, name) => visit(inner, rest, name === null ? place : [...place, name], found))
}
