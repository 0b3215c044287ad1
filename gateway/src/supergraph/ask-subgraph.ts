import type { TokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { traceparent } from '@aquacis/kit/runtime/trace.ts'
import type { FormattedExecutionResult } from 'graphql'
import { Pool } from 'undici'
import * as v from 'valibot'
import type { AskSubgraph, SubgraphOperation } from './executor.ts'
import type { SubgraphUrls } from './subgraph-urls.ts'
import { unanswered } from './unanswered.ts'

/** A subgraph that takes longer is as good as down. */
const deadlineMs = 5_000
const connectionsPerSubgraph = 64

const resultSchema = v.looseObject({
  data: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
  errors: v.optional(v.array(v.looseObject({ message: v.string() }))),
})

/** One pool of connections for each subgraph. */
export interface Subgraphs {
  readonly ask: AskSubgraph
  /** Throws a sentence when the subgraph does not say that it lives. */
  probe(subgraph: string): Promise<void>
  close(): Promise<void>
}

interface Door {
  readonly url: URL
  readonly pool: Pool
}

/**
 * Speaks HTTP with the subgraphs: the viewer travels as an internal token, the trace as `traceparent`. Nothing else of
 * what a client sends is handed on. Without a signer (the open door) nobody is told who asks.
 */
export function openSubgraphs(urls: SubgraphUrls, sign: TokenSigner | null, log: Logger): Subgraphs {
  const doors = new Map<string, Door>(
    [...urls].map(([name, url]) => [
      name,
      { url, pool: new Pool(url.origin, { connections: connectionsPerSubgraph }) },
    ]),
  )

  function doorOf(subgraph: string): Door {
    const door = doors.get(subgraph)
    if (door !== undefined) return door
    throw new Error(`subgraph ${subgraph} has no address: add it to AQUACIS_SUBGRAPH_URLS`)
  }

  return {
    async ask(subgraph, operation, { viewer, traceId }) {
      try {
        return await send(doorOf(subgraph), operation, (await sign?.(viewer, subgraph)) ?? null, traceId)
      } catch (error) {
        log.warn({ err: error, subgraph }, 'a subgraph did not answer')
        return unanswered(operation)
      }
    },
    async probe(subgraph) {
      const { pool } = doorOf(subgraph)
      const signal = AbortSignal.timeout(deadlineMs)
      const response = await pool.request({ method: 'GET', path: '/health', signal })
      await response.body.dump()
      if (response.statusCode !== 200) throw new Error(`/health answered with status ${response.statusCode}`)
    },
    async close() {
      // Nobody is left who waits for an answer.
      await Promise.all([...doors.values()].map(({ pool }) => pool.destroy()))
    },
  }
}

async function send(
  { url, pool }: Door,
  operation: SubgraphOperation,
  token: string | null,
  traceId: string,
): Promise<FormattedExecutionResult> {
  const response = await pool.request({
    method: 'POST',
    path: url.pathname,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      traceparent: traceparent(traceId),
    },
    body: JSON.stringify(operation),
    signal: AbortSignal.timeout(deadlineMs),
  })
  return readResult(response.statusCode, await response.body.text())
}

/** A GraphQL answer counts whatever its status: errors before execution come with 400. */
function readResult(status: number, text: string): FormattedExecutionResult {
  // The gateway's own token was refused: a fault between the two, which the viewer cannot mend by signing in.
  if (status === 401) throw new Error('the subgraph refused the internal token')
  try {
    return v.parse(resultSchema, JSON.parse(text)) as FormattedExecutionResult
  } catch (cause) {
    throw new Error(`status ${status} without a GraphQL result`, { cause })
  }
}
