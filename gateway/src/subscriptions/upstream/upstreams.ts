import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { SubgraphOperation } from '../../supergraph/executor.ts'
import type { SubgraphUrls } from '../../supergraph/subgraph-urls.ts'
import type { UpstreamSink } from './running.ts'
import { UpstreamLine, type UpstreamSigners } from './upstream-line.ts'

/** Subscriptions at the subgraphs. A lost connection is opened again, for as long as somebody listens. */
export interface Upstreams {
  /** Returns what ends it. */
  subscribe(subgraph: string, operation: SubgraphOperation, viewer: Viewer, sink: UpstreamSink): () => void
  close(): void
}

/**
 * One socket for each subgraph, open while somebody listens; each subscription brings the token of its viewer. Without
 * `signers` there are no tokens: the open door.
 */
export function openUpstreams(urls: SubgraphUrls, signers: UpstreamSigners | null, log: Logger): Upstreams {
  const lines = new Map(
    [...urls].map(([subgraph, url]) => [subgraph, new UpstreamLine({ subgraph, url, signers, log })]),
  )
  return {
    subscribe(subgraph, operation, viewer, sink) {
      const line = lines.get(subgraph)
      if (line === undefined)
        throw new Error(`subgraph ${subgraph} has no address: add it to AQUACIS_SUBGRAPH_URLS`)
      return line.subscribe(operation, viewer, sink)
    },
    close() {
      for (const line of lines.values()) line.close()
    },
  }
}
