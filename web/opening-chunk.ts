import type { Rolldown } from 'vite'

/**
 * Names one file for all that opening the app needs, the page included that it opens on: cut to pieces the same code
 * weighs more, and a page that is loaded after its frame is seen later. Other modules are left to the bundler.
 */
export function openingChunk(opened: readonly string[]): Rolldown.CodeSplittingNameFunction {
  let loadedAtOnce: Set<string> | undefined
  return (moduleId, graph) => {
    loadedAtOnce ??= reachableFrom(opened, (id) => graph.getModuleInfo(id)?.importedIds ?? [])
    return loadedAtOnce.has(moduleId) ? 'app' : null
  }
}

function reachableFrom(opened: readonly string[], importsOf: (id: string) => readonly string[]): Set<string> {
  const found = new Set(opened)
  for (const id of found) {
    for (const imported of importsOf(id)) found.add(imported)
  }
  return found
}
