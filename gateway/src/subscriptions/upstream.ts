import { unauthenticated } from '@aquacis/kit/runtime/errors.ts'
import type { TokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { type FormattedExecutionResult, GraphQLError } from 'graphql'
import { type Client, createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { SubgraphOperation } from '../supergraph/executor.ts'
import type { SubgraphUrls } from '../supergraph/subgraph-urls.ts'
import { backOffMs } from './back-off.ts'
import { isGraphQLErrors, isUnauthorised, reasonOf } from './upstream-failure.ts'
import { viewerScope } from './viewer-scope.ts'

const acknowledgedWithinMs = 5_000
const pingEveryMs = 10_000
const pongWithinMs = 5_000

/** Who listens to a subgraph. After `ended` or `failed` nothing more comes. */
export interface UpstreamSink {
  event(result: FormattedExecutionResult): void
  ended(): void
  failed(errors: readonly GraphQLError[]): void
}

/** Subscriptions at the subgraphs. A lost connection is opened again, for as long as somebody listens. */
export interface Upstreams {
  /** Returns what ends it. */
  subscribe(subgraph: string, operation: SubgraphOperation, viewer: Viewer, sink: UpstreamSink): () => void
  close(): Promise<void>
}

interface Line {
  readonly client: Client
  listeners: number
  /** How often the subgraph acknowledged a connection. */
  connections: number
}

/** One socket for each subgraph and viewer: the token that opens it says who listens. */
export function openUpstreams(urls: SubgraphUrls, sign: TokenSigner, log: Logger): Upstreams {
  const lines = new Map<string, Line>()

  function lineOf(key: string, subgraph: string, viewer: Viewer): Line {
    const known = lines.get(key)
    if (known !== undefined) return known
    const line: Line = {
      client: openSocket(
        socketUrl(urls, subgraph),
        () => sign(viewer, subgraph),
        () => {
          line.connections += 1
        },
      ),
      listeners: 0,
      connections: 0,
    }
    lines.set(key, line)
    return line
  }

  return {
    subscribe(subgraph, operation, viewer, sink) {
      const key = `${subgraph} ${viewerScope(viewer)}`
      const line = lineOf(key, subgraph, viewer)
      line.listeners += 1
      const stop = listen(line, operation, sink, (reason) =>
        log.warn({ subgraph, reason }, 'a subscription lost its subgraph and tries again'),
      )
      return () => {
        stop()
        line.listeners -= 1
        if (line.listeners === 0) lines.delete(key)
      }
    },
    async close() {
      await Promise.all([...lines.values()].map(({ client }) => client.dispose()))
      lines.clear()
    },
  }
}

/** Keeps one subscription going over however many connections it takes. */
function listen(
  line: Line,
  operation: SubgraphOperation,
  sink: UpstreamSink,
  onLost: (reason: string) => void,
): () => void {
  const { query, variables } = operation
  const payload = { query, variables: { ...variables }, operationName: operation.operationName ?? null }
  let stopped = false
  let stop: () => void = () => undefined
  let timer: NodeJS.Timeout | undefined
  /** Attempts in a row that led to no acknowledged connection. */
  let failures = 0
  let connections = line.connections

  function start(): void {
    stop = line.client.subscribe(payload, {
      next: (result) => sink.event(result as FormattedExecutionResult),
      complete: () => {
        if (!stopped) sink.ended()
      },
      error: (failure: unknown) => {
        if (stopped) return
        if (isGraphQLErrors(failure))
          sink.failed(failure.map((error) => new GraphQLError(error.message, error)))
        else if (isUnauthorised(failure)) sink.failed([unauthenticated()])
        else again(failure)
      },
    })
  }

  function again(failure: unknown): void {
    // The client counts a failed subscription as running until it is told to stop.
    stop()
    onLost(reasonOf(failure))
    if (line.connections !== connections) failures = 0
    connections = line.connections
    timer = setTimeout(start, backOffMs(failures, Math.random()))
    failures += 1
  }

  start()
  return () => {
    stopped = true
    clearTimeout(timer)
    stop()
  }
}

function socketUrl(urls: SubgraphUrls, subgraph: string): string {
  const url = urls.get(subgraph)
  if (url === undefined)
    throw new Error(`subgraph ${subgraph} has no address: add it to AQUACIS_SUBGRAPH_URLS`)
  return url.href.replace(/^http/, 'ws')
}

function openSocket(url: string, token: () => Promise<string>, onConnected: () => void): Client {
  let overdue: NodeJS.Timeout | undefined
  const client: Client = createClient({
    url,
    webSocketImpl: WebSocket,
    // Attempts are counted above, where every kind of loss is treated alike.
    retryAttempts: 0,
    // Asked for at every connection: the token of the last one has long expired.
    connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
    connectionAckWaitTimeout: acknowledgedWithinMs,
    keepAlive: pingEveryMs,
    on: {
      connected: onConnected,
      // A machine that vanished closes nothing: ask, and give up on silence.
      ping: (received) => {
        if (!received) overdue = setTimeout(() => client.terminate(), pongWithinMs)
      },
      pong: (received) => {
        if (received) clearTimeout(overdue)
      },
      closed: () => clearTimeout(overdue),
    },
  })
  return client
}
