import { foldName } from '../find-name.ts'
import type { Names } from '../tariff.ts'

/** Things by name, found by case and accents left out too; the first of two that are spelled alike otherwise. */
export function namesOf<Thing>(things: ReadonlyMap<string, Thing>): Names<Thing> {
  const folded = new Map<string, Thing>()
  for (const [name, thing] of things) {
    const key = foldName(name)
    if (!folded.has(key)) folded.set(key, thing)
  }
  return {
    names: [...things.keys()],
    find: (name) => things.get(name) ?? folded.get(foldName(name)),
  }
}
