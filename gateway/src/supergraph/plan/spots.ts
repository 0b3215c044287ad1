import { isJsonObject, type JsonObject, type Path } from './run.ts'

/** A path of a plan: response names, and `@` for every item of a list. */
export type SpotPath = readonly string[]

/** The objects that stand at a path now. What is null or missing on the way has none. */
export function objectsAt(data: JsonObject, path: SpotPath): JsonObject[] {
  let level: unknown[] = [data]
  for (const part of path) {
    const next: unknown[] = []
    if (part === '@') for (const list of level) addItems(next, list)
    else for (const value of level) if (isJsonObject(value)) addValue(next, ownValue(value, part))
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

function addItems(next: unknown[], list: unknown): void {
  if (Array.isArray(list)) for (const item of list) addValue(next, item)
}

function addValue(next: unknown[], value: unknown): void {
  if (value !== null && value !== undefined) next.push(value)
}

function ownValue(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
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
  } else if (isJsonObject(value)) {
    visit(ownValue(value, part), rest, [...place, part], found)
  }
}
