import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { Operations } from '../operations/operations.ts'
import { usualWatch, type WatchOptions, watchFiles } from './watched-files.ts'

/** A supergraph, ready to serve. */
export interface LoadedGraph {
  readonly operations: Operations
  /** Names of the subgraphs that it is made of. */
  readonly subgraphs: readonly string[]
}

/** Where it comes from. */
export interface GraphFiles {
  readonly supergraph: string
  /** Those of clients of today, and of such as are still in use. */
  readonly knownDocuments: readonly string[]
}

/** What stands in the files. */
export interface GraphTexts {
  readonly supergraph: string
  readonly knownDocuments: readonly string[]
}

export interface ServedGraphOptions {
  readonly files: GraphFiles
  /** Throws a sentence when the texts cannot be served. */
  readonly load: (texts: GraphTexts) => Promise<LoadedGraph>
  readonly log: Logger
  readonly watch?: WatchOptions
}

/** The supergraph that serves now; another one may serve a moment later. */
export interface ServedGraph {
  readonly operations: Operations
  readonly subgraphs: readonly string[]
  /** Which one serves: the beginning of the SHA-256 of its file. */
  readonly supergraph: string
  /** Called with the subgraphs of each one that takes over. */
  onServed(listener: (subgraphs: readonly string[]) => void): void
  close(): void
}

interface Version {
  readonly graph: LoadedGraph
  readonly supergraph: string
  /** Of all its files. */
  readonly fingerprint: string
}

/**
 * Serves what the files say, and what they say when they change: a new supergraph is made ready beside the one that
 * serves, and takes over at once. Requests and subscriptions under way end on the old one. What cannot be served is told in the log, once, and the
 * old one stays.
 */
export async function serveGraph({ files, load, log, watch }: ServedGraphOptions): Promise<ServedGraph> {
  const read = async (): Promise<GraphTexts> => ({
    supergraph: await readFile(files.supergraph, 'utf8'),
    knownDocuments: await Promise.all(files.knownDocuments.map((file) => readFile(file, 'utf8'))),
  })
  const make = async (texts: GraphTexts): Promise<Version> => ({
    graph: await load(texts),
    supergraph: nameOf(texts.supergraph),
    fingerprint: fingerprintOf(texts),
  })
  let current = await make(await read())
  let refused: string | undefined
  const listeners: ((subgraphs: readonly string[]) => void)[] = []

  async function look(): Promise<void> {
    const texts = await read()
    const fingerprint = fingerprintOf(texts)
    if (fingerprint === current.fingerprint || fingerprint === refused) return
    const { supergraph: was } = current
    const supergraph = nameOf(texts.supergraph)
    try {
      current = await make(texts)
      for (const listener of listeners) listener(current.graph.subgraphs)
      log.info({ supergraph, was }, 'another supergraph serves from now on')
    } catch (error) {
      refused = fingerprint
      log.error(
        { err: error, supergraph, serves: was },
        'a new supergraph cannot be served; the old one stays',
      )
    }
  }

  const stop = watchFiles(
    [files.supergraph, ...files.knownDocuments],
    watch ?? usualWatch,
    oneAtATime(look, log),
  )
  return {
    operations: { find: (request) => current.graph.operations.find(request) },
    get subgraphs() {
      return current.graph.subgraphs
    },
    get supergraph() {
      return current.supergraph
    },
    onServed: (listener) => void listeners.push(listener),
    close: stop,
  }
}

/** While it runs, however many calls lead to one more run. */
function oneAtATime(work: () => Promise<void>, log: Logger): () => void {
  let running = false
  let again = false
  async function run(): Promise<void> {
    if (running) {
      again = true
      return
    }
    running = true
    do {
      again = false
      // A file that is being replaced may be missing for a moment: whoever puts it there is heard, too.
      await work().catch((error: unknown) => log.warn({ err: error }, 'the supergraph could not be read'))
    } while (again)
    running = false
  }
  return () => void run()
}

function fingerprintOf({ supergraph, knownDocuments }: GraphTexts): string {
  return createHash('sha256')
    .update(JSON.stringify([supergraph, knownDocuments]))
    .digest('hex')
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
