import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { openSubgraphs, type Subgraphs } from '../supergraph/ask-subgraph.ts'
import type { AskSubgraph } from '../supergraph/executor.ts'
import { graphAddresses } from '../supergraph/graph-addresses.ts'
import type { SubgraphUrls } from '../supergraph/subgraph-urls.ts'

/** Subgraphs that listen where each supergraph says: another one may say otherwise. */
export interface MovingSubgraphs {
  /** Those of this supergraph. */
  of(supergraphSdl: string): { readonly urls: SubgraphUrls; readonly ask: AskSubgraph }
  /** Where the latest ones listen. */
  readonly urls: SubgraphUrls
  probe(subgraph: string): Promise<void>
  close(): void
}

/** `told` counts more than what a supergraph says. */
export function openMovingSubgraphs(told: SubgraphUrls, log: Logger): MovingSubgraphs {
  const opened = new Map<string, { readonly urls: SubgraphUrls; readonly subgraphs: Subgraphs }>()
  const latest = new Map<string, URL>()

  function subgraphsAt(urls: SubgraphUrls): Subgraphs {
    const key = JSON.stringify([...urls].map(([name, url]) => [name, url.href]))
    const known = opened.get(key) ?? { urls, subgraphs: openSubgraphs(urls, null, log) }
    // What ran on others may still need them: without requests they hold no connection.
    opened.delete(key)
    opened.set(key, known)
    return known.subgraphs
  }

  return {
    of(supergraphSdl) {
      const urls = new Map([...graphAddresses(supergraphSdl), ...told])
      const { ask } = subgraphsAt(urls)
      for (const [name, url] of urls) latest.set(name, url)
      return { urls, ask }
    },
    urls: latest,
    async probe(subgraph) {
      await [...opened.values()].at(-1)?.subgraphs.probe(subgraph)
    },
    close() {
      for (const { subgraphs } of opened.values()) subgraphs.close()
    },
  }
}
