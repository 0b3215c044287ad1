import type { Rolldown } from 'vite'

export interface OpenedModules {
  /** What every page stands in. */
  readonly frame: string
  /** The page that the app opens on. */
  readonly page: string
}

/**
 * Names one file for the frame and for what the first page shares with others: cut to pieces the same code weighs more.
 * The rest of the first page is a file of its own, which comes beside the frame's; who opens another page does without
 * it. Other modules are left to the bundler.
 */
export function openingChunk({ frame, page }: OpenedModules): Rolldown.CodeSplittingNameFunction {
  let together: Set<string> | undefined
  return (moduleId, graph) => {
    together ??= loadedTogether((id) => graph.getModuleInfo(id), frame, page)
    return together.has(moduleId) ? 'app' : null
  }
}

type InfoOf = Rolldown.ChunkingContext['getModuleInfo']

function loadedTogether(infoOf: InfoOf, frame: string, page: string): Set<string> {
  const ofPage = reachableFrom([page], infoOf)
  const shared = [...ofPage].filter((id) => {
    const importers = infoOf(id)?.importers ?? []
    return id !== page && importers.some((importer) => !ofPage.has(importer))
  })
  return reachableFrom([frame, ...shared], infoOf)
}

function reachableFrom(opened: readonly string[], infoOf: InfoOf): Set<string> {
  const found = new Set(opened)
  for (const id of found) {
    for (const imported of infoOf(id)?.importedIds ?? []) found.add(imported)
  }
  return found
}
