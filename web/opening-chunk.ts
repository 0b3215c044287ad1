import type { Rolldown } from 'vite'

/**
 * Names one file for all that opening the app loads at once, whoever else imports parts of it: cut to pieces, the same
 * code weighs more. Other modules are left to the bundler.
 */
export function openingChunk(entry: string): Rolldown.CodeSplittingNameFunction {
  let loadedAtOnce: Set<string> | undefined
  return (moduleId, graph) => {
    loadedAtOnce ??= reachableFrom(entry, (id) => graph.getModuleInfo(id)?.importedIds ?? [])
    return loadedAtOnce.has(moduleId) ? 'app' : null
  }
}

function reachableFrom(entry: string, importsOf: (id: string) => readonly string[]): Set<string> {
  const found = new Set([entry])
  for (const id of found) {
    for (const imported of importsOf(id)) found.add(imported)
  }
  return found
}
