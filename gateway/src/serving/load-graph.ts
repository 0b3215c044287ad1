import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { createFreeFormOperations, type FreeFormOptions } from '../operations/free-form-operations.ts'
import { type KnownDocuments, parseKnownDocuments } from '../operations/known-documents.ts'
import { guessableMutations } from '../operations/limits/guessable.ts'
import { createOperations } from '../operations/operations.ts'
import { prepareOperations } from '../operations/prepared-operations.ts'
import { createCompiledExecutor } from '../supergraph/compiled-executor.ts'
import type { AskSubgraph } from '../supergraph/executor.ts'
import { requireAddresses, type SubgraphUrls } from '../supergraph/subgraph-urls.ts'
import type { GraphTexts, LoadedGraph } from './served-graph.ts'

export interface LoadOptions {
  readonly urls: SubgraphUrls
  readonly ask: AskSubgraph
  /** Null: texts of clients are not taken. */
  readonly freeForm: FreeFormOptions | null
  readonly log: Logger
}

/** Makes a supergraph ready to serve, with all known documents. Throws a sentence when it cannot be served. */
export async function loadGraph(
  { supergraph, knownDocuments }: GraphTexts,
  { urls, ask, freeForm, log }: LoadOptions,
): Promise<LoadedGraph> {
  const executor = createCompiledExecutor(supergraph, ask)
  requireAddresses(executor.subgraphs, urls)
  if (Object.keys(executor.schema.getQueryType()?.getFields() ?? {}).length === 0) {
    throw new Error('the supergraph answers no question: compose it from subgraphs that have a Query')
  }
  const documents: KnownDocuments = new Map(
    knownDocuments.flatMap((text) => [...parseKnownDocuments(text, 'the file of known documents')]),
  )
  const guessable = guessableMutations(supergraph)
  const known = await prepareOperations(executor, documents, { guessable, log })
  log.info({ planner: executor.planner, documents: documents.size }, 'a supergraph is ready')
  const texts = freeForm === null ? null : createFreeFormOperations(executor, freeForm)
  return { operations: createOperations(known, texts), subgraphs: executor.subgraphs }
}
