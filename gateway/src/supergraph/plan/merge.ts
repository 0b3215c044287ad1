import { isJsonObject, type JsonObject } from './run.ts'

/**
 * Adds what one subgraph told of an object to what is known of it. What is known is never replaced by null: the order
 * in which parallel answers come must not matter, and one subgraph's failure takes nothing away from another's answer.
 */
export function merge(known: JsonObject, told: JsonObject): void {
  for (const name of Object.keys(told)) {
    const value = told[name]
    // The one name whose assignment would not be a field.
    if (value === undefined || name === '__proto__') continue
    const present = known[name]
    if (value === null) {
      if (present === undefined) known[name] = null
    } else if (typeof value !== 'object' || typeof present !== 'object' || present === null) {
      known[name] = value
    } else if (!mergedInside(present, value)) {
      known[name] = value
    }
  }
}

/** The same from a copy: for an answer that belongs to several places, each of which goes on being changed. */
export function mergeCopy(known: JsonObject, told: JsonObject): void {
  merge(known, structuredClone(told))
}

/** False when one is a list and the other is not, or the lists differ in length: then the later answer counts. */
function mergedInside(known: object, told: object): boolean {
  if (isJsonObject(known) && isJsonObject(told)) {
    if (known !== told) merge(known, told)
    return true
  }
  if (!Array.isArray(known) || !Array.isArray(told) || known.length !== told.length) return false
  mergeLists(known, told)
  return true
}

function mergeLists(known: unknown[], told: readonly unknown[]): void {
  for (const [index, value] of told.entries()) {
    const present = known[index]
    const isBoth =
      typeof present === 'object' && present !== null && typeof value === 'object' && value !== null
    if (isBoth && mergedInside(present, value)) continue
    if (value !== null || present === undefined) known[index] = value
  }
}
