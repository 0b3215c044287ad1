import type { TokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { traceparent, withTrace } from '@aquacis/kit/runtime/trace.ts'
import { createCredentials } from './asking/credentials.ts'
import { requestBody } from './asking/request-body.ts'
import { openSubgraphDoor, type SubgraphDoor, SubgraphSpared } from './asking/subgraph-door.ts'
import type { AskSubgraph } from './executor.ts'
import type { SubgraphUrls } from './subgraph-urls.ts'
import { unanswered } from './unanswered.ts'

/** The subgraphs, each behind its door. */
export interface Subgraphs {
  readonly ask: AskSubgraph
  /** Throws a sentence when the subgraph does not say that it lives. */
  probe(subgraph: string): Promise<void>
  close(): void
}

/**
 * Speaks HTTP with the subgraphs: the viewer travels as an internal token, the trace as `traceparent`, the mark of a client that
 * changes something as `x-aquacis-client`. Nothing else of what a client sends is handed on. Without a signer (the open door) nobody is told who asks.
 */
export function openSubgraphs(urls: SubgraphUrls, sign: TokenSigner | null, log: Logger): Subgraphs {
  const doors = new Map<string, SubgraphDoor>([...urls].map(([name, url]) => [name, openSubgraphDoor(url)]))

  const credentials = sign === null ? null : createCredentials(sign)

  function doorOf(subgraph: string): SubgraphDoor {
    const door = doors.get(subgraph)
    if (door !== undefined) return door
    throw new Error(`subgraph ${subgraph} has no address: add it to AQUACIS_SUBGRAPH_URLS`)
  }

  return {
    async ask(subgraph, operation, { viewer, traceId, client }) {
      try {
        const headers = ['traceparent', traceparent(traceId)]
        if (credentials !== null) {
          const told = credentials(viewer, subgraph)
          headers.push('authorization', typeof told === 'string' ? told : await told)
          if (client !== undefined) headers.push('x-aquacis-client', client)
        }
        return await doorOf(subgraph).ask(requestBody(operation), headers)
      } catch (error) {
        // Of a subgraph that is spared the failures before were told.
        withTrace(traceId, () => {
          if (error instanceof SubgraphSpared) log.debug({ err: error, subgraph }, 'a subgraph was not asked')
          else log.warn({ err: error, subgraph }, 'a subgraph did not answer')
        })
        return unanswered(operation)
      }
    },
    probe: (subgraph) => doorOf(subgraph).probe(),
    close() {
      for (const door of doors.values()) door.close()
    },
  }
}
