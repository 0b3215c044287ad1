import { unavailable } from '@aquacis/kit/runtime/errors.ts'
import type { TokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { anonymousViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { type FormattedExecutionResult, GraphQLError } from 'graphql'
import type { Client } from 'graphql-ws'
import type { SubgraphOperation } from '../supergraph/executor.ts'
import type { SubgraphUrls } from '../supergraph/subgraph-urls.ts'
import { backOffMs } from './back-off.ts'
import { isGraphQLErrors, isUnauthorised, reasonOf } from './upstream-failure.ts'
import { openUpstreamSocket } from './upstream-socket.ts'

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
  /** How often the subgraph acknowledged a connection. */
  connections: number
  isLost: boolean
}

/** Everything that one subscription needs to begin, again and again. */
interface Call {
  readonly line: Line
  readonly operation: SubgraphOperation
  readonly token: () => Promise<string>
  readonly sink: UpstreamSink
  readonly onLost: (reason: string) => void
}

/** One socket for each subgraph, open while somebody listens; each subscription brings the token of its viewer. */
export function openUpstreams(urls: SubgraphUrls, sign: TokenSigner, log: Logger): Upstreams {
  const lines = new Map([...urls].map(([subgraph, url]) => [subgraph, openLine(subgraph, url, sign, log)]))
  return {
    subscribe(subgraph, operation, viewer, sink) {
      const line = lines.get(subgraph)
      if (line === undefined)
        throw new Error(`subgraph ${subgraph} has no address: add it to AQUACIS_SUBGRAPH_URLS`)
      const token = () => sign(viewer, subgraph)
      const onLost = (reason: string) => {
        // Once for all that listen, however often they try.
        if (!line.isLost) log.warn({ subgraph, reason }, 'subscriptions lost their subgraph and try again')
        line.isLost = true
      }
      const event = (frame: FormattedExecutionResult) => {
        log.debug({ subgraph, traceId: frame.extensions?.['traceId'] }, 'an event came in')
        sink.event(frame)
      }
      return keepCalling({ line, operation, token, sink: { ...sink, event }, onLost })
    },
    async close() {
      await Promise.all([...lines.values()].map(({ client }) => client.dispose()))
    },
  }
}

function openLine(subgraph: string, url: URL, sign: TokenSigner, log: Logger): Line {
  const client = openUpstreamSocket(url, {
    token: () => sign(anonymousViewer, subgraph),
    onConnected: () => {
      line.connections += 1
      if (line.isLost) log.info({ subgraph }, 'subscriptions have their subgraph again')
      line.isLost = false
    },
  })
  const line: Line = { client, connections: 0, isLost: false }
  return line
}

/** Keeps one subscription going over however many connections it takes; returns what ends it. */
function keepCalling({ line, operation, token, sink, onLost }: Call): () => void {
  let stopped = false
  let stop: () => void = () => undefined
  let timer: NodeJS.Timeout | undefined
  /** Attempts in a row that led to no acknowledged connection. */
  let failures = 0
  let connections = line.connections

  async function call(): Promise<void> {
    // Signed for each attempt: the token of the last one has long expired.
    const payload = payloadOf(operation, await token())
    if (stopped) return
    stop = line.client.subscribe<FormattedExecutionResult['data'] & object>(payload, {
      next: (result) => sink.event(result as FormattedExecutionResult),
      complete: () => {
        if (!stopped) sink.ended()
      },
      error: (failure: unknown) => {
        if (stopped) return
        if (isGraphQLErrors(failure))
          sink.failed(failure.map((error) => new GraphQLError(error.message, error)))
        else if (isUnauthorised(failure))
          sink.failed([unavailable('Los avisos en vivo no están disponibles.')])
        else callAgain(failure)
      },
    })
  }

  function callAgain(failure: unknown): void {
    // The client counts a failed subscription as running until it is told to stop.
    stop()
    onLost(reasonOf(failure))
    if (line.connections !== connections) failures = 0
    connections = line.connections
    timer = setTimeout(start, backOffMs(failures, Math.random()))
    failures += 1
  }

  function start(): void {
    call().catch(callAgain)
  }

  start()
  return () => {
    stopped = true
    clearTimeout(timer)
    stop()
  }
}

function payloadOf({ query, operationName, variables }: SubgraphOperation, token: string) {
  return {
    query,
    operationName: operationName ?? null,
    variables: { ...variables },
    extensions: { authorization: `Bearer ${token}` },
  }
}
